<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>ChangesPage</name>
    <message>
        <source>What &amp;changes</source>
        <translation>Was sich än&amp;dert</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Before and after, by area</source>
        <translation>Vorher und nachher, nach Bereich</translation>
    </message>
    <message>
        <source>What will no&amp;t change</source>
        <translation>Was sich &amp;nicht ändert</translation>
    </message>
    <message>
        <source>What will not change</source>
        <translation>Was sich nicht ändert</translation>
    </message>
</context>
<context>
    <name>ChartDependencies</name>
    <message>
        <source>Run first: %1</source>
        <translation>Führen Sie zuerst aus: %1</translation>
    </message>
    <message>
        <source>Run between the checkout and this step: %1</source>
        <translation>Führen Sie zwischen dem Checkout und diesem Schritt aus: %1</translation>
    </message>
    <message>
        <source>%1 (at %2)</source>
        <translation>%1 (bei %2)</translation>
    </message>
    <message>
        <source>charts/ lacks dependencies of Chart.lock: %1</source>
        <translation>In charts/ fehlt, was in Chart.lock steht: %1</translation>
    </message>
    <message>
        <source>Helm would refuse the chart.</source>
        <translation>Helm würde das Chart ablehnen.</translation>
    </message>
    <message>
        <source>Helm would refuse the chart, unless an earlier step or another file of charts/ brings them.</source>
        <translation>Helm würde das Chart ablehnen, außer ein früherer Schritt oder eine andere Datei in charts/ bringt sie mit.</translation>
    </message>
    <message>
        <source>charts/ holds other versions than Chart.lock: %1</source>
        <translation>charts/ enthält andere Versionen, als in Chart.lock stehen: %1</translation>
    </message>
    <message>
        <source>Helm does not compare them, and would deploy those that are there.</source>
        <translation>Helm vergleicht sie nicht und würde die vorhandenen ausrollen.</translation>
    </message>
</context>
<context>
    <name>ChecklistPanel</name>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Space ticks the item</source>
        <translation>Leertaste hakt den Punkt ab</translation>
    </message>
    <message>
        <source>Space in the list does the same</source>
        <translation>Die Leertaste in der Liste tut dasselbe</translation>
    </message>
    <message>
        <source>O&amp;verride…</source>
        <translation>Ü&amp;bersteuern…</translation>
    </message>
    <message>
        <source>Attac&amp;h</source>
        <translation>Anhän&amp;gen</translation>
    </message>
    <message>
        <source>Tic&amp;k</source>
        <translation>Ab&amp;haken</translation>
    </message>
    <message>
        <source>Count an item as passed that Sternway measures differently</source>
        <translation>Einen Punkt als bestanden werten, den Sternway anders misst</translation>
    </message>
    <message>
        <source>A sentence, a file or a link as evidence</source>
        <translation>Ein Satz, eine Datei oder ein Link als Nachweis</translation>
    </message>
</context>
<context>
    <name>ClusterQuestion</name>
    <message>
        <source>Clusters that write into this Prometheus</source>
        <translation>Cluster, die in dieses Prometheus schreiben</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Reason of the rollback</source>
        <translation>Grund des Rollbacks</translation>
    </message>
    <message>
        <source>&amp;Service name</source>
        <translation>&amp;Servicename</translation>
    </message>
    <message>
        <source>Name of the service</source>
        <translation>Name des Services</translation>
    </message>
    <message>
        <source>Type it to confirm a change in production</source>
        <translation>Zur Bestätigung einer Änderung in Produktion eingeben</translation>
    </message>
    <message>
        <source>Equivalent co&amp;mmand</source>
        <translation>Entsprechender &amp;Befehl</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>Entsprechender Befehl</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Recorded in the incident and the revision history</source>
        <translation>Wird im Incident und in der Revisionshistorie aufgezeichnet</translation>
    </message>
    <message>
        <source>Why the service is rolled back; recorded in the incident</source>
        <translation>Warum der Service zurückgerollt wird; wird im Incident aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>The token file %1 of user %2 cannot be read or is empty</source>
        <translation>Die Token-Datei %1 des Benutzers %2 ist nicht lesbar oder leer</translation>
    </message>
    <message>
        <source>The token file %1 of user %2 holds more than one line</source>
        <translation>Die Token-Datei %1 des Benutzers %2 enthält mehr als eine Zeile</translation>
    </message>
    <message>
        <source>It must hold the whole token, and nothing else.</source>
        <translation>Sie muss das ganze Token enthalten und sonst nichts.</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Durations</source>
        <translation>Dauern</translation>
    </message>
    <message>
        <source>E&amp;xport timeline…</source>
        <translation>Zeitleiste e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Markdown or JSON</source>
        <translation>Markdown oder JSON</translation>
    </message>
    <message>
        <source>&amp;Open incident</source>
        <translation>&amp;Incident öffnen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Re-&amp;evaluate</source>
        <translation>Neu be&amp;werten</translation>
    </message>
    <message>
        <source>Roll for&amp;ward again…</source>
        <translation>Wieder &amp;vorwärts bringen…</translation>
    </message>
    <message>
        <source>To the version that this rollback has left; nothing is changed yet</source>
        <translation>Auf die Version, die dieser Rollback verlassen hat; noch wird nichts geändert</translation>
    </message>
</context>
<context>
    <name>FailurePanel</name>
    <message>
        <source>&amp;Retry</source>
        <translation>Wiede&amp;rholen</translation>
    </message>
    <message>
        <source>S&amp;top the rollback…</source>
        <translation>Rollback &amp;anhalten…</translation>
    </message>
    <message>
        <source>Lea&amp;ve out…</source>
        <translation>Auslass&amp;en…</translation>
    </message>
</context>
<context>
    <name>FleetPage</name>
    <message>
        <source>Filter services</source>
        <translation>Services filtern</translation>
    </message>
    <message>
        <source>Filter by name, namespace, verdict…</source>
        <translation>Nach Name, Namespace, Urteil filtern…</translation>
    </message>
    <message>
        <source>All services with their verdicts; Enter opens one</source>
        <translation>Alle Services mit ihren Urteilen; Eingabe öffnet einen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
</context>
<context>
    <name>GuardConsent</name>
    <message>
        <source>a person does it</source>
        <translation>ein Mensch führt ihn aus</translation>
    </message>
    <message>
        <source>it is dangerous and always asks: %1</source>
        <translation>er ist gefährlich und fragt immer nach: %1</translation>
    </message>
    <message>
        <source>it asks first</source>
        <translation>er fragt zuerst nach</translation>
    </message>
    <message>
        <source>it names a revision by its number, and a guard goes back to the last known good one</source>
        <translation>er nennt eine Revision mit ihrer Nummer, und ein Wächter geht auf die letzte bekannt gute zurück</translation>
    </message>
    <message>
        <source>nothing says what %1 is</source>
        <translation>nichts sagt, was %1 ist</translation>
    </message>
    <message>
        <source>The runbook %1 has no guard</source>
        <translation>Das Runbook %1 hat keinen Wächter</translation>
    </message>
    <message>
        <source>Say in it when to go back: guard: {when: error_rate &gt; 5%, for: 2m}</source>
        <translation>Darin angeben, wann zurückgegangen wird: guard: {when: error_rate &gt; 5%, for: 2m}</translation>
    </message>
    <message>
        <source>Nobody has accepted what this runbook may do</source>
        <translation>Niemand hat akzeptiert, was dieses Runbook tun darf</translation>
    </message>
    <message>
        <source>See it and accept it: sternway accept %1</source>
        <translation>Ansehen und akzeptieren: sternway accept %1</translation>
    </message>
    <message>
        <source>The step %1 (%2) needs a person: %3</source>
        <translation>Der Schritt %1 (%2) braucht einen Menschen: %3</translation>
    </message>
    <message>
        <source>Choose another method, or leave the step out and say why.</source>
        <translation>Eine andere Methode wählen oder den Schritt auslassen und sagen, warum.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>ReplicaSet %1 is left out: its revision annotation &quot;%2&quot; is no number</source>
        <translation>ReplicaSet %1 wird ausgelassen: die Revisions-Annotation „%2“ ist keine Zahl</translation>
    </message>
    <message>
        <source>ControllerRevision %1 is left out: its data holds no whole pod template</source>
        <translation>ControllerRevision %1 wird ausgelassen: die Daten enthalten kein vollständiges Pod-Template</translation>
    </message>
</context>
<context>
    <name>Http</name>
    <message>
        <source>The compressed answer cannot be read: %1</source>
        <translation>Die komprimierte Antwort ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>zlib does not start</source>
        <translation>zlib startet nicht</translation>
    </message>
    <message>
        <source>it is larger than allowed</source>
        <translation>sie ist größer als erlaubt</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>sie ist abgeschnitten</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>sie ist beschädigt</translation>
    </message>
    <message>
        <source>A message of the stream is longer than %1 bytes</source>
        <translation>Eine Nachricht des Streams ist länger als %1 Bytes</translation>
    </message>
</context>
<context>
    <name>HttpConfig</name>
    <message>
        <source>The file %1 cannot be read</source>
        <translation>Die Datei %1 ist nicht lesbar</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>&amp;Open a file…</source>
        <translation>Datei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Imports the Markdown in the clipboard</source>
        <translation>Importiert das Markdown aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Reading the Markdown text</source>
        <translation>Der Markdown-Text wird gelesen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Markdown source</source>
        <translation>Markdown-Quelle</translation>
    </message>
    <message>
        <source>Choosing one shows its line in the source</source>
        <translation>Eine Auswahl zeigt ihre Zeile in der Quelle</translation>
    </message>
    <message>
        <source>This &amp;heading begins</source>
        <translation>Mit dieser Über&amp;schrift beginnt</translation>
    </message>
    <message>
        <source>What the heading begins</source>
        <translation>Was mit der Überschrift beginnt</translation>
    </message>
    <message>
        <source>The runbook as YAML</source>
        <translation>Das Runbook als YAML</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Save to runbook folder…</source>
        <translation>Im Runbook-Ordner &amp;speichern…</translation>
    </message>
    <message>
        <source>Imported content</source>
        <translation>Importierter Inhalt</translation>
    </message>
    <message>
        <source>Lines to review</source>
        <translation>Zu prüfende Zeilen</translation>
    </message>
</context>
<context>
    <name>IncidentDock</name>
    <message>
        <source>Declare incident</source>
        <translation>Incident ausrufen</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>No&amp;tiz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Ctrl+Enter adds it to the timeline</source>
        <translation>Strg+Eingabe fügt sie der Zeitleiste hinzu</translation>
    </message>
    <message>
        <source>What you see, do or decide (Ctrl+Enter)</source>
        <translation>Beobachtung, Handlung oder Entscheidung (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Timeline as Markdown or JSON</source>
        <translation>Zeitleiste als Markdown oder JSON</translation>
    </message>
    <message>
        <source>Close inci&amp;dent</source>
        <translation>I&amp;ncident schließen</translation>
    </message>
    <message>
        <source>Earlier incidents</source>
        <translation>Frühere Incidents</translation>
    </message>
    <message>
        <source>Enter opens one</source>
        <translation>Eingabe öffnet einen</translation>
    </message>
    <message>
        <source>Report a symptom</source>
        <translation>Symptom melden</translation>
    </message>
    <message>
        <source>Symptoms and user reports that no metric shows; they count immediately</source>
        <translation>Symptome und Benutzermeldungen, die keine Metrik zeigt; sie zählen sofort</translation>
    </message>
    <message>
        <source>Opens an incident with the current state of the service</source>
        <translation>Öffnet einen Incident mit dem aktuellen Zustand des Service</translation>
    </message>
    <message>
        <source>Timeline and messages</source>
        <translation>Zeitleiste und Nachrichten</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Zeitleiste</translation>
    </message>
    <message>
        <source>O&amp;utbox</source>
        <translation>Posta&amp;usgang</translation>
    </message>
    <message>
        <source>Export post-mortem…</source>
        <translation>Post-mortem exportieren…</translation>
    </message>
    <message>
        <source>The post-mortem as Markdown, HTML, PDF or JSON</source>
        <translation>Das Post-mortem als Markdown, HTML, PDF oder JSON</translation>
    </message>
</context>
<context>
    <name>IncidentsPage</name>
    <message>
        <source>&amp;Incidents</source>
        <translation>&amp;Incidents</translation>
    </message>
    <message>
        <source>Which incidents are shown</source>
        <translation>Welche Incidents angezeigt werden</translation>
    </message>
    <message>
        <source>All incidents</source>
        <translation>Alle Incidents</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>With open follow-ups</source>
        <translation>Mit offenen Nacharbeiten</translation>
    </message>
    <message>
        <source>Search incidents</source>
        <translation>Incidents durchsuchen</translation>
    </message>
    <message>
        <source>Words in titles, notes and events of all incidents</source>
        <translation>Wörter in Titeln, Notizen und Ereignissen aller Incidents</translation>
    </message>
    <message>
        <source>Search titles, notes and events…</source>
        <translation>Titel, Notizen und Ereignisse durchsuchen…</translation>
    </message>
    <message>
        <source>All incidents with durations and follow-ups; Enter opens one</source>
        <translation>Alle Incidents mit Dauern und Nacharbeiten; Eingabe öffnet einen</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>event %1 is missing</source>
        <translation>Ereignis %1 fehlt</translation>
    </message>
    <message>
        <source>event %1 does not follow from event %2</source>
        <translation>Ereignis %1 folgt nicht auf Ereignis %2</translation>
    </message>
    <message>
        <source>event %1 was changed after it was recorded</source>
        <translation>Ereignis %1 wurde nach der Aufzeichnung geändert</translation>
    </message>
    <message>
        <source>the last events are missing: %1 of %2 are there</source>
        <translation>die letzten Ereignisse fehlen: %1 von %2 sind vorhanden</translation>
    </message>
    <message>
        <source>the newest event is not the one that the incident names</source>
        <translation>das neueste Ereignis ist nicht das im Incident genannte</translation>
    </message>
    <message>
        <source>The journal %1 was written by Sternway %2 (schema %3); this is Sternway %4, which knows schema %5</source>
        <translation>Das Journal %1 wurde von Sternway %2 geschrieben (Schema %3); dies ist Sternway %4 und kennt Schema %5</translation>
    </message>
    <message>
        <source>Nothing was changed. Use Sternway %1 or newer, or choose another folder with STERNWAY_DATA_DIR to begin a new journal.</source>
        <translation>Nichts wurde geändert. Sternway %1 oder neuer verwenden oder mit STERNWAY_DATA_DIR einen anderen Ordner wählen, um ein neues Journal zu beginnen.</translation>
    </message>
    <message>
        <source>The journal %1 was written by an older Sternway</source>
        <translation>Das Journal %1 wurde von einem älteren Sternway geschrieben</translation>
    </message>
    <message>
        <source>&quot;sternway incidents&quot; brings it up to date.</source>
        <translation>„sternway incidents“ bringt es auf den neuesten Stand.</translation>
    </message>
</context>
<context>
    <name>Kubernetes</name>
    <message>
        <source>The API server&apos;s answer cannot be read</source>
        <translation>Die Antwort des API-Servers ist nicht lesbar</translation>
    </message>
    <message>
        <source>The API server ended the watch</source>
        <translation>Der API-Server hat den Watch beendet</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>to watch</source>
        <translation>zu beobachten</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
</context>
<context>
    <name>MethodPage</name>
    <message>
        <source>Reading the cluster and its metrics</source>
        <translation>Cluster und Metriken werden gelesen</translation>
    </message>
    <message>
        <source>Rollback methods</source>
        <translation>Rollback-Methoden</translation>
    </message>
    <message>
        <source>The most suitable method first</source>
        <translation>Die am besten geeignete Methode zuerst</translation>
    </message>
</context>
<context>
    <name>MetricQueryDialog</name>
    <message>
        <source>&amp;Metric:</source>
        <translation>&amp;Metrik:</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>&amp;Query:</source>
        <translation>&amp;Abfrage:</translation>
    </message>
    <message>
        <source>Query in PromQL</source>
        <translation>Abfrage in PromQL</translation>
    </message>
    <message>
        <source>$service, $namespace, $pods (a pattern of its pods) and $window (as long as rate() needs) are filled in.</source>
        <translation>$service, $namespace, $pods (ein Muster der Pods) und $window (so lang, wie rate() es benötigt) werden eingesetzt.</translation>
    </message>
    <message>
        <source>Edit query</source>
        <translation>Abfrage bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Reset to the default query</source>
        <translation>Auf die Standardabfrage &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>MigrationOutlook</name>
    <message>
        <source>Which migrations are applied is not read in a rehearsal</source>
        <translation>Welche Migrationen angewendet sind, wird in einer Übung nicht gelesen</translation>
    </message>
</context>
<context>
    <name>MigrationTimes</name>
    <message>
        <source>%1 was rolled out (%2)</source>
        <translation>dem Rollout von %1 (%2)</translation>
    </message>
    <message>
        <source>when it was applied is not told</source>
        <translation>wann sie angewendet wurde, ist nicht angegeben</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>after %1, before %2</source>
        <translation>nach %1, vor %2</translation>
    </message>
    <message>
        <source>the history has no release before the running one</source>
        <translation>die Historie hat kein Release vor dem laufenden</translation>
    </message>
    <message>
        <source>its time is told without a time zone</source>
        <translation>ihre Zeit ist ohne Zeitzone angegeben</translation>
    </message>
    <message>
        <source>when the running release was rolled out is not known</source>
        <translation>wann das laufende Release ausgerollt wurde, ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>MigrationWay</name>
    <message>
        <source>No step of the runbook&apos;s migrations tells which of them are applied</source>
        <translation>Kein Schritt der Migrationen des Runbooks sagt, welche davon angewendet sind</translation>
    </message>
    <message>
        <source>Give one of its methods a step of the kind migration.status.</source>
        <translation>Einer ihrer Methoden einen Schritt der Art migration.status geben.</translation>
    </message>
    <message>
        <source>The runbook&apos;s migrations have no method &quot;%1&quot;</source>
        <translation>Die Migrationen des Runbooks haben keine Methode „%1“</translation>
    </message>
    <message>
        <source>It has none.</source>
        <translation>Es hat keine.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Vorhanden: %1.</translation>
    </message>
    <message>
        <source>The runbook has no method by which Sternway can take migrations back</source>
        <translation>Das Runbook hat keine Methode, mit der Sternway Migrationen zurücknehmen kann</translation>
    </message>
    <message>
        <source>The runbook has several methods to take migrations back: choose one</source>
        <translation>Das Runbook hat mehrere Methoden, Migrationen zurückzunehmen: eine davon wählen</translation>
    </message>
    <message>
        <source>The migrations go before a rollback, and no method for that is chosen</source>
        <translation>Die Migrationen kommen vor einem Rollback, und dafür ist keine Methode gewählt</translation>
    </message>
    <message>
        <source>Choose one with --method, or take the migrations back alone: sternway migrations rollback.</source>
        <translation>Eine mit --method wählen oder nur die Migrationen zurücknehmen: sternway migrations rollback.</translation>
    </message>
    <message>
        <source>Migrations that say there is no way back are tried all the same (%1): %2</source>
        <translation>Migrationen, von denen es laut eigener Angabe keinen Weg zurück gibt, werden trotzdem versucht (%1): %2</translation>
    </message>
    <message>
        <source>How the data can be restored (%1): %2</source>
        <translation>Wie die Daten wiederhergestellt werden können (%1): %2</translation>
    </message>
</context>
<context>
    <name>MigrationsPage</name>
    <message>
        <source>Reading which migrations are applied</source>
        <translation>Es wird gelesen, welche Migrationen angewendet sind</translation>
    </message>
    <message>
        <source>Methods to take migrations back</source>
        <translation>Methoden, Migrationen zurückzunehmen</translation>
    </message>
    <message>
        <source>Read &amp;again</source>
        <translation>Erneut &amp;lesen</translation>
    </message>
    <message>
        <source>Reads which migrations are applied now</source>
        <translation>Liest, welche Migrationen jetzt angewendet sind</translation>
    </message>
    <message>
        <source>A&amp;pplied migrations, the newest first</source>
        <translation>Angewendete &amp;Migrationen, die neueste zuerst</translation>
    </message>
    <message>
        <source>Applied migrations</source>
        <translation>Angewendete Migrationen</translation>
    </message>
    <message>
        <source>The newest first, with what this method does to each</source>
        <translation>Die neueste zuerst, und was diese Methode mit jeder tut</translation>
    </message>
    <message>
        <source>What taking them back does</source>
        <translation>Was die Rücknahme bewirkt</translation>
    </message>
    <message>
        <source>Backup, or &amp;time to restore to</source>
        <translation>&amp;Backup oder Zeitpunkt für die Wiederherstellung</translation>
    </message>
    <message>
        <source>From what the data can be restored, or why it cannot; recorded in the incident</source>
        <translation>Woraus die Daten wiederhergestellt werden können, oder warum nicht; wird im Incident aufgezeichnet</translation>
    </message>
    <message>
        <source>For example: nightly backup of 03:00, or why there is none</source>
        <translation>Zum Beispiel: nächtliches Backup von 03:00, oder warum es keines gibt</translation>
    </message>
</context>
<context>
    <name>Namespaces</name>
    <message>
        <source>&amp;Only these:</source>
        <translation>&amp;Nur diese:</translation>
    </message>
    <message>
        <source>Filter namespaces</source>
        <translation>Namespaces filtern</translation>
    </message>
    <message>
        <source>Namespaces; Space ticks one</source>
        <translation>Namespaces; Leertaste hakt einen an</translation>
    </message>
    <message>
        <source>Name of another namespace</source>
        <translation>Name eines weiteren Namespace</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
</context>
<context>
    <name>NewsDialog</name>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>PlanBuilder</name>
    <message>
        <source>Resuming lets changes go out that wait in the paused Deployment: look at them first.</source>
        <translation>Mit dem Fortsetzen gehen Änderungen hinaus, die im pausierten Deployment warten: diese zuerst ansehen.</translation>
    </message>
    <message>
        <source>it was measured bad</source>
        <translation>sie wurde als schlecht gemessen</translation>
    </message>
    <message>
        <source>it was rolled back before (see the journal)</source>
        <translation>sie wurde schon einmal durch einen Rollback verlassen (siehe Journal)</translation>
    </message>
    <message>
        <source>revisionHistoryLimit is 0, so Kubernetes keeps no old revisions.</source>
        <translation>revisionHistoryLimit ist 0, daher behält Kubernetes keine alten Revisionen.</translation>
    </message>
    <message>
        <source>Kubernetes keeps only the running revision.</source>
        <translation>Kubernetes behält nur die laufende Revision.</translation>
    </message>
    <message>
        <source>Roll forward to a known image instead (kubectl set image), or deploy the old version again.</source>
        <translation>Stattdessen auf ein bekanntes Image vorwärts gehen (kubectl set image) oder die alte Version erneut deployen.</translation>
    </message>
    <message>
        <source> (running)</source>
        <translation> (läuft)</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Vorhanden: %1.</translation>
    </message>
    <message>
        <source>Revision %1 is already current</source>
        <translation>Revision %1 ist bereits aktuell</translation>
    </message>
    <message>
        <source>chosen by the operator, warnings overridden</source>
        <translation>vom Benutzer gewählt, Warnungen übergangen</translation>
    </message>
    <message>
        <source>Revision %1 is marked bad: %2</source>
        <translation>Revision %1 ist als schlecht markiert: %2</translation>
    </message>
    <message>
        <source>Choose another revision. </source>
        <translation>Eine andere Revision wählen. </translation>
    </message>
    <message>
        <source>Revision %1 has the same code as the running one: it differs only in annotations that restart pods</source>
        <translation>Revision %1 hat denselben Code wie die laufende: sie unterscheidet sich nur in Annotationen, die Pods neu starten</translation>
    </message>
    <message>
        <source>chosen by the operator; its health was not measured</source>
        <translation>vom Benutzer gewählt; ihr Zustand wurde nicht gemessen</translation>
    </message>
    <message>
        <source>chosen by the operator; %1</source>
        <translation>vom Benutzer gewählt; %1</translation>
    </message>
    <message>
        <source>Revision %1 has the number %2 now. </source>
        <translation>Revision %1 hat jetzt die Nummer %2. </translation>
    </message>
    <message>
        <source>The last one with other code is %1.</source>
        <translation>Die letzte mit anderem Code ist %1.</translation>
    </message>
    <message>
        <source>last known good: %1</source>
        <translation>neueste Revision, die gut war: %1</translation>
    </message>
    <message>
        <source>The running revision is itself the last known good one: %1</source>
        <translation>Die laufende Revision ist selbst die letzte bekannt gute: %1</translation>
    </message>
    <message>
        <source>If it must go nevertheless, name the target. </source>
        <translation>Falls sie trotzdem ersetzt werden muss, das Ziel angeben. </translation>
    </message>
    <message>
        <source>There is no revision that can be recommended</source>
        <translation>Keine Revision kann empfohlen werden</translation>
    </message>
    <message>
        <source>Name the target to go back all the same.</source>
        <translation>Um dennoch zurückzugehen, das Ziel angeben.</translation>
    </message>
    <message>
        <source>the same code as the running one</source>
        <translation>derselbe Code wie bei der laufenden</translation>
    </message>
    <message>
        <source>it was deployed after the running one and left again</source>
        <translation>sie wurde nach der laufenden deployt und wieder verlassen</translation>
    </message>
    <message>
        <source>The revision is not in the history any more</source>
        <translation>Die Revision ist nicht mehr in der Historie</translation>
    </message>
    <message>
        <source>no earlier revision was measured good</source>
        <translation>keine frühere Revision wurde als gut gemessen</translation>
    </message>
    <message>
        <source>no revision has measurements</source>
        <translation>für keine Revision gibt es Messwerte</translation>
    </message>
    <message>
        <source>%1; this is the newest one with a different image and no known problem</source>
        <translation>%1; diese ist die neueste mit anderem Image und ohne bekanntes Problem</translation>
    </message>
    <message>
        <source>%1 and none has a different image; this is the newest one with different settings</source>
        <translation>%1, und keine hat ein anderes Image; diese ist die neueste mit anderen Einstellungen</translation>
    </message>
    <message>
        <source>Rollback to %1 (revision %2)</source>
        <translation>Rollback auf %1 (Revision %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The plan has no step &quot;%1&quot; that can be left out</source>
        <translation>Der Plan hat keinen Schritt „%1“, der ausgelassen werden kann</translation>
    </message>
    <message>
        <source>With these steps left out the plan changes nothing</source>
        <translation>Ohne die ausgelassenen Schritte ändert der Plan nichts</translation>
    </message>
    <message>
        <source>Leave at least one of the steps in that change something.</source>
        <translation>Mindestens einen der Schritte beibehalten, die etwas ändern.</translation>
    </message>
    <message>
        <source>The journal has no rollback of %1 to go forward from</source>
        <translation>Das Journal enthält keinen Rollback von %1, von dem aus es wieder vorwärts gehen kann</translation>
    </message>
    <message>
        <source>That is a rollback by Sternway that succeeded, with none after it. Deploy the version anew instead.</source>
        <translation>Nötig ist ein erfolgreicher Rollback durch Sternway, nach dem kein weiterer kam. Die Version stattdessen neu deployen.</translation>
    </message>
    <message>
        <source>What the rollback restored does not run any more; another version was deployed since</source>
        <translation>Was der Rollback wiederhergestellt hat, läuft nicht mehr; seither wurde eine andere Version deployt</translation>
    </message>
    <message>
        <source>What the rollback left (%1) is not in the history any more</source>
        <translation>Was der Rollback verlassen hat (%1), ist nicht mehr in der Historie</translation>
    </message>
    <message>
        <source>Forward goes only to what the rollback left: %1</source>
        <translation>Vorwärts geht es nur zu dem, was der Rollback verlassen hat: %1</translation>
    </message>
    <message>
        <source>To another revision it is a rollback of its own.</source>
        <translation>Zu einer anderen Revision ist es ein eigener Rollback.</translation>
    </message>
    <message>
        <source>forward again to what the rollback of %1 left (incident %2)</source>
        <translation>wieder vorwärts zu dem, was der Rollback von %1 verlassen hat (Incident %2)</translation>
    </message>
    <message>
        <source>Forward again to %1 (revision %2)</source>
        <translation>Wieder vorwärts auf %1 (Revision %2)</translation>
    </message>
    <message>
        <source>Revision %1 is %2</source>
        <translation>Revision %1 ist %2</translation>
    </message>
    <message>
        <source>Remove the mark first, in the table of revisions, or choose another one. </source>
        <translation>Zuerst die Markierung in der Tabelle der Revisionen entfernen oder eine andere wählen. </translation>
    </message>
</context>
<context>
    <name>PlanJson</name>
    <message>
        <source>It was written by a newer Sternway; open it with that one.</source>
        <translation>Er wurde von einem neueren Sternway geschrieben; bitte mit diesem öffnen.</translation>
    </message>
    <message>
        <source>The plan has version %1; this Sternway knows versions up to %2</source>
        <translation>Der Plan hat Version %1; dieses Sternway kennt Versionen bis %2</translation>
    </message>
    <message>
        <source>This is not a plan: it has no version and no stages</source>
        <translation>Dies ist kein Plan: Version und Phasen fehlen</translation>
    </message>
    <message>
        <source>This is not a plan: a step has no id or no kind</source>
        <translation>Dies ist kein Plan: einem Schritt fehlt die id oder die Art</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Reading what each step would change</source>
        <translation>Es wird gelesen, was jeder Schritt ändern würde</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>Schritte des Plans</translation>
    </message>
    <message>
        <source>In their order; nothing has begun</source>
        <translation>In ihrer Reihenfolge; noch hat nichts begonnen</translation>
    </message>
    <message>
        <source>Equivalent command of the step</source>
        <translation>Entsprechender Befehl des Schritts</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>S&amp;kip…</source>
        <translation>Ü&amp;berspringen…</translation>
    </message>
    <message>
        <source>Leaves the step out, with a reason</source>
        <translation>Lässt den Schritt aus, mit einem Grund</translation>
    </message>
    <message>
        <source>&amp;Do not skip</source>
        <translation>&amp;Nicht überspringen</translation>
    </message>
    <message>
        <source>Copy the &amp;plan</source>
        <translation>&amp;Plan kopieren</translation>
    </message>
    <message>
        <source>As Markdown</source>
        <translation>Als Markdown</translation>
    </message>
    <message>
        <source>&amp;Save the plan…</source>
        <translation>Plan &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Rehearse…</source>
        <translation>Üb&amp;en…</translation>
    </message>
    <message>
        <source>Carries the plan out on copies in a simulation; the cluster is only read</source>
        <translation>Führt den Plan an Kopien in einer Simulation aus; der Cluster wird nur gelesen</translation>
    </message>
</context>
<context>
    <name>PlanSteps</name>
    <message>
        <source>Ask the API server whether it would accept the change</source>
        <translation>Beim API-Server anfragen, ob er die Änderung akzeptieren würde</translation>
    </message>
    <message>
        <source>Wait for all pods</source>
        <translation>Warten, bis alle Pods es ausführen</translation>
    </message>
    <message>
        <source>Watch that the pods stay ready for %1</source>
        <translation>Beobachten, ob die Pods %1 lang bereit bleiben</translation>
    </message>
    <message>
        <source>Check that metrics stay healthy for %1</source>
        <translation>Beobachten, ob die Metriken %1 lang erholt bleiben</translation>
    </message>
    <message>
        <source>revision %1 (%2)</source>
        <translation>Revision %1 (%2)</translation>
    </message>
    <message>
        <source>Restore the pod template of %1</source>
        <translation>Das Pod-Template der %1 wiederherstellen</translation>
    </message>
    <message>
        <source>%1 is back on %2</source>
        <translation>%1 ist wieder auf %2</translation>
    </message>
    <message>
        <source>Roll %1 back to %2</source>
        <translation>%1 auf %2 zurückrollen</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Überprüfen</translation>
    </message>
    <message>
        <source>Return field ownership to %1</source>
        <translation>Die Felder an %1 zurückgeben, damit der nächste Deploy auf keinen Konflikt trifft</translation>
    </message>
    <message>
        <source>Roll %1 forward again to %2</source>
        <translation>%1 wieder vorwärts auf %2 bringen</translation>
    </message>
    <message>
        <source>%1 runs %2 again</source>
        <translation>%1 ist wieder auf %2</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Clusters</source>
        <translation>&amp;Cluster</translation>
    </message>
    <message>
        <source>&amp;Kubeconfig:</source>
        <translation>&amp;Kubeconfig:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Durch&amp;suchen…</translation>
    </message>
    <message>
        <source>Con&amp;text:</source>
        <translation>Kon&amp;text:</translation>
    </message>
    <message>
        <source>Pro&amp;duction cluster (red banner; rollback must be confirmed by name)</source>
        <translation>Pro&amp;duktionscluster (rotes Banner; Rollback muss mit dem Namen bestätigt werden)</translation>
    </message>
    <message>
        <source>&amp;Namespaces:</source>
        <translation>&amp;Namespaces:</translation>
    </message>
    <message>
        <source>Comma-separated</source>
        <translation>Durch Kommas getrennt</translation>
    </message>
    <message>
        <source>All you may read</source>
        <translation>Alle, die Sie lesen dürfen</translation>
    </message>
    <message>
        <source>Prometheus</source>
        <translation>Prometheus</translation>
    </message>
    <message>
        <source>Addre&amp;ss:</source>
        <translation>Adre&amp;sse:</translation>
    </message>
    <message>
        <source>https://prometheus.example.org, or service/NAMESPACE/NAME:PORT</source>
        <translation>https://prometheus.example.org oder service/NAMESPACE/NAME:PORT</translation>
    </message>
    <message>
        <source>Alert&amp;manager:</source>
        <translation>Alert&amp;manager:</translation>
    </message>
    <message>
        <source>Alerts that are silenced or inhibited there do not count. Asked with the same authentication.</source>
        <translation>Dort stummgeschaltete oder unterdrückte Alerts zählen nicht. Abgefragt mit derselben Authentifizierung.</translation>
    </message>
    <message>
        <source>Same format; leave empty to ignore silences</source>
        <translation>Gleiches Format; leer lassen, um Stummschaltungen zu ignorieren</translation>
    </message>
    <message>
        <source>A&amp;uthentication:</source>
        <translation>A&amp;uthentifizierung:</translation>
    </message>
    <message>
        <source>Us&amp;er:</source>
        <translation>&amp;Benutzer:</translation>
    </message>
    <message>
        <source>Test the c&amp;onnection</source>
        <translation>&amp;Verbindung testen</translation>
    </message>
    <message>
        <source>&amp;Runbooks</source>
        <translation>&amp;Runbooks</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Every *.yaml and *.yml file in it is a runbook; edits apply immediately.</source>
        <translation>Jede *.yaml- und *.yml-Datei darin ist ein Runbook; Änderungen gelten sofort.</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>T&amp;heme:</source>
        <translation>&amp;Farbschema:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>Sp&amp;rache:</translation>
    </message>
    <message>
        <source>&amp;Notify me when a verdict changes</source>
        <translation>Bei geändertem Urteil benachr&amp;ichtigen</translation>
    </message>
    <message>
        <source>C&amp;luster label:</source>
        <translation>C&amp;luster-Label:</translation>
    </message>
    <message>
        <source>Where several clusters write into one Prometheus: the label and value of this one. Write none to add up the series of all of them.</source>
        <translation>Wenn mehrere Cluster in ein Prometheus schreiben: Label und Wert dieses Clusters. Mit none werden die Zeitreihen aller Cluster addiert.</translation>
    </message>
    <message>
        <source>Found automatically; or LABEL=VALUE, or none</source>
        <translation>Automatisch ermittelt; oder LABEL=VALUE oder none</translation>
    </message>
</context>
<context>
    <name>PreflightAdmission</name>
    <message>
        <source>Cannot dry-run %1</source>
        <translation>Kein Dry-Run möglich: %1</translation>
    </message>
    <message>
        <source>An admission webhook has side effects; whether it would refuse is known only at the patch.</source>
        <translation>Ein Admission-Webhook hat Nebenwirkungen; ob er ablehnen würde, zeigt sich erst beim Patch.</translation>
    </message>
    <message>
        <source>whether %1 would be accepted</source>
        <translation>ob %1 akzeptiert würde</translation>
    </message>
    <message>
        <source>The plan does not fit what runs now</source>
        <translation>Der Plan passt nicht zu dem, was jetzt läuft</translation>
    </message>
    <message>
        <source>Re-evaluate and make a new plan.</source>
        <translation>Neu bewerten und einen neuen Plan erstellen.</translation>
    </message>
    <message>
        <source>The quota is full; the rollout must take old pods away first</source>
        <translation>Die Quota ist ausgeschöpft; der Rollout muss zuerst alte Pods entfernen</translation>
    </message>
    <message>
        <source>Set maxSurge to 0, or free quota.</source>
        <translation>maxSurge auf 0 setzen oder Quota freigeben.</translation>
    </message>
    <message>
        <source>The quota does not allow a pod of the target</source>
        <translation>Die Quota lässt keinen Pod des Ziels zu</translation>
    </message>
    <message>
        <source>Set maxSurge to 0 and maxUnavailable to 1, or free quota.</source>
        <translation>maxSurge auf 0 und maxUnavailable auf 1 setzen oder Quota freigeben.</translation>
    </message>
    <message>
        <source>The API server refuses %1</source>
        <translation>Der API-Server lehnt ab: %1</translation>
    </message>
    <message>
        <source>Satisfy the rule that it names, or choose another target.</source>
        <translation>Die genannte Regel erfüllen oder ein anderes Ziel wählen.</translation>
    </message>
    <message>
        <source>the patch</source>
        <translation>der Patch</translation>
    </message>
    <message>
        <source>Admission changes the template</source>
        <translation>Die Admission ändert das Template</translation>
    </message>
    <message>
        <source>a pod of the target</source>
        <translation>ein Pod des Ziels</translation>
    </message>
    <message>
        <source>A webhook or defaulting changes: %1. The rollback is checked against the resulting template.</source>
        <translation>Ein Webhook oder ein Standardwert ändert auf dem Weg in den Cluster: %1. Der Rollback wird danach beurteilt, was dort ankommt.</translation>
    </message>
    <message>
        <source>Admission puts the old version back</source>
        <translation>Die Admission setzt die alte Version zurück</translation>
    </message>
    <message>
        <source>A webhook or policy reverts what the rollback would change: %1.</source>
        <translation>Ein Webhook oder eine Richtlinie lässt unverändert, was der Rollback ändern würde: %1.</translation>
    </message>
    <message>
        <source>Change the rule that pins it, or roll back where it is set.</source>
        <translation>Ändern Sie die Regel, die es festlegt, oder führen Sie den Rollback dort durch, wo es gesetzt wird.</translation>
    </message>
</context>
<context>
    <name>PreflightCompanions</name>
    <message>
        <source>which %1 run the same image</source>
        <translation>welche %1 dasselbe Image ausführen</translation>
    </message>
    <message>
        <source>Others run the same image: %1</source>
        <translation>Andere führen dasselbe Image aus: %1</translation>
    </message>
    <message>
        <source>%1 still runs there.</source>
        <translation>%1 bleibt dort bestehen.</translation>
    </message>
    <message>
        <source>Think about rolling them back as well.</source>
        <translation>Auch für diese einen Rollback erwägen.</translation>
    </message>
</context>
<context>
    <name>PreflightGitOps</name>
    <message>
        <source>Revert the commit, or argocd app rollback %1; or switch its automatic sync off first (argocd app set %1 --sync-policy none) and on again afterwards.</source>
        <translation>Den Commit rückgängig machen oder argocd app rollback %1; oder zuerst die automatische Synchronisation abschalten (argocd app set %1 --sync-policy none) und danach wieder einschalten.</translation>
    </message>
    <message>
        <source>Argo CD application %1 owns this workload</source>
        <translation>Die Argo-CD-Application %1 verwaltet diesen Workload</translation>
    </message>
    <message>
        <source>Whether it puts its own state back at once (selfHeal) could not be read: %1</source>
        <translation>Ob sie ihren eigenen Zustand sofort wiederherstellt (selfHeal), war nicht lesbar: %1</translation>
    </message>
    <message>
        <source>It is told to skip reconciling (skip-reconcile).</source>
        <translation>Sie ist angewiesen, den Abgleich zu überspringen (skip-reconcile).</translation>
    </message>
    <message>
        <source>Remember to revert the commit before that is taken away.</source>
        <translation>Den Commit rückgängig machen, bevor diese Anweisung entfernt wird.</translation>
    </message>
    <message>
        <source>It belongs to %1 itself: a change of its sync policy is put back from there.</source>
        <translation>Sie gehört selbst zu %1: eine Änderung ihrer Sync-Policy wird von dort zurückgesetzt.</translation>
    </message>
    <message>
        <source>selfHeal is on: a rollback here is undone within seconds.</source>
        <translation>selfHeal ist eingeschaltet: ein Rollback hier wird binnen Sekunden rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Automatic sync is on: the bad release returns with the next commit.</source>
        <translation>Automatische Synchronisation ist eingeschaltet: das fehlerhafte Release kehrt mit dem nächsten Commit zurück.</translation>
    </message>
    <message>
        <source>It syncs by hand: the bad release returns with the next sync.</source>
        <translation>Sie wird von Hand synchronisiert: das fehlerhafte Release kehrt mit der nächsten Synchronisation zurück.</translation>
    </message>
    <message>
        <source>Flux %1 %2/%3 owns this workload</source>
        <translation>Flux %1 %2/%3 verwaltet diesen Workload</translation>
    </message>
    <message>
        <source>flux suspend %1 %2 -n %3 first, and flux resume after the fix is committed.</source>
        <translation>Zuerst flux suspend %1 %2 -n %3, dann flux resume, nachdem die Korrektur committet ist.</translation>
    </message>
    <message>
        <source>Whether it is suspended could not be read: %1</source>
        <translation>Ob der Abgleich ausgesetzt ist, war nicht lesbar: %1</translation>
    </message>
    <message>
        <source>It is suspended.</source>
        <translation>Der Abgleich ist ausgesetzt.</translation>
    </message>
    <message>
        <source>Commit the fix before it is resumed: flux resume %1 %2 -n %3.</source>
        <translation>Die Korrektur committen, bevor er fortgesetzt wird: flux resume %1 %2 -n %3.</translation>
    </message>
    <message>
        <source>It puts its own state back every %1.</source>
        <translation>Flux stellt seinen eigenen Zustand alle %1 wieder her.</translation>
    </message>
    <message>
        <source>The next Helm upgrade by Flux brings the bad release back.</source>
        <translation>Das nächste Helm-Upgrade durch Flux bringt das fehlerhafte Release zurück.</translation>
    </message>
    <message>
        <source>Flux does not reconcile this workload</source>
        <translation>Flux gleicht diesen Workload nicht ab</translation>
    </message>
    <message>
        <source>Suspend that object before you roll back.</source>
        <translation>Dieses Objekt vor dem Rollback aussetzen (suspend).</translation>
    </message>
    <message>
        <source>An annotation of it tells %1 so: reconcile is &quot;disabled&quot;.</source>
        <translation>Eine Annotation am Workload weist %1 dazu an: reconcile ist „disabled“.</translation>
    </message>
    <message>
        <source>%1 writes this workload</source>
        <translation>%1 schreibt diesen Workload</translation>
    </message>
    <message>
        <source>Which object of it owns the workload is not labelled.</source>
        <translation>Welches Objekt davon den Workload verwaltet, gibt kein Label an.</translation>
    </message>
    <message>
        <source>%1 owns this workload</source>
        <translation>%1 verwaltet diesen Workload</translation>
    </message>
    <message>
        <source>The plan suspends it before anything is changed. Until it is resumed nothing that git says is deployed.</source>
        <translation>Der Plan setzt den Abgleich aus, bevor etwas geändert wird. Bis er fortgesetzt wird, wird nichts deployt, was in git steht.</translation>
    </message>
    <message>
        <source>Revert the commit, then resume it: the plan leaves a follow-up.</source>
        <translation>Den Commit zurücknehmen (revert), dann den Abgleich fortsetzen: der Plan hinterlässt eine Nacharbeit.</translation>
    </message>
    <message>
        <source>On the command line --suspend-gitops has the plan suspend it first.</source>
        <translation>Auf der Befehlszeile lässt --suspend-gitops den Plan zuerst den Abgleich aussetzen.</translation>
    </message>
</context>
<context>
    <name>PreflightHistory</name>
    <message>
        <source>The target is the next revision that Kubernetes deletes</source>
        <translation>Das Ziel ist die nächste Revision, die Kubernetes löscht</translation>
    </message>
    <message>
        <source>revisionHistoryLimit is %1 and there are %2 old revisions: one more deploy deletes %3.</source>
        <translation>revisionHistoryLimit ist %1 und es gibt %2 alte Revisionen: ein weiterer Deploy löscht %3.</translation>
    </message>
    <message>
        <source>Roll back before the next deploy; the plan in the journal keeps the template.</source>
        <translation>Den Rollback vor dem nächsten Deploy ausführen; der Plan im Journal behält das Template.</translation>
    </message>
    <message>
        <source>%1 does not exist any more</source>
        <translation>%1 existiert nicht mehr</translation>
    </message>
    <message>
        <source>Re-evaluate.</source>
        <translation>Neu bewerten.</translation>
    </message>
    <message>
        <source>whether somebody deployed since the plan was made</source>
        <translation>ob seit Erstellung des Plans jemand deployt hat</translation>
    </message>
    <message>
        <source>%1 was changed since the plan was made</source>
        <translation>%1 wurde seit Erstellung des Plans geändert</translation>
    </message>
    <message>
        <source>Re-evaluate and make a new plan.</source>
        <translation>Neu bewerten und einen neuen Plan erstellen.</translation>
    </message>
    <message>
        <source>whether the target revision still exists</source>
        <translation>ob die Zielrevision noch existiert</translation>
    </message>
    <message>
        <source>The target revision does not exist any more</source>
        <translation>Die Zielrevision existiert nicht mehr</translation>
    </message>
    <message>
        <source>Revision %1 (%2) has been deleted.</source>
        <translation>Revision %1 (%2) wurde gelöscht.</translation>
    </message>
    <message>
        <source>Choose another target, or deploy that version again.</source>
        <translation>Ein anderes Ziel wählen oder diese Version erneut deployen.</translation>
    </message>
    <message>
        <source>The Deployment is paused</source>
        <translation>Das Deployment ist pausiert</translation>
    </message>
    <message>
        <source>A paused Deployment does not roll out anything, a rollback neither.</source>
        <translation>Ein pausiertes Deployment rollt nichts aus, auch keinen Rollback.</translation>
    </message>
    <message>
        <source>kubectl rollout resume deployment/%1 -n %2 (this lets changes go out that wait in it)</source>
        <translation>kubectl rollout resume deployment/%1 -n %2 (damit gehen auch wartende Änderungen hinaus)</translation>
    </message>
    <message>
        <source>There is no revision to go back to</source>
        <translation>Es gibt keine Revision, auf die zurückgegangen werden kann</translation>
    </message>
    <message>
        <source>revisionHistoryLimit is 0.</source>
        <translation>revisionHistoryLimit ist 0.</translation>
    </message>
    <message>
        <source>Only the running revision is kept.</source>
        <translation>Nur die laufende Revision wird behalten.</translation>
    </message>
    <message>
        <source>Roll forward to a known image, or use the rollback of Helm, Argo CD or Git.</source>
        <translation>Auf ein bekanntes Image vorwärts gehen oder den Rollback von Helm, Argo CD oder Git verwenden.</translation>
    </message>
    <message>
        <source>The target has the same code as the running revision</source>
        <translation>Das Ziel hat denselben Code wie die laufende Revision</translation>
    </message>
    <message>
        <source>They differ in nothing but annotations that restart pods.</source>
        <translation>Sie unterscheiden sich nur in Annotationen, die Pods neu starten.</translation>
    </message>
    <message>
        <source>Choose a revision with another image.</source>
        <translation>Eine Revision mit einem anderen Image wählen.</translation>
    </message>
    <message>
        <source>The history is not complete</source>
        <translation>Die Historie ist nicht vollständig</translation>
    </message>
    <message>
        <source>Kubernetes keeps no old revisions of this workload</source>
        <translation>Kubernetes bewahrt von diesem Workload keine alten Revisionen auf</translation>
    </message>
    <message>
        <source>revisionHistoryLimit is 0: Kubernetes deletes a revision as soon as its last pod is gone. Another deploy can delete the target, and after the rollback there is no revision %1 to return to.</source>
        <translation>revisionHistoryLimit ist 0: Kubernetes löscht eine Revision, sobald ihr letzter Pod weg ist. Ein weiteres Deployment kann das Ziel löschen, und nach dem Rollback gibt es Revision %1 nicht mehr.</translation>
    </message>
    <message>
        <source>Set spec.revisionHistoryLimit to 2 or more first; that replaces no pod.</source>
        <translation>Setzen Sie zuerst spec.revisionHistoryLimit auf 2 oder mehr; dabei wird kein Pod ersetzt.</translation>
    </message>
</context>
<context>
    <name>PreflightImages</name>
    <message>
        <source>Image %1 could not be pulled lately</source>
        <translation>Image %1 konnte zuletzt nicht gezogen werden</translation>
    </message>
    <message>
        <source>Look whether the registry still has it, and the pull secret.</source>
        <translation>Prüfen, ob die Registry es noch hat, und das Pull-Secret prüfen.</translation>
    </message>
    <message>
        <source>Image %1 was not seen on any node</source>
        <translation>Image %1 wurde auf keinem Node gesehen</translation>
    </message>
    <message>
        <source>Its imagePullPolicy is Never: a node that does not have it cannot run it. (Nodes report only part of their images.)</source>
        <translation>imagePullPolicy ist Never: ein Node, der es nicht hat, kann es nicht ausführen. (Nodes melden nur einen Teil ihrer Images.)</translation>
    </message>
    <message>
        <source>Whether the registry still has it is not known. (Nodes report only part of their images.)</source>
        <translation>Ob die Registry es noch hat, ist nicht bekannt. (Nodes melden nur einen Teil ihrer Images.)</translation>
    </message>
    <message>
        <source>Look whether the registry still has it.</source>
        <translation>Prüfen, ob die Registry es noch hat.</translation>
    </message>
    <message>
        <source>Image %1 uses a mutable tag</source>
        <translation>Image %1 ist mit einem Tag benannt, der sich verschieben kann</translation>
    </message>
    <message>
        <source>The same tag may hold other code now than when the target served.</source>
        <translation>Derselbe Tag kann jetzt anderen Code enthalten als zur aktiven Zeit des Ziels.</translation>
    </message>
    <message>
        <source>Pin the image by its digest.</source>
        <translation>Das Image per Digest festlegen.</translation>
    </message>
    <message>
        <source>Image %1 is cached on a node</source>
        <translation>Image %1 liegt auf einem Node</translation>
    </message>
    <message>
        <source>whether a node has the target&apos;s image</source>
        <translation>ob ein Node das Image des Ziels hat</translation>
    </message>
    <message>
        <source>No node takes the target&apos;s pods now</source>
        <translation>Derzeit nimmt kein Node die Pods des Ziels auf</translation>
    </message>
    <message>
        <source>Its nodeSelector, its required node affinity and the nodes&apos; taints leave no node.</source>
        <translation>Sein nodeSelector, seine erforderliche Node-Affinität und die Taints der Nodes lassen keinen Node übrig.</translation>
    </message>
    <message>
        <source>The pods stay Pending until a node fits. Compare: kubectl get nodes --show-labels</source>
        <translation>Die Pods bleiben Pending, bis ein Node passt. Vergleichen Sie: kubectl get nodes --show-labels</translation>
    </message>
    <message>
        <source>Image %1 was seen on %2 nodes only</source>
        <translation>Image %1 wurde nur auf Nodes mit %2 gesehen</translation>
    </message>
    <message>
        <source>Pods can go to %1 nodes. Whether the image runs there is not known. (Nodes report only part of their images.)</source>
        <translation>Pods können auch auf Nodes mit %1 laufen. Ob das Image dort läuft, ist nicht bekannt. (Nodes melden nur einen Teil ihrer Images.)</translation>
    </message>
    <message>
        <source>Compare: docker manifest inspect %1</source>
        <translation>Prüfen Sie: docker manifest inspect %1</translation>
    </message>
</context>
<context>
    <name>PreflightMigrations</name>
    <message>
        <source>The target migrates the database when it starts</source>
        <translation>Das Ziel migriert die Datenbank, wenn es startet</translation>
    </message>
    <message>
        <source>Container %1 runs Knex&apos;s migrations. Where the database has one that this release does not have, Knex stops, and the container with it, unless its knexfile sets disableMigrationsListValidation.</source>
        <translation>Container %1 führt die Migrationen von Knex aus. Hat die Datenbank eine, die dieses Release nicht hat, bricht Knex ab und damit der Container, sofern sein knexfile nicht disableMigrationsListValidation setzt.</translation>
    </message>
    <message>
        <source>Look which migrations are applied. Take back those of the newer release first, with its own files.</source>
        <translation>Nachsehen, welche Migrationen angewendet sind. Zuerst die des neueren Releases zurücknehmen, mit dessen eigenen Dateien.</translation>
    </message>
</context>
<context>
    <name>PreflightOwners</name>
    <message>
        <source>Helm release %1 owns this workload</source>
        <translation>Das Helm-Release %1 verwaltet diesen Workload</translation>
    </message>
    <message>
        <source>After an undo Helm still believes that the newer release is deployed, and its next upgrade starts from that.</source>
        <translation>Nach einem Undo hält Helm weiterhin das neuere Release für deployt, und das nächste Upgrade geht davon aus.</translation>
    </message>
    <message>
        <source>Prefer helm rollback %1 -n %2; otherwise roll the release back in Helm as well.</source>
        <translation>Vorzugsweise helm rollback %1 -n %2; andernfalls das Release auch in Helm zurückrollen.</translation>
    </message>
    <message>
        <source>This workload is managed by %1</source>
        <translation>Dieser Workload wird von %1 verwaltet</translation>
    </message>
    <message>
        <source>It may put its own state back.</source>
        <translation>Möglicherweise wird der eigene Zustand von dort wiederhergestellt.</translation>
    </message>
    <message>
        <source>%1 %2 owns this workload</source>
        <translation>%1 %2 verwaltet diesen Workload</translation>
    </message>
    <message>
        <source>Roll back through %1 %2.</source>
        <translation>Den Rollback über %1 %2 ausführen.</translation>
    </message>
    <message>
        <source>Its controller writes the template again.</source>
        <translation>Der zugehörige Controller schreibt das Template erneut.</translation>
    </message>
    <message>
        <source>It may write the template again.</source>
        <translation>Möglicherweise wird das Template von dort erneut geschrieben.</translation>
    </message>
    <message>
        <source>Last written by %1, %2 ago</source>
        <translation>Zuletzt geschrieben von %1, vor %2</translation>
    </message>
    <message>
        <source>At %1.</source>
        <translation>Zeitpunkt: %1.</translation>
    </message>
    <message>
        <source>Make sure that no deploy is still running.</source>
        <translation>Sicherstellen, dass kein Deploy mehr läuft.</translation>
    </message>
    <message>
        <source>This workload is deployed by kubectl apply</source>
        <translation>Dieser Workload wird mit kubectl apply deployt</translation>
    </message>
    <message>
        <source>The next apply of the same manifest brings the bad release back.</source>
        <translation>Das nächste Apply desselben Manifests bringt das fehlerhafte Release zurück.</translation>
    </message>
    <message>
        <source>Put the old version into the manifest.</source>
        <translation>Die alte Version in das Manifest eintragen.</translation>
    </message>
    <message>
        <source>This workload is deployed by server-side apply (%1)</source>
        <translation>Dieser Workload wird per Server-Side Apply deployt (%1)</translation>
    </message>
    <message>
        <source>The next apply of the same manifest brings the bad release back. Until the rollback is verified, and where it ends before that, an apply ends in a conflict with &quot;sternway&quot;; afterwards the fields are handed back.</source>
        <translation>Das nächste Apply desselben Manifests bringt das fehlerhafte Release zurück. Bis der Rollback überprüft ist, und falls er vorher endet, führt ein Apply zu einem Konflikt mit „sternway“; danach werden die Felder zurückgegeben.</translation>
    </message>
    <message>
        <source>Put the old version into the manifest. If a deploy must go out before the end: kubectl apply --server-side --force-conflicts, or helm upgrade --force-conflicts.</source>
        <translation>Die alte Version in das Manifest eintragen. Falls vor dem Ende ein Deploy hinausgehen muss: kubectl apply --server-side --force-conflicts oder helm upgrade --force-conflicts.</translation>
    </message>
</context>
<context>
    <name>PreflightPage</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>What could make the rollback fail, the most serious first</source>
        <translation>Was den Rollback scheitern lassen könnte, das Schwerwiegendste zuerst</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>Reads the workload again and repeats all checks</source>
        <translation>Liest den Workload erneut und wiederholt alle Prüfungen</translation>
    </message>
    <message>
        <source>&amp;Stop checking</source>
        <translation>&amp;Prüfung anhalten</translation>
    </message>
    <message>
        <source>Running preflight checks</source>
        <translation>Vorabprüfung läuft</translation>
    </message>
    <message>
        <source>&amp;Copy recommendation</source>
        <translation>Empfehlung &amp;kopieren</translation>
    </message>
    <message>
        <source>Suspend &amp;GitOps for the rollback; a follow-up reminds you to resume it</source>
        <translation>&amp;GitOps für den Rollback aussetzen; eine Nacharbeit erinnert an das Fortsetzen</translation>
    </message>
</context>
<context>
    <name>PreflightReferences</name>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>The target needs it (%1); its containers would not start.</source>
        <translation>Das Ziel benötigt es (%1); die Container würden nicht starten.</translation>
    </message>
    <message>
        <source>Restore it first.</source>
        <translation>Zuerst wiederherstellen.</translation>
    </message>
    <message>
        <source>%1 has no key %2</source>
        <translation>%1 hat keinen Schlüssel %2</translation>
    </message>
    <message>
        <source>The target needs it (%1).</source>
        <translation>Das Ziel benötigt ihn (%1).</translation>
    </message>
    <message>
        <source>Put the key back first.</source>
        <translation>Zuerst den Schlüssel wieder eintragen.</translation>
    </message>
    <message>
        <source>%1 was changed after the target served last</source>
        <translation>%1 wurde geändert, nachdem das Ziel zuletzt aktiv war</translation>
    </message>
    <message>
        <source>Changed %1; the target was live until %2. A rollback does not bring the old content back.</source>
        <translation>Geändert %1; das Ziel war bis %2 aktiv. Ein Rollback bringt den alten Inhalt nicht zurück.</translation>
    </message>
    <message>
        <source>Compare it with what the target expects.</source>
        <translation>Mit dem vergleichen, was das Ziel erwartet.</translation>
    </message>
    <message>
        <source>%1 %2 is missing</source>
        <translation>%1 %2 fehlt</translation>
    </message>
    <message>
        <source>The target&apos;s pods cannot be created or started without it.</source>
        <translation>Ohne dieses Objekt können die Pods des Ziels nicht erstellt oder gestartet werden.</translation>
    </message>
    <message>
        <source>An image that is not on the node yet could not be pulled.</source>
        <translation>Ein Image, das noch nicht auf dem Node liegt, könnte nicht gezogen werden.</translation>
    </message>
</context>
<context>
    <name>PreflightRights</name>
    <message>
        <source>to roll back</source>
        <translation>um zurückzurollen</translation>
    </message>
    <message>
        <source>to read what runs</source>
        <translation>um zu lesen, was läuft</translation>
    </message>
    <message>
        <source>to follow the rollout</source>
        <translation>um den Rollout zu verfolgen</translation>
    </message>
    <message>
        <source>to find the revisions</source>
        <translation>um die Revisionen zu finden</translation>
    </message>
    <message>
        <source>to see whether the pods become ready</source>
        <translation>um zu sehen, ob die Pods bereit werden</translation>
    </message>
    <message>
        <source>to follow the pods</source>
        <translation>um die Pods zu verfolgen</translation>
    </message>
    <message>
        <source>to see why a rollout does not move</source>
        <translation>um zu sehen, warum ein Rollout nicht vorankommt</translation>
    </message>
    <message>
        <source>to try the target&apos;s pod against quota and admission</source>
        <translation>um den Pod des Ziels gegen Quota und Admission zu prüfen</translation>
    </message>
    <message>
        <source>%1 %2 in namespace %3</source>
        <translation>%1 %2 im Namespace %3</translation>
    </message>
    <message>
        <source>the right to %1</source>
        <translation>die Berechtigung %1</translation>
    </message>
    <message>
        <source>Missing right: %1</source>
        <translation>Fehlende Berechtigung: %1</translation>
    </message>
    <message>
        <source>It is needed %1.</source>
        <translation>Sie wird benötigt, %1.</translation>
    </message>
    <message>
        <source>Ask for a Role with the verb &quot;%1&quot; on %2, or use a context that has it.</source>
        <translation>Eine Role mit dem Verb „%1“ auf %2 anfordern oder einen Kontext verwenden, der sie hat.</translation>
    </message>
</context>
<context>
    <name>PreflightRollout</name>
    <message>
        <source>The running rollout is stuck</source>
        <translation>Der laufende Rollout hängt fest</translation>
    </message>
    <message>
        <source>The rollback replaces it; pods of the revision before still serve.</source>
        <translation>Der Rollback ersetzt ihn; Pods der vorherigen Revision sind weiterhin aktiv.</translation>
    </message>
    <message>
        <source>A rollout is in progress</source>
        <translation>Ein Rollout ist im Gange</translation>
    </message>
    <message>
        <source>The rollback replaces it. Make sure that nobody deploys again meanwhile.</source>
        <translation>Der Rollback ersetzt ihn. Sicherstellen, dass währenddessen niemand erneut deployt.</translation>
    </message>
    <message>
        <source>Pods cannot be created: %1</source>
        <translation>Pods können nicht erstellt werden: %1</translation>
    </message>
    <message>
        <source>The same may stop the rollback&apos;s pods.</source>
        <translation>Dasselbe kann die Pods des Rollbacks verhindern.</translation>
    </message>
    <message>
        <source>The update strategy is OnDelete: no pod changes by itself</source>
        <translation>Die Update-Strategie ist OnDelete: kein Pod wechselt von selbst</translation>
    </message>
    <message>
        <source>These keep the running revision until they are deleted: %1.</source>
        <translation>Diese behalten die laufende Revision, bis sie gelöscht werden: %1.</translation>
    </message>
    <message>
        <source>After the patch: kubectl delete pod -n %1 %2</source>
        <translation>Nach dem Patch: kubectl delete pod -n %1 %2</translation>
    </message>
    <message>
        <source>The StatefulSet will wait for a broken pod</source>
        <translation>Das StatefulSet wird auf einen defekten Pod warten</translation>
    </message>
    <message>
        <source>It is OrderedReady, and %1 is not ready: its controller waits for it before it replaces any (kubernetes#67250).</source>
        <translation>Es ist OrderedReady, und %1 ist nicht bereit: der Controller wartet darauf, bevor er einen Pod ersetzt (kubernetes#67250).</translation>
    </message>
    <message>
        <source>the state of the pods</source>
        <translation>der Zustand der Pods</translation>
    </message>
</context>
<context>
    <name>PreflightScaling</name>
    <message>
        <source>%1 replicas now, %2 to %3 allowed.</source>
        <translation>Jetzt %1 Replicas, %2 bis %3 erlaubt.</translation>
    </message>
    <message>
        <source>HorizontalPodAutoscaler %1 does not work</source>
        <translation>HorizontalPodAutoscaler %1 arbeitet nicht</translation>
    </message>
    <message>
        <source>Watch the number of replicas yourself.</source>
        <translation>Die Anzahl der Replicas selbst überwachen.</translation>
    </message>
    <message>
        <source>HorizontalPodAutoscaler %1 is at its maximum</source>
        <translation>HorizontalPodAutoscaler %1 ist an seinem Maximum</translation>
    </message>
    <message>
        <source>The load may be too high for the target as well: think about raising maxReplicas.</source>
        <translation>Die Last kann auch für das Ziel zu hoch sein: eine Erhöhung von maxReplicas erwägen.</translation>
    </message>
    <message>
        <source>HorizontalPodAutoscaler %1 sets the replicas</source>
        <translation>HorizontalPodAutoscaler %1 setzt die Anzahl der Replicas</translation>
    </message>
    <message>
        <source>A rollback does not touch them.</source>
        <translation>Ein Rollback ändert sie nicht.</translation>
    </message>
    <message>
        <source>HorizontalPodAutoscalers</source>
        <translation>HorizontalPodAutoscalers</translation>
    </message>
    <message>
        <source>PodDisruptionBudgets</source>
        <translation>PodDisruptionBudgets</translation>
    </message>
    <message>
        <source>PodDisruptionBudget %1 covers these pods</source>
        <translation>PodDisruptionBudget %1 umfasst diese Pods</translation>
    </message>
    <message>
        <source>%1 disruptions allowed. It does not limit a rollout, but may hold up a drain meanwhile.</source>
        <translation>%1 Unterbrechungen erlaubt. Ein Rollout wird dadurch nicht begrenzt, ein Drain kann aber währenddessen aufgehalten werden.</translation>
    </message>
</context>
<context>
    <name>PreflightStrategy</name>
    <message>
        <source>The target has no readiness probe</source>
        <translation>Das Ziel hat keine Readiness-Probe</translation>
    </message>
    <message>
        <source>Kubernetes takes its pods for ready as soon as they run: %1.</source>
        <translation>Kubernetes hält die Pods für bereit, sobald sie laufen: %1.</translation>
    </message>
    <message>
        <source>Rely on the metrics after the rollback.</source>
        <translation>Sich nach dem Rollback auf die Metriken stützen.</translation>
    </message>
    <message>
        <source>The StatefulSet has partition %1</source>
        <translation>Das StatefulSet hat die Partition %1</translation>
    </message>
    <message>
        <source>Pods with a lower ordinal keep the revision they have: %1 of %2 pods are rolled back.</source>
        <translation>Pods mit niedrigerer Ordnungszahl behalten ihre Revision: %1 von %2 Pods werden zurückgerollt.</translation>
    </message>
    <message>
        <source>Set spec.updateStrategy.rollingUpdate.partition to 0 to roll back all of them.</source>
        <translation>spec.updateStrategy.rollingUpdate.partition auf 0 setzen, um alle zurückzurollen.</translation>
    </message>
    <message>
        <source>Volumes are not rolled back</source>
        <translation>Volumes werden nicht zurückgerollt</translation>
    </message>
    <message>
        <source>volumeClaimTemplates and the data in the volumes stay as they are.</source>
        <translation>volumeClaimTemplates und die Daten in den Volumes bleiben unverändert.</translation>
    </message>
    <message>
        <source>The strategy is Recreate: the service is down meanwhile</source>
        <translation>Die Strategie ist Recreate: der Service fällt währenddessen aus</translation>
    </message>
    <message>
        <source>All pods end (up to %1 s) before the first new one starts.</source>
        <translation>Alle Pods enden (bis zu %1 s), bevor der erste neue startet.</translation>
    </message>
    <message>
        <source>Tell the stakeholders about the interruption.</source>
        <translation>Die Stakeholder über die Unterbrechung informieren.</translation>
    </message>
    <message>
        <source>All pods may be unavailable at once</source>
        <translation>Alle Pods können gleichzeitig nicht verfügbar sein</translation>
    </message>
    <message>
        <source>maxUnavailable allows it.</source>
        <translation>maxUnavailable lässt es zu.</translation>
    </message>
    <message>
        <source>Expect an interruption.</source>
        <translation>Mit einer Unterbrechung rechnen.</translation>
    </message>
    <message>
        <source>The workload is scaled to 0</source>
        <translation>Der Workload ist auf 0 skaliert</translation>
    </message>
    <message>
        <source>The rollback changes the template, but no pod runs.</source>
        <translation>Der Rollback ändert das Template, aber es läuft kein Pod.</translation>
    </message>
    <message>
        <source>Scale it up afterwards.</source>
        <translation>Danach hochskalieren.</translation>
    </message>
    <message>
        <source>There is only one replica</source>
        <translation>Es gibt nur ein Replica</translation>
    </message>
    <message>
        <source>While it is replaced, nothing stands in for it when the new pod is slow or broken.</source>
        <translation>Während es ersetzt wird, springt nichts ein, falls der neue Pod langsam oder defekt ist.</translation>
    </message>
    <message>
        <source>Watch the metrics closely.</source>
        <translation>Die Metriken genau beobachten.</translation>
    </message>
</context>
<context>
    <name>Previews</name>
    <message>
        <source>What &quot;%1&quot; would change cannot be told now</source>
        <translation>Was „%1“ ändern würde, lässt sich jetzt nicht sagen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is left out: %2</source>
        <translation>„%1“ wird ausgelassen: %2</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ProcedurePanel</name>
    <message>
        <source>Steps of the procedure</source>
        <translation>Schritte des Ablaufs</translation>
    </message>
    <message>
        <source>Space ticks the step as done</source>
        <translation>Leertaste hakt den Schritt als erledigt ab</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>Entsprechender Befehl</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Kop&amp;ieren</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>Erle&amp;digt</translation>
    </message>
    <message>
        <source>Space in the list does the same</source>
        <translation>Die Leertaste in der Liste tut dasselbe</translation>
    </message>
    <message>
        <source>S&amp;kip…</source>
        <translation>Ü&amp;berspringen…</translation>
    </message>
    <message>
        <source>With a reason</source>
        <translation>Mit einem Grund</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Steps of the operation</source>
        <translation>Schritte der Operation</translation>
    </message>
    <message>
        <source>Equivalent command of the step</source>
        <translation>Entsprechender Befehl des Schritts</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Pods</source>
        <translation>&amp;Pods</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>Con&amp;ditions of the rollout</source>
        <translation>Bedingungen des &amp;Rollouts</translation>
    </message>
    <message>
        <source>Conditions of the rollout</source>
        <translation>Bedingungen des Rollouts</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>S&amp;top the rollback…</source>
        <translation>Rollback &amp;anhalten…</translation>
    </message>
    <message>
        <source>Asks first</source>
        <translation>Fragt zuerst nach</translation>
    </message>
    <message>
        <source>The current step finishes first; no further step starts until you continue</source>
        <translation>Der aktuelle Schritt wird noch beendet; bis zum Fortsetzen beginnt kein weiterer Schritt</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>A&amp;usgabe</translation>
    </message>
    <message>
        <source>Output of the steps</source>
        <translation>Ausgabe der Schritte</translation>
    </message>
</context>
<context>
    <name>Prometheus</name>
    <message>
        <source>&quot;%1&quot; is not an address of Prometheus</source>
        <translation>„%1“ ist keine Adresse von Prometheus</translation>
    </message>
    <message>
        <source>Write a URL such as http://prometheus.example.com:9090, or service/NAMESPACE/NAME:PORT to go through the cluster&apos;s API server.</source>
        <translation>Eine URL wie http://prometheus.example.com:9090 angeben oder service/NAMESPACE/NAME:PORT, um über den API-Server des Clusters zu gehen.</translation>
    </message>
</context>
<context>
    <name>QuestionPanel</name>
    <message>
        <source>S&amp;kip…</source>
        <translation>Ü&amp;berspringen…</translation>
    </message>
    <message>
        <source>Goes on without this step, with a reason</source>
        <translation>Fährt ohne diesen Schritt fort, mit einem Grund</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Comparing the record with the cluster</source>
        <translation>Die Aufzeichnung wird mit dem Cluster verglichen</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>Wie weiter?</translation>
    </message>
    <message>
        <source>&amp;Send it again</source>
        <translation>&amp;Erneut senden</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>S&amp;top here</source>
        <translation>Hier an&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>OpenSSL could not make a certificate for the rehearsal</source>
        <translation>OpenSSL konnte kein Zertifikat für die Übung erstellen</translation>
    </message>
    <message>
        <source>The rehearsal cannot listen on 127.0.0.1: %1</source>
        <translation>Die Übung kann nicht auf 127.0.0.1 lauschen: %1</translation>
    </message>
</context>
<context>
    <name>RevisionDiff</name>
    <message>
        <source>ConfigMaps are not part of a revision: they keep their present content.</source>
        <translation>ConfigMaps sind nicht Teil einer Revision: sie behalten ihren jetzigen Inhalt.</translation>
    </message>
    <message>
        <source>ConfigMaps keep their present content: %1.</source>
        <translation>ConfigMaps behalten ihren jetzigen Inhalt: %1.</translation>
    </message>
    <message>
        <source>Secrets keep their present content: %1.</source>
        <translation>Secrets behalten ihren jetzigen Inhalt: %1.</translation>
    </message>
    <message>
        <source>The number of replicas stays %1; a HorizontalPodAutoscaler stays as it is.</source>
        <translation>Die Anzahl der Replicas bleibt %1; ein HorizontalPodAutoscaler bleibt unverändert.</translation>
    </message>
    <message>
        <source>Services, Ingresses and the update strategy stay as they are.</source>
        <translation>Services, Ingresses und die Update-Strategie bleiben unverändert.</translation>
    </message>
    <message>
        <source>Data in PersistentVolumeClaims is not rolled back: %1.</source>
        <translation>Daten in PersistentVolumeClaims werden nicht zurückgerollt: %1.</translation>
    </message>
    <message>
        <source>volumeClaimTemplates and the data in the pods&apos; volumes are not rolled back.</source>
        <translation>volumeClaimTemplates und die Daten in den Volumes der Pods werden nicht zurückgerollt.</translation>
    </message>
    <message>
        <source>Databases and their migrations are not rolled back.</source>
        <translation>Datenbanken und ihre Migrationen werden nicht zurückgerollt.</translation>
    </message>
</context>
<context>
    <name>Rollout</name>
    <message>
        <source>The Deployment is paused; nothing moves until it is resumed.</source>
        <translation>Das Deployment ist pausiert; bis zum Fortsetzen bewegt sich nichts.</translation>
    </message>
    <message>
        <source>The update strategy is OnDelete: a pod takes the new template only when it is deleted.</source>
        <translation>Die Update-Strategie ist OnDelete: ein Pod übernimmt das neue Template erst, wenn er gelöscht wird.</translation>
    </message>
    <message>
        <source>This pod of the old revision is not ready, and an OrderedReady StatefulSet waits for it before it replaces any: delete it by hand (kubectl delete pod %1 -n %2).</source>
        <translation>Dieser Pod der alten Revision ist nicht bereit, und ein OrderedReady-StatefulSet wartet auf ihn, bevor es einen Pod ersetzt: von Hand löschen (kubectl delete pod %1 -n %2).</translation>
    </message>
</context>
<context>
    <name>Runbook</name>
    <message>
        <source> (did you mean &quot;%1&quot;?)</source>
        <translation> (gemeint: „%1“?)</translation>
    </message>
    <message>
        <source>The runbook %1 cannot be read</source>
        <translation>Das Runbook %1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>The runbook has an error: %1</source>
        <translation>Das Runbook hat einen Fehler: %1</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>&amp;Value:</source>
        <translation>&amp;Wert:</translation>
    </message>
    <message>
        <source>Value of the chosen secret</source>
        <translation>Wert des gewählten Secrets</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>The secret &quot;%1&quot; is not known: %2</source>
        <translation>Das Secret „%1“ ist nicht bekannt: %2</translation>
    </message>
    <message>
        <source>Store it with &quot;sternway secrets set %1&quot; or in the window under Service, Secrets; or set $%2.</source>
        <translation>Mit „sternway secrets set %1“ oder im Fenster unter Service, Secrets speichern; oder $%2 setzen.</translation>
    </message>
    <message>
        <source>there is no keychain here</source>
        <translation>hier gibt es keinen Schlüsselbund</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Te&amp;st</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>The secret &quot;%1&quot; cannot be read: %2</source>
        <translation>Das Secret „%1“ ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Or set $%1.</source>
        <translation>Oder $%1 setzen.</translation>
    </message>
</context>
<context>
    <name>SeriesChooser</name>
    <message>
        <source>Filter metrics</source>
        <translation>Metriken filtern</translation>
    </message>
    <message>
        <source>Filter metrics by name</source>
        <translation>Metriken nach Namen filtern</translation>
    </message>
    <message>
        <source>Metrics of this workload</source>
        <translation>Metriken dieses Workloads</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Zeitreihen</translation>
    </message>
    <message>
        <source>&amp;Label:</source>
        <translation>&amp;Label:</translation>
    </message>
    <message>
        <source>Label that tells failed requests from others</source>
        <translation>Label, das fehlgeschlagene Anfragen von anderen unterscheidet</translation>
    </message>
    <message>
        <source>&amp;Failed if:</source>
        <translation>&amp;Fehlgeschlagen bei:</translation>
    </message>
    <message>
        <source>Values that count as failed; Space ticks one</source>
        <translation>Werte, die als fehlgeschlagen zählen; Leertaste hakt einen an</translation>
    </message>
    <message>
        <source>Or &amp;matches:</source>
        <translation>Oder bei &amp;Muster:</translation>
    </message>
    <message>
        <source>Regular expression of further values that count as failed</source>
        <translation>Regulärer Ausdruck für weitere Werte, die als fehlgeschlagen zählen</translation>
    </message>
    <message>
        <source>Values that no series has yet are not in the list: a healthy service has no 500s.</source>
        <translation>Werte, die noch in keiner Zeitreihe vorkommen, fehlen in der Liste: ein gesunder Service hat keine 500er.</translation>
    </message>
    <message>
        <source>For values not seen yet, for example 5..</source>
        <translation>Für noch nicht gesehene Werte, zum Beispiel 5..</translation>
    </message>
    <message>
        <source>&amp;Unit:</source>
        <translation>&amp;Einheit:</translation>
    </message>
    <message>
        <source>Unit of the histogram</source>
        <translation>Einheit des Histogramms</translation>
    </message>
    <message>
        <source>Resulting query in PromQL</source>
        <translation>Resultierende Abfrage in PromQL</translation>
    </message>
    <message>
        <source>Use what Sternway finds by &amp;itself</source>
        <translation>Wieder automatisch e&amp;rmitteln</translation>
    </message>
</context>
<context>
    <name>ServicesBoardPage</name>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>How far the rollback of each service is; the selected one is shown below</source>
        <translation>Wie weit der Rollback jedes Service ist; der gewählte steht unten</translation>
    </message>
    <message>
        <source>Steps of the selected service</source>
        <translation>Schritte des gewählten Service</translation>
    </message>
    <message>
        <source>Equivalent command of the step</source>
        <translation>Entsprechender Befehl des Schritts</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>S&amp;top the rollback…</source>
        <translation>Rollback &amp;anhalten…</translation>
    </message>
    <message>
        <source>Asks first</source>
        <translation>Fragt zuerst nach</translation>
    </message>
</context>
<context>
    <name>ServicesChoicePage</name>
    <message>
        <source>Reading the services</source>
        <translation>Die Services werden gelesen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Space chooses a service or leaves it out</source>
        <translation>Die Leertaste wählt einen Service oder lässt ihn aus</translation>
    </message>
    <message>
        <source>&amp;Recommended</source>
        <translation>&amp;Empfohlene</translation>
    </message>
    <message>
        <source>Chooses the services that call for a rollback</source>
        <translation>Wählt die Services, die einen Rollback erfordern</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>Auswahl au&amp;fheben</translation>
    </message>
    <message>
        <source>Evaluate &amp;again</source>
        <translation>Erneut &amp;bewerten</translation>
    </message>
    <message>
        <source>Reads the cluster and the metrics of all services again</source>
        <translation>Liest den Cluster und die Metriken aller Services erneut</translation>
    </message>
    <message>
        <source>&amp;Method for all</source>
        <translation>&amp;Methode für alle</translation>
    </message>
    <message>
        <source>Methods that run without a person; the others go through the rollback of one service</source>
        <translation>Methoden, die ohne einen Menschen laufen; die anderen gehen über den Rollback eines einzelnen Services</translation>
    </message>
</context>
<context>
    <name>ServicesConfirmPage</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Reason of the rollback</source>
        <translation>Grund des Rollbacks</translation>
    </message>
    <message>
        <source>Recorded in the incident and the revision history</source>
        <translation>Wird im Incident und in der Revisionshistorie aufgezeichnet</translation>
    </message>
    <message>
        <source>Cluster &amp;name</source>
        <translation>Cluster&amp;name</translation>
    </message>
    <message>
        <source>Name of the cluster</source>
        <translation>Name des Clusters</translation>
    </message>
    <message>
        <source>Type it to confirm a change in production</source>
        <translation>Zur Bestätigung einer Änderung in Produktion eingeben</translation>
    </message>
    <message>
        <source>Stop at the &amp;first failure: services that have not started are left as they are</source>
        <translation>Beim &amp;ersten Fehlschlag anhalten: Services, die noch nicht begonnen haben, bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>P&amp;lan</source>
        <translation>P&amp;lan</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>All steps of all services in their order</source>
        <translation>Alle Schritte aller Services in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>&amp;Copy command</source>
        <translation>Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>E&amp;xport plan…</source>
        <translation>Plan e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Saves the plan as Markdown</source>
        <translation>Speichert den Plan als Markdown</translation>
    </message>
</context>
<context>
    <name>ServicesDonePage</name>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>How each ended</source>
        <translation>Ausgang je Service</translation>
    </message>
    <message>
        <source>Roll back what &amp;remains…</source>
        <translation>Üb&amp;rige zurückrollen…</translation>
    </message>
    <message>
        <source>Open the &amp;service</source>
        <translation>&amp;Service öffnen</translation>
    </message>
    <message>
        <source>Open the &amp;incident</source>
        <translation>&amp;Incident öffnen</translation>
    </message>
    <message>
        <source>&amp;Export timeline…</source>
        <translation>Zeitleiste e&amp;xportieren…</translation>
    </message>
</context>
<context>
    <name>ServicesPlan</name>
    <message>
        <source>revision %1 (%2)</source>
        <translation>Revision %1 (%2)</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Goes after</source>
        <translation>Erst nach</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>Entsprechender Befehl</translation>
    </message>
    <message>
        <source>Rollback plan: %1</source>
        <translation>Rollback-Plan: %1</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>the verdict of each service</source>
        <translation>das Urteil jedes Service</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>When one fails</source>
        <translation>Wenn einer fehlschlägt</translation>
    </message>
    <message>
        <source>no other one begins</source>
        <translation>beginnt kein weiterer</translation>
    </message>
    <message>
        <source>the others go on</source>
        <translation>laufen die anderen weiter</translation>
    </message>
</context>
<context>
    <name>TargetPage</name>
    <message>
        <source>Reading the cluster and its metrics</source>
        <translation>Cluster und Metriken werden gelesen</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisionen</translation>
    </message>
    <message>
        <source>Choose the target revision</source>
        <translation>Zielrevision wählen</translation>
    </message>
    <message>
        <source>Choose &amp;anyway</source>
        <translation>&amp;Trotzdem wählen</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 auf %2</translation>
    </message>
    <message>
        <source>forward again from %1 to %2</source>
        <translation>wieder vorwärts von %1 auf %2</translation>
    </message>
</context>
<context>
    <name>TrialDialog</name>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Zeitraum</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Choosing one tries the rules on it</source>
        <translation>Eine Auswahl erprobt die Regeln an diesem Zeitraum</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Historie wird gelesen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>When each rule would have matched</source>
        <translation>Wann jede Regel zugetroffen hätte</translation>
    </message>
    <message>
        <source>The table below says the same. Up and down choose a rule, plus and minus zoom, Home shows the whole period.</source>
        <translation>Die Tabelle darunter sagt dasselbe. Pfeil auf und ab wählen eine Regel, Plus und Minus zoomen, Pos1 zeigt den ganzen Zeitraum.</translation>
    </message>
    <message>
        <source>Rules and when they would have matched</source>
        <translation>Regeln und wann sie zugetroffen hätten</translation>
    </message>
    <message>
        <source>Choosing one marks its lane above</source>
        <translation>Eine Auswahl hebt ihre Spur oben hervor</translation>
    </message>
    <message>
        <source>Bar: the rule matched. Hatched: unknown. Dotted line: a deploy.</source>
        <translation>Balken: Regel traf zu. Schraffiert: unbekannt. Gepunktete Linie: ein Deploy.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>Stability window</source>
        <translation>Stabilitätsfenster</translation>
    </message>
    <message>
        <source>&amp;Metrics against the decision matrix</source>
        <translation>&amp;Metriken gegen die Entscheidungsmatrix</translation>
    </message>
    <message>
        <source>Metrics against the decision matrix</source>
        <translation>Metriken gegen die Entscheidungsmatrix</translation>
    </message>
    <message>
        <source>&amp;Health endpoints</source>
        <translation>&amp;Health-Endpunkte</translation>
    </message>
    <message>
        <source>Health endpoints</source>
        <translation>Health-Endpunkte</translation>
    </message>
    <message>
        <source>Measure&amp;ments</source>
        <translation>Messwer&amp;te</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Sternway</source>
        <translation>Sternway</translation>
    </message>
    <message>
        <source>Decide whether to roll back a release, then do it: measured, checked, recorded.</source>
        <translation>Entscheiden, ob ein Release zurückgerollt wird, und es dann tun: gemessen, geprüft, aufgezeichnet.</translation>
    </message>
    <message>
        <source>&amp;Clusters of your kubeconfig</source>
        <translation>C&amp;luster der kubeconfig</translation>
    </message>
    <message>
        <source>Clusters; Enter opens one</source>
        <translation>Cluster; Eingabe öffnet einen</translation>
    </message>
    <message>
        <source>&amp;Rehearsals</source>
        <translation>Üb&amp;ungen</translation>
    </message>
    <message>
        <source>A bad release on a simulated cluster on this computer: everything works as on a real one, and nothing else is touched.</source>
        <translation>Ein fehlerhaftes Release auf einem simulierten Cluster auf diesem Computer: alles funktioniert wie auf einem echten, und nichts anderes wird berührt.</translation>
    </message>
    <message>
        <source>Rehearsals; Enter starts one</source>
        <translation>Übungen; Eingabe startet eine</translation>
    </message>
</context>
<context>
    <name>WizardFrame</name>
    <message>
        <source>Steps of the rollback</source>
        <translation>Schritte des Rollbacks</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>WrittenPlan</name>
    <message>
        <source>The step &quot;%1&quot; of the runbook has no value for %2</source>
        <translation>Der Schritt „%1“ des Runbooks hat keinen Wert für %2</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Which migrations are applied was read before and after</source>
        <translation>Welche Migrationen angewendet sind, wurde vorher und nachher gelesen</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Überprüfen</translation>
    </message>
    <message>
        <source>Give the value (--set %1=VALUE), or leave the step out and say why (--skip %2=REASON).</source>
        <translation>Den Wert angeben (--set %1=VALUE) oder den Schritt auslassen und sagen, warum (--skip %2=REASON).</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>Der Ordner %1 kann nicht angelegt werden</translation>
    </message>
</context>
<context>
    <name>sternway</name>
    <message>
        <source>the registry treats the images of a multi-architecture tag as untagged, and every pull of that tag fails afterwards: leave this option out</source>
        <translation>Die Registry hält die Images, die eine Liste für mehrere Architekturen nennt, für solche ohne Tag; danach schlägt jeder Pull dieses Tags fehl: Lassen Sie diese Option weg</translation>
    </message>
    <message>
        <source>wait-for-it runs the command even after its timeout: add --strict</source>
        <translation>wait-for-it führt den Befehl auch aus, wenn die Zeit abgelaufen ist: Fügen Sie --strict hinzu</translation>
    </message>
    <message>
        <source>Django first reverts what other apps have built on that migration, and stops halfway at one that cannot be reverted: run the same command with --plan before, which names both</source>
        <translation>Django nimmt zuerst zurück, was andere Apps auf dieser Migration aufgebaut haben, und hält mittendrin an, wo sich etwas nicht zurücknehmen lässt: Sehen Sie sich vorher denselben Befehl mit --plan an, der beides nennt</translation>
    </message>
    <message>
        <source>update-alternatives --set lasts until the chosen one is replaced, and then goes to the highest priority, which is the bad release: --remove that one</source>
        <translation>update-alternatives --set gilt, bis die gewählte Alternative ersetzt wird, und geht dann zur höchsten Priorität, also zum schlechten Release: Entfernen Sie dieses mit --remove</translation>
    </message>
    <message>
        <source>clush ends with 0 where the command fails, or a host cannot be reached: add -S</source>
        <translation>clush endet mit 0, auch wenn der Befehl fehlschlägt oder ein Host nicht erreichbar ist: Fügen Sie -S hinzu</translation>
    </message>
    <message>
        <source>kubectl ends with 0 where no workload has these labels: name the workloads, or let kubectl wait --for=condition=available with the same labels fail first</source>
        <translation>kubectl endet mit 0, auch wenn keine Workload diese Labels hat: Nennen Sie die Workloads, oder lassen Sie vorher kubectl wait --for=condition=available mit denselben Labels fehlschlagen</translation>
    </message>
    <message>
        <source>the rollback goes to the next lower number, which after an earlier rollback is the bad release again: use --switch-generation</source>
        <translation>Der Rollback geht zur nächstkleineren Nummer; nach einem früheren Rollback ist das wieder das schlechte Release: Verwenden Sie --switch-generation</translation>
    </message>
    <message>
        <source>the rollback goes to the next lower number, which after an earlier rollback is the bad release again: switch to a generation by its number</source>
        <translation>Der Rollback geht zur nächstkleineren Nummer; nach einem früheren Rollback ist das wieder das schlechte Release: Wechseln Sie zu einer Generation über ihre Nummer</translation>
    </message>
    <message>
        <source>named passes over a zone file that is not newer than its last load, such as one put back with its date, and says that all is well: touch the file before</source>
        <translation>named übergeht eine Zonendatei, die nicht neuer ist als sein letztes Laden, etwa eine mit ihrem Datum zurückgelegte, und meldet Erfolg: Führen Sie vorher touch auf die Datei aus</translation>
    </message>
    <message>
        <source>nsupdate ends with 0 for lines that the server leaves out, such as an address where there is a CNAME: delete the name without a type first, and ask with dig afterwards</source>
        <translation>nsupdate endet mit 0 auch für Zeilen, die der Server auslässt, etwa eine Adresse, wo es einen CNAME gibt: Löschen Sie zuerst den Namen ohne Typ, und fragen Sie danach mit dig</translation>
    </message>
    <message>
        <source>without --tag Apprise tells only those without a tag, and leaves out addresses that it cannot read, with 0: add --tag all</source>
        <translation>Ohne --tag benachrichtigt Apprise nur die ohne Tag und lässt Adressen aus, die es nicht lesen kann, mit 0: Fügen Sie --tag all hinzu</translation>
    </message>
    <message>
        <source>gammu-smsd-inject cuts the text off at 160 letters without a word: add -len with its length</source>
        <translation>gammu-smsd-inject schneidet den Text nach 160 Zeichen wortlos ab: Fügen Sie -len mit seiner Länge hinzu</translation>
    </message>
    <message>
        <source>with --exec only processes of this very file are found, not those that run on behind a link that was set to another release: stop before the link is set, or use --pidfile with --name</source>
        <translation>Mit --exec werden nur Prozesse genau dieser Datei gefunden, nicht die hinter einem Link weiterlaufenden, der auf ein anderes Release gesetzt wurde: Stoppen Sie, bevor der Link gesetzt wird, oder verwenden Sie --pidfile mit --name</translation>
    </message>
    <message>
        <source>flashback brings back neither what a foreign key deleted nor a dropped table, and ends with 0: compare with a backup that is restored beside</source>
        <translation>Flashback bringt weder zurück, was ein Fremdschlüssel gelöscht hat, noch eine gelöschte Tabelle, und endet mit 0: Vergleichen Sie mit einer daneben wiederhergestellten Sicherung</translation>
    </message>
    <message>
        <source>Liquibase drops the views and procedures that the release has changed in place (runOnChange): read rollback-sql before, and run update with the older files afterwards</source>
        <translation>Liquibase löscht die Views und Prozeduren, die das Release an Ort und Stelle geändert hat (runOnChange): Lesen Sie vorher rollback-sql, und führen Sie danach update mit den älteren Dateien aus</translation>
    </message>
    <message>
        <source>See: %1</source>
        <translation>Siehe: %1</translation>
    </message>
    <message>
        <source>--speed takes a factor from 0.1 to 200, not &quot;%1&quot;</source>
        <translation>--speed erwartet einen Faktor von 0.1 bis 200, nicht „%1“</translation>
    </message>
    <message>
        <source>unexpected argument &quot;%1&quot;</source>
        <translation>unerwartetes Argument „%1“</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>request rate</source>
        <translation>Anfragerate</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>the rollout is stuck</source>
        <translation>der Rollout hängt fest</translation>
    </message>
    <message>
        <source>failing pods</source>
        <translation>fehlerhafte Pods</translation>
    </message>
    <message>
        <source>%1 latency</source>
        <translation>%1-Latenz</translation>
    </message>
    <message>
        <source>%1 (%2 line %3)</source>
        <translation>%1 (%2 Zeile %3)</translation>
    </message>
    <message>
        <source>for at least %1</source>
        <translation>seit mindestens %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>No reason to roll back</source>
        <translation>Kein Grund für einen Rollback</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Abwarten</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Fix forward</source>
        <translation>Fix Forward</translation>
    </message>
    <message>
        <source>Consider a rollback</source>
        <translation>Rollback erwägen</translation>
    </message>
    <message>
        <source>Schedule a rollback</source>
        <translation>Rollback einplanen</translation>
    </message>
    <message>
        <source>Scale first</source>
        <translation>Zuerst skalieren</translation>
    </message>
    <message>
        <source>Prepare to roll back</source>
        <translation>Rollback vorbereiten</translation>
    </message>
    <message>
        <source>Roll back now</source>
        <translation>Jetzt zurückrollen</translation>
    </message>
    <message>
        <source>no data for %1</source>
        <translation>keine Daten für %1</translation>
    </message>
    <message>
        <source>Cannot tell: %1</source>
        <translation>Nicht beurteilbar: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>lines %1 and %2 contradict each other</source>
        <translation>die Zeilen %1 und %2 widersprechen sich</translation>
    </message>
    <message>
        <source>impact start</source>
        <translation>Beginn der Beeinträchtigung</translation>
    </message>
    <message>
        <source>detected</source>
        <translation>erkannt</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>ausgerufen</translation>
    </message>
    <message>
        <source>mitigated</source>
        <translation>eingedämmt</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>unbekannt: %1</translation>
    </message>
    <message>
        <source>not valid UTF-8</source>
        <translation>kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>not valid YAML: %1</source>
        <translation>kein gültiges YAML: %1</translation>
    </message>
    <message>
        <source> (a tab indents here: use spaces)</source>
        <translation> (hier rückt ein Tabulator ein: Leerzeichen verwenden)</translation>
    </message>
    <message>
        <source> (look at the indentation: entries of one list or map begin in the same column)</source>
        <translation> (Einrückung prüfen: Einträge einer Liste oder Map beginnen in derselben Spalte)</translation>
    </message>
    <message>
        <source>The API server&apos;s own credentials are used there. Leave the option out, or give a URL.</source>
        <translation>Dort werden die Zugangsdaten des API-Servers verwendet. Die Option weglassen oder eine URL angeben.</translation>
    </message>
    <message>
        <source>WARNING: context %1 does not verify the server&apos;s certificate (insecure-skip-tls-verify): anybody on the way can read and change what is sent.</source>
        <translation>WARNUNG: Kontext %1 prüft das Zertifikat des Servers nicht (insecure-skip-tls-verify): auf dem Weg kann jeder lesen und ändern, was gesendet wird.</translation>
    </message>
    <message>
        <source>the rehearsal&apos;s Prometheus</source>
        <translation>das Prometheus der Übung</translation>
    </message>
    <message>
        <source>The window needs a display (DISPLAY or WAYLAND_DISPLAY), and none can be opened. Without one: sternway assess, rollback, rehearse; see sternway --help.</source>
        <translation>Das Fenster braucht eine Anzeige (DISPLAY oder WAYLAND_DISPLAY), und keine lässt sich öffnen. Ohne Anzeige: sternway assess, rollback, rehearse; siehe sternway --help.</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurückrollen</translation>
    </message>
    <message>
        <source>--scenario and --speed go with --rehearsal</source>
        <translation>--scenario und --speed gehören zu --rehearsal</translation>
    </message>
    <message>
        <source>Incident declared</source>
        <translation>Incident ausgerufen</translation>
    </message>
    <message>
        <source>Incident closed</source>
        <translation>Incident geschlossen</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Threshold crossed</source>
        <translation>Schwelle überschritten</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Erholt</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>Vorabprüfung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Rollback paused</source>
        <translation>Rollback pausiert</translation>
    </message>
    <message>
        <source>Rollback taken over</source>
        <translation>Rollback übernommen</translation>
    </message>
    <message>
        <source>Rollback succeeded</source>
        <translation>Rollback erfolgreich</translation>
    </message>
    <message>
        <source>Rollback failed</source>
        <translation>Rollback fehlgeschlagen</translation>
    </message>
    <message>
        <source>Rollback cancelled</source>
        <translation>Rollback abgebrochen</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>Schritt erledigt</translation>
    </message>
    <message>
        <source>Step failed</source>
        <translation>Schritt fehlgeschlagen</translation>
    </message>
    <message>
        <source>Step skipped</source>
        <translation>Schritt übersprungen</translation>
    </message>
    <message>
        <source>Step unknown</source>
        <translation>Schritt unbekannt</translation>
    </message>
    <message>
        <source>--prometheus-config does not go with a server behind the API server</source>
        <translation>--prometheus-config gehört nicht zu einem Server hinter dem API-Server</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be Alertmanager&apos;s address</source>
        <translation>„%1“ kann nicht die Adresse von Alertmanager sein</translation>
    </message>
    <message>
        <source>%1: done: %2 (%3)</source>
        <translation>%1: erledigt: %2 (%3)</translation>
    </message>
    <message>
        <source>%1: taken back: %2 (%3)</source>
        <translation>%1: zurückgenommen: %2 (%3)</translation>
    </message>
    <message>
        <source>%1: %2 answers for it: %3. Reason: %4</source>
        <translation>%1: %2 verantwortet: %3. Grund: %4</translation>
    </message>
    <message>
        <source>%1: evidence for: %2: %3 (%4)</source>
        <translation>%1: Beleg für: %2: %3 (%4)</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>Voraussetzungen</translation>
    </message>
    <message>
        <source>Before the rollback</source>
        <translation>Vor dem Rollback</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verifizierung</translation>
    </message>
    <message>
        <source>After the rollback</source>
        <translation>Nach dem Rollback</translation>
    </message>
    <message>
        <source>%1 (%2, SHA-256 %3…)</source>
        <translation>%1 (%2, SHA-256 %3…)</translation>
    </message>
    <message>
        <source>DROP deletes a part of the database with all that is in it</source>
        <translation>DROP löscht einen Teil der Datenbank mit allem, was darin ist</translation>
    </message>
    <message>
        <source>TRUNCATE deletes every row of a table</source>
        <translation>TRUNCATE löscht jede Zeile einer Tabelle</translation>
    </message>
    <message>
        <source>DELETE removes rows from the database</source>
        <translation>DELETE entfernt Zeilen aus der Datenbank</translation>
    </message>
    <message>
        <source>FLUSHALL and FLUSHDB empty the cache: all of it is gone</source>
        <translation>FLUSHALL und FLUSHDB leeren den Cache: alles darin ist weg</translation>
    </message>
    <message>
        <source>a forced push overwrites the history that others work on</source>
        <translation>ein erzwungener Push überschreibt die Historie, mit der andere arbeiten</translation>
    </message>
    <message>
        <source>reset --hard throws away what is not committed</source>
        <translation>reset --hard verwirft, was nicht committet ist</translation>
    </message>
    <message>
        <source>rm deletes files for good</source>
        <translation>rm löscht Dateien endgültig</translation>
    </message>
    <message>
        <source>it scales to nothing: no pod is left to serve</source>
        <translation>es skaliert auf null: kein Pod bleibt, der Anfragen beantwortet</translation>
    </message>
    <message>
        <source>it deletes objects of the cluster</source>
        <translation>es löscht Objekte des Clusters</translation>
    </message>
    <message>
        <source>it deletes a whole Helm release</source>
        <translation>es löscht ein ganzes Helm-Release</translation>
    </message>
    <message>
        <source>it destroys infrastructure</source>
        <translation>es zerstört Infrastruktur</translation>
    </message>
    <message>
        <source>it deletes the data of containers</source>
        <translation>es löscht die Daten von Containern</translation>
    </message>
    <message>
        <source>it deletes what the address stands for</source>
        <translation>es löscht, wofür die Adresse steht</translation>
    </message>
    <message>
        <source>a restore replaces what is there now</source>
        <translation>eine Wiederherstellung ersetzt, was jetzt vorhanden ist</translation>
    </message>
    <message>
        <source>it is too long to be looked through</source>
        <translation>es ist zu lang, um durchgesehen zu werden</translation>
    </message>
    <message>
        <source>Declared: %1</source>
        <translation>Gemeldet: %1</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <translation>Zurückgezogen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) reported the problem</source>
        <translation>
            <numerusform>%n Benutzer hat das Problem gemeldet</numerusform>
            <numerusform>%n Benutzer haben das Problem gemeldet</numerusform>
        </translation>
    </message>
    <message>
        <source>ready pods</source>
        <translation>bereite Pods</translation>
    </message>
    <message>
        <source>memory of the limit</source>
        <translation>Speicher vom Limit</translation>
    </message>
    <message>
        <source>CPU of the limit</source>
        <translation>CPU vom Limit</translation>
    </message>
    <message>
        <source>the target is good</source>
        <translation>das Ziel ist gut</translation>
    </message>
    <message>
        <source>the baseline of %1</source>
        <translation>die Baseline von %1</translation>
    </message>
    <message>
        <source>the health endpoints</source>
        <translation>die Health-Endpunkte</translation>
    </message>
    <message>
        <source>Declared: %1.</source>
        <translation>Gemeldet: %1.</translation>
    </message>
    <message>
        <source>Measured out of bounds: %1.</source>
        <translation>Gemessen außerhalb der Grenzen: %1.</translation>
    </message>
    <message>
        <source>None of its symptoms is declared or measured.</source>
        <translation>Keines der Symptome ist gemeldet oder gemessen.</translation>
    </message>
    <message>
        <source>Database migrations: %1</source>
        <translation>Datenbankmigrationen: %1</translation>
    </message>
    <message>
        <source>Before %1 is rolled back</source>
        <translation>Vor dem Rollback von %1</translation>
    </message>
    <message>
        <source>After %1 was rolled back</source>
        <translation>Nach dem Rollback von %1</translation>
    </message>
    <message>
        <source>Chosen: %1 (%2)</source>
        <translation>Gewählt: %1 (%2)</translation>
    </message>
    <message>
        <source>Done by hand: %1 (%2)</source>
        <translation>Von Hand erledigt: %1 (%2)</translation>
    </message>
    <message>
        <source>Skipped: %1 (%2). Reason: %3</source>
        <translation>Übersprungen: %1 (%2). Grund: %3</translation>
    </message>
    <message>
        <source>Taken back: %1 (%2)</source>
        <translation>Zurückgenommen: %1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2 at most from now</source>
        <translation>%1: ab jetzt höchstens %2</translation>
    </message>
    <message>
        <source>%1 takes longer than %2</source>
        <translation>%1 dauert länger als %2</translation>
    </message>
    <message>
        <source>%1. Next to be told: %2</source>
        <translation>%1. Als Nächstes zu informieren: %2</translation>
    </message>
    <message>
        <source> pp</source>
        <comment>percentage points</comment>
        <translation> pp</translation>
    </message>
    <message>
        <source>baseline %1</source>
        <translation>Baseline %1</translation>
    </message>
    <message>
        <source>baseline (unknown)</source>
        <translation>Baseline (unbekannt)</translation>
    </message>
    <message>
        <source>%1 %2 %3 %4 in %5</source>
        <comment>pod crashes 4 &gt; 3 in 5 min</comment>
        <translation>%1 %2 %3 %4 in %5</translation>
    </message>
    <message>
        <source>alert %1</source>
        <translation>Alert %1</translation>
    </message>
    <message>
        <source>a health endpoint fails</source>
        <translation>ein Health-Endpunkt schlägt fehl</translation>
    </message>
    <message>
        <source>%1 was declared</source>
        <translation>%1 wurde gemeldet</translation>
    </message>
    <message>
        <source>%1 (baseline %2)</source>
        <translation>%1 (Baseline %2)</translation>
    </message>
    <message>
        <source>%1 (no baseline)</source>
        <translation>%1 (keine Baseline)</translation>
    </message>
    <message>
        <source>%1 %2 in %3</source>
        <comment>pod crashes 2 in 5 min</comment>
        <translation>%1 %2 in %3</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>alerts not known</source>
        <translation>Alerts nicht bekannt</translation>
    </message>
    <message>
        <source>no %1 alert</source>
        <translation>kein %1-Alert</translation>
    </message>
    <message>
        <source>all health endpoints pass</source>
        <translation>Health-Endpunkte in Ordnung</translation>
    </message>
    <message>
        <source>no reason to roll back</source>
        <comment>in 2 min this becomes:</comment>
        <translation>kein Grund für einen Rollback</translation>
    </message>
    <message>
        <source>wait</source>
        <comment>in 2 min this becomes:</comment>
        <translation>abwarten</translation>
    </message>
    <message>
        <source>monitor</source>
        <comment>in 2 min this becomes:</comment>
        <translation>beobachten</translation>
    </message>
    <message>
        <source>investigate</source>
        <comment>in 2 min this becomes:</comment>
        <translation>untersuchen</translation>
    </message>
    <message>
        <source>fix forward</source>
        <comment>in 2 min this becomes:</comment>
        <translation>Fix Forward</translation>
    </message>
    <message>
        <source>consider a rollback</source>
        <comment>in 2 min this becomes:</comment>
        <translation>Rollback erwägen</translation>
    </message>
    <message>
        <source>schedule a rollback</source>
        <comment>in 2 min this becomes:</comment>
        <translation>Rollback einplanen</translation>
    </message>
    <message>
        <source>scale first</source>
        <comment>in 2 min this becomes:</comment>
        <translation>zuerst skalieren</translation>
    </message>
    <message>
        <source>prepare to roll back</source>
        <comment>in 2 min this becomes:</comment>
        <translation>Rollback vorbereiten</translation>
    </message>
    <message>
        <source>roll back</source>
        <comment>in 2 min this becomes:</comment>
        <translation>zurückrollen</translation>
    </message>
    <message>
        <source>in %1 this becomes: %2 (line %3)</source>
        <translation>in %1 wird daraus: %2 (Zeile %3)</translation>
    </message>
    <message>
        <source>in %1 this becomes: %2 (%3 for %4, line %5)</source>
        <translation>in %1 wird daraus: %2 (%3 seit %4, Zeile %5)</translation>
    </message>
    <message>
        <source>without more of it this falls back to &quot;%1&quot; in %2</source>
        <translation>ohne weitere Ereignisse fällt dies in %2 auf „%1“ zurück</translation>
    </message>
    <message>
        <source>%1 left to act</source>
        <translation>noch %1 zum Handeln</translation>
    </message>
    <message>
        <source>to be acted on %1 ago</source>
        <translation>Handeln war vor %1 fällig</translation>
    </message>
    <message>
        <source>no</source>
        <comment>the row does not match</comment>
        <translation>nein</translation>
    </message>
    <message>
        <source>matches %1</source>
        <comment>matches for 3 min</comment>
        <translation>trifft %1 zu</translation>
    </message>
    <message>
        <source>holding, %1 to go</source>
        <translation>Haltezeit läuft, noch %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a web address</source>
        <translation>„%1“ ist keine Webadresse</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a revision</source>
        <translation>„%1“ ist keine Revision</translation>
    </message>
    <message>
        <source>this key stands here twice: first in line %1</source>
        <translation>dieser Schlüssel steht hier zweimal: zuerst in Zeile %1</translation>
    </message>
    <message>
        <source>Symptom withdrawn</source>
        <translation>Symptom zurückgezogen</translation>
    </message>
    <message>
        <source>User report</source>
        <translation>Benutzermeldung</translation>
    </message>
    <message>
        <source>--runbook goes with --rehearsal here; the window takes a service&apos;s runbook from the folder of runbooks</source>
        <translation>--runbook gehört hier zu --rehearsal; das Fenster nimmt das Runbook eines Service aus dem Ordner der Runbooks</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of the choices: %2</source>
        <translation>„%1“ ist keine der Möglichkeiten: %2</translation>
    </message>
    <message>
        <source>it does not match the pattern %1</source>
        <translation>er passt nicht zum Muster %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not match the pattern %2</source>
        <translation>„%1“ passt nicht zum Muster %2</translation>
    </message>
    <message>
        <source>%1 was taken out (%2)</source>
        <translation>%1 wurde herausgenommen (%2)</translation>
    </message>
    <message>
        <source>%1 is %2 (%3)</source>
        <translation>%1 ist %2 (%3)</translation>
    </message>
    <message>
        <source>Value entered</source>
        <translation>Wert eingegeben</translation>
    </message>
    <message>
        <source>Item done</source>
        <translation>Punkt erledigt</translation>
    </message>
    <message>
        <source>Item overridden</source>
        <translation>Punkt übersteuert</translation>
    </message>
    <message>
        <source>Evidence attached</source>
        <translation>Beleg angehängt</translation>
    </message>
    <message>
        <source>silenced or inhibited: alert %1</source>
        <translation>stummgeschaltet oder unterdrückt: Alarm %1</translation>
    </message>
    <message>
        <source>Symptom reported</source>
        <translation>Symptom gemeldet</translation>
    </message>
    <message>
        <source>Rollback wizard opened</source>
        <translation>Rollback-Assistent geöffnet</translation>
    </message>
    <message>
        <source>Method chosen</source>
        <translation>Methode gewählt</translation>
    </message>
    <message>
        <source>Manual step</source>
        <translation>Manueller Schritt</translation>
    </message>
    <message>
        <source>Item reopened</source>
        <translation>Punkt wieder geöffnet</translation>
    </message>
    <message>
        <source>Time box started</source>
        <translation>Zeitrahmen begonnen</translation>
    </message>
    <message>
        <source>Time box exceeded</source>
        <translation>Zeitrahmen überschritten</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Rollback started</source>
        <translation>Rollback begonnen</translation>
    </message>
    <message>
        <source>Rollback continued</source>
        <translation>Rollback fortgesetzt</translation>
    </message>
    <message>
        <source>Step started</source>
        <translation>Schritt begonnen</translation>
    </message>
    <message>
        <source>by %1 on %2, since %3</source>
        <translation>von %1 auf %2, seit %3</translation>
    </message>
    <message>
        <source>larger than %1 MB</source>
        <translation>größer als %1 MB</translation>
    </message>
    <message>
        <source>a second YAML document begins here; a file holds one</source>
        <translation>hier beginnt ein zweites YAML-Dokument; eine Datei enthält nur eines</translation>
    </message>
    <message>
        <source>every deployment</source>
        <translation>alle Deployments</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>The secret of Prometheus&apos; login cannot be read: %1</source>
        <translation>Das Secret der Prometheus-Anmeldung ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Type it in the preferences of the window, or use --prometheus-config.</source>
        <translation>In den Einstellungen des Fensters eingeben oder --prometheus-config verwenden.</translation>
    </message>
    <message>
        <source>npm keeps these options to itself and the script runs without them: write -- before them</source>
        <translation>npm behält diese Optionen für sich, und das Skript läuft ohne sie: -- davor schreiben</translation>
    </message>
    <message>
        <source>psql goes on behind a statement that failed, and ends with 0: add -v ON_ERROR_STOP=1, and -1 for all or nothing</source>
        <translation>psql macht nach einer fehlgeschlagenen Anweisung weiter und endet mit 0: -v ON_ERROR_STOP=1 hinzufügen, und -1 für alles oder nichts</translation>
    </message>
    <message>
        <source>Prisma takes --rolled-back only for a migration that failed, and refuses it for one that had succeeded: delete that one&apos;s row in _prisma_migrations together with the SQL that takes it back</source>
        <translation>Prisma nimmt --rolled-back nur für eine fehlgeschlagene Migration und lehnt es für eine erfolgreiche ab: deren Zeile in _prisma_migrations löschen, zusammen mit dem SQL, das sie zurücknimmt</translation>
    </message>
    <message>
        <source>without a revision Helm goes to the one before, which may have failed as well: name the last good one of helm history</source>
        <translation>ohne Revision geht Helm auf die vorherige, die ebenfalls fehlgeschlagen sein kann: die letzte gute aus helm history nennen</translation>
    </message>
    <message>
        <source>in a clone with a depth of 1, git revert deletes every file: let git rev-parse --is-shallow-repository say false before</source>
        <translation>in einem Klon mit der Tiefe 1 löscht git revert jede Datei: zuvor muss git rev-parse --is-shallow-repository false ergeben</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>Severity removed</source>
        <translation>Schweregrad entfernt</translation>
    </message>
    <message>
        <source>Severity: %1</source>
        <translation>Schweregrad: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>alert %1, perhaps of another cluster</source>
        <translation>Alert %1, möglicherweise aus einem anderen Cluster</translation>
    </message>
    <message>
        <source>no answer from the health endpoints</source>
        <translation>keine Antwort von den Health-Endpunkten</translation>
    </message>
    <message>
        <source>no answer from the health endpoints (%1)</source>
        <translation>keine Antwort von den Health-Endpunkten (%1)</translation>
    </message>
    <message>
        <source>declared: %1</source>
        <translation>gemeldet: %1</translation>
    </message>
    <message>
        <source>not declared: %1</source>
        <translation>nicht gemeldet: %1</translation>
    </message>
    <message>
        <source>%1 %2 %3 in %4</source>
        <comment>pod crashes &gt; 3 in 5 min</comment>
        <translation>%1 %2 %3 in %4</translation>
    </message>
    <message>
        <source>a %1 alert fires</source>
        <translation>ein %1-Alert ist aktiv</translation>
    </message>
    <message>
        <source>no %1 alert fires</source>
        <translation>kein %1-Alert ist aktiv</translation>
    </message>
    <message>
        <source>no health endpoint fails</source>
        <translation>kein Health-Endpunkt schlägt fehl</translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>nicht (%1)</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>Roll back in 2 min</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1: a part only (%2)</source>
        <comment>error rate 0 %: a part only (unknown for 2 of 5 pods)</comment>
        <translation>%1: nur ein Teil (%2)</translation>
    </message>
    <message>
        <source>from a part of the data (%1)</source>
        <translation>aus einem Teil der Daten (%1)</translation>
    </message>
    <message>
        <source>every rule is proposed, and none has been accepted</source>
        <translation>jede Regel ist nur vorgeschlagen, keine wurde akzeptiert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>proposed, not counted; unknown: %1</source>
        <translation>vorgeschlagen, zählt nicht; unbekannt: %1</translation>
    </message>
    <message>
        <source>proposed, not counted; now no</source>
        <translation>vorgeschlagen, zählt nicht; jetzt nicht erfüllt</translation>
    </message>
    <message>
        <source>proposed, not counted; now true %1</source>
        <translation>vorgeschlagen, zählt nicht; jetzt erfüllt, %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no label of a cluster</source>
        <translation>„%1“ ist kein Label eines Clusters</translation>
    </message>
    <message>
        <source>Write LABEL=VALUE, for example cluster=eu-1, or none where no series is of another cluster.</source>
        <translation>LABEL=VALUE schreiben, zum Beispiel cluster=eu-1, oder none, wenn keine Zeitreihe aus einem anderen Cluster stammt.</translation>
    </message>
    <message>
        <source>as set for this context</source>
        <translation>wie für diesen Kontext festgelegt</translation>
    </message>
    <message>
        <source>alert %1, perhaps silenced</source>
        <translation>Alert %1, möglicherweise stummgeschaltet</translation>
    </message>
    <message numerus="yes">
        <source>%n proposed rule(s) would match; not in effect</source>
        <translation>
            <numerusform>%n vorgeschlagene Regel träfe zu; nicht in Kraft</numerusform>
            <numerusform>%n vorgeschlagene Regeln träfen zu; nicht in Kraft</numerusform>
        </translation>
    </message>
    <message>
        <source>Left by the rollback</source>
        <translation>Vom Rollback hinterlassen</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>identified</source>
        <translation>Ursache erkannt</translation>
    </message>
    <message>
        <source>monitoring</source>
        <translation>in Beobachtung</translation>
    </message>
    <message>
        <source>investigating</source>
        <translation>wird untersucht</translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <translation>%1 bis zu %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3 manual checks done</source>
        <translation>%1: %2 von %3 manuellen Prüfungen erledigt</translation>
    </message>
    <message>
        <source>A channel has no name, or no type</source>
        <translation>Ein Kanal hat keinen Namen oder keine Art</translation>
    </message>
    <message>
        <source>No verdict is recorded in this incident.</source>
        <translation>In diesem Incident ist kein Urteil aufgezeichnet.</translation>
    </message>
    <message>
        <source>The verdict says otherwise: %1</source>
        <translation>Das Urteil sagt etwas anderes: %1</translation>
    </message>
    <message>
        <source>The verdict is unknown: %1</source>
        <translation>Das Urteil ist unbekannt: %1</translation>
    </message>
    <message>
        <source>A rule still matches: %1</source>
        <translation>Eine Regel trifft noch zu: %1</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>Nicht bekannt: %1</translation>
    </message>
    <message>
        <source>The incident is open, and no mitigation is recorded.</source>
        <translation>Der Incident ist offen, und es ist keine Eindämmung aufgezeichnet.</translation>
    </message>
    <message>
        <source>An impact is recorded since %1 UTC.</source>
        <translation>Seit %1 UTC ist eine Beeinträchtigung aufgezeichnet.</translation>
    </message>
    <message>
        <source>The error rate was up to %1.</source>
        <translation>Die Fehlerrate betrug bis zu %1.</translation>
    </message>
    <message>
        <source>No rollback is recorded in this incident.</source>
        <translation>In diesem Incident ist kein Rollback aufgezeichnet.</translation>
    </message>
    <message>
        <source>The rollback is still in progress.</source>
        <translation>Der Rollback läuft noch.</translation>
    </message>
    <message>
        <source>A rollback of this incident failed.</source>
        <translation>Ein Rollback dieses Incidents ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>How a rollback of this incident ended is unknown.</source>
        <translation>Wie ein Rollback dieses Incidents endete, ist unbekannt.</translation>
    </message>
    <message>
        <source>A rollback of this incident was cancelled.</source>
        <translation>Ein Rollback dieses Incidents wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Last evaluated %1 ago.</source>
        <translation>Zuletzt vor %1 bewertet.</translation>
    </message>
    <message>
        <source>It is %1 now.</source>
        <translation>Der Wert ist jetzt %1.</translation>
    </message>
    <message>
        <source>Measured %1 ago.</source>
        <translation>Vor %1 gemessen.</translation>
    </message>
    <message>
        <source>Migrations decided</source>
        <translation>Migrationen entschieden</translation>
    </message>
    <message>
        <source>Message queued</source>
        <translation>Nachricht eingereiht</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>Nachricht gesendet</translation>
    </message>
    <message>
        <source>Message not sent</source>
        <translation>Nachricht nicht gesendet</translation>
    </message>
    <message>
        <source>Message may have been sent</source>
        <translation>Nachricht möglicherweise gesendet</translation>
    </message>
    <message>
        <source>Message cancelled</source>
        <translation>Nachricht abgebrochen</translation>
    </message>
    <message>
        <source>No database migration is taken back (%1)</source>
        <translation>Keine Datenbankmigration wird zurückgenommen (%1)</translation>
    </message>
    <message>
        <source>Database migrations go back: %1 (%2)</source>
        <translation>Datenbankmigrationen gehen zurück: %1 (%2)</translation>
    </message>
    <message>
        <source>scaled to 0, no data for %1</source>
        <translation>auf 0 skaliert, keine Daten für %1</translation>
    </message>
    <message>
        <source>where redis-cli cannot select this database it goes on in database 0, and ends with 0: let SELECT answer OK before, or delete keys by their names</source>
        <translation>kann redis-cli diese Datenbank nicht wählen, macht es in Datenbank 0 weiter und endet mit 0: vorher SELECT mit OK antworten lassen oder Schlüssel nach ihrem Namen löschen</translation>
    </message>
    <message>
        <source>patch -R that may not ask puts the change back when it runs a second time: use --force in place of --batch</source>
        <translation>patch -R, das nicht nachfragen darf, stellt die Änderung beim zweiten Lauf wieder her: --force statt --batch verwenden</translation>
    </message>
    <message>
        <source>Measurements kept</source>
        <translation>Messwerte aufbewahrt</translation>
    </message>
    <message>
        <source>Measurements kept: %1</source>
        <translation>Messwerte aufbewahrt: %1</translation>
    </message>
    <message>
        <source>Link: %1 (%2)</source>
        <translation>Link: %1 (%2)</translation>
    </message>
    <message>
        <source>File: %1 (%2)</source>
        <translation>Datei: %1 (%2)</translation>
    </message>
    <message>
        <source>no further update</source>
        <translation>keine weitere Aktualisierung</translation>
    </message>
    <message>
        <source>Event %1 corrected: %2</source>
        <translation>Ereignis %1 korrigiert: %2</translation>
    </message>
    <message>
        <source>Event %1 corrected, %2: %3</source>
        <translation>Ereignis %1 korrigiert, %2: %3</translation>
    </message>
    <message>
        <source>Set by hand: %1 at %2</source>
        <translation>Von Hand gesetzt: %1 auf %2</translation>
    </message>
    <message>
        <source>Event %1 pinned</source>
        <translation>Ereignis %1 angeheftet</translation>
    </message>
    <message>
        <source>Event %1 unpinned</source>
        <translation>Ereignis %1 nicht mehr angeheftet</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Beobachtungen</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Unpinned</source>
        <translation>Nicht mehr angeheftet</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>Revision marked</source>
        <translation>Revision markiert</translation>
    </message>
    <message>
        <source>Mark removed</source>
        <translation>Markierung entfernt</translation>
    </message>
    <message>
        <source>Post-mortem</source>
        <translation>Post-mortem</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Im Review</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Endgültig</translation>
    </message>
    <message>
        <source>Revision %1 is marked do not use: %2</source>
        <translation>Revision %1 ist als „nicht verwenden“ markiert: %2</translation>
    </message>
    <message>
        <source>Revision %1 may be used again: %2</source>
        <translation>Revision %1 darf wieder verwendet werden: %2</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund angegeben</translation>
    </message>
    <message>
        <source>marked do not use on %1: %2</source>
        <translation>am %1 als „nicht verwenden“ markiert: %2</translation>
    </message>
    <message>
        <source>marked do not use by %1 on %2: %3</source>
        <translation>von %1 am %2 als „nicht verwenden“ markiert: %3</translation>
    </message>
    <message>
        <source>There is no temporary folder for the rehearsal: %1</source>
        <translation>Es gibt keinen temporären Ordner für die Übung: %1</translation>
    </message>
    <message>
        <source>with --set, Helm takes the chart&apos;s defaults for all that the command does not name, not what was set before: use helm rollback with a revision, or add --reset-then-reuse-values (from Helm 3.14 on)</source>
        <translation>mit --set nimmt Helm für alles, was der Befehl nicht nennt, die Vorgaben des Charts, nicht das zuvor Gesetzte: helm rollback mit einer Revision verwenden oder --reset-then-reuse-values hinzufügen (ab Helm 3.14)</translation>
    </message>
    <message>
        <source>Helm takes a --version of fewer than three numbers for a range, and the highest chart in it: write the whole version, as helm search repo --versions lists it</source>
        <translation>Helm hält eine --version aus weniger als drei Zahlen für einen Bereich und nimmt das höchste Chart darin: die ganze Version schreiben, wie helm search repo --versions sie nennt</translation>
    </message>
    <message>
        <source>nginx -s reload also ends with 0 where the server keeps its old configuration, as when an address is taken: ask it afterwards for what only the new one answers</source>
        <translation>nginx -s reload endet auch dann mit 0, wenn der Server seine alte Konfiguration behält, etwa weil eine Adresse belegt ist: ihn danach nach etwas fragen, das nur die neue beantwortet</translation>
    </message>
    <message>
        <source>Capistrano orders releases by when their folders were changed: a file that was written late into the good one makes it stay on the bad one and delete the good one; add ROLLBACK_RELEASE= with the good one&apos;s folder</source>
        <translation>Capistrano ordnet Releases danach, wann ihre Ordner geändert wurden: eine spät in das gute geschriebene Datei lässt es beim schlechten bleiben und das gute löschen; ROLLBACK_RELEASE= mit dem Ordner des guten hinzufügen</translation>
    </message>
    <message>
        <source>pm2 counts each revert as a deploy: done a second time, it goes back to the bad release; name the commit, with ref in place of revert</source>
        <translation>pm2 zählt jedes revert als Deploy: beim zweiten Mal geht es auf das schlechte Release zurück; den Commit nennen, mit ref statt revert</translation>
    </message>
    <message>
        <source>sqlite3 .dump leaves out user_version, where programs keep the number of their last migration: use .backup, or write it down and set it after the restore</source>
        <translation>sqlite3 .dump lässt user_version aus, worin Programme die Nummer ihrer letzten Migration halten: .backup verwenden oder sie notieren und nach der Wiederherstellung setzen</translation>
    </message>
    <message>
        <source>without --to, Sqitch takes back every change since the first, and where nobody can answer its question, the answer is yes: add --to, such as --to @HEAD^</source>
        <translation>ohne --to nimmt Sqitch jede Änderung seit der ersten zurück, und kann niemand seine Frage beantworten, gilt Ja: --to hinzufügen, etwa --to @HEAD^</translation>
    </message>
    <message>
        <source>the Pushgateway deletes only what was pushed with exactly these labels, nothing that has an instance as well, and answers 202 in any case: ask /api/v1/metrics for the groups before</source>
        <translation>das Pushgateway löscht nur, was mit genau diesen Labels gesendet wurde, nichts, was auch eine Instanz hat, und antwortet in jedem Fall mit 202: vorher /api/v1/metrics nach den Gruppen fragen</translation>
    </message>
    <message>
        <source>npm takes latest only where it fits: who asks for the newer version, or has it in a lock file, still gets it; npm deprecate that version before</source>
        <translation>npm nimmt latest nur dort, wo es passt: wer die neuere Version verlangt oder in einer Lock-Datei hat, bekommt sie weiterhin; diese Version vorher mit npm deprecate kennzeichnen</translation>
    </message>
    <message>
        <source>ab ends with 0 and counts no failed request where every answer is an error of the same length: look for Non-2xx responses in what it says</source>
        <translation>ab endet mit 0 und zählt keine fehlgeschlagene Anfrage, wenn jede Antwort ein gleich langer Fehler ist: in der Ausgabe nach Non-2xx responses suchen</translation>
    </message>
    <message>
        <source>*= in kubectl set image reaches the init containers as well, such as the one that migrates the database: name each container</source>
        <translation>*= in kubectl set image erreicht auch die Init-Container, etwa den, der die Datenbank migriert: jeden Container nennen</translation>
    </message>
    <message>
        <source>git knows units as whole words only: 2h is the second day of the month, and 90min the year 1990; write 90 minutes, or a time</source>
        <translation>git kennt Einheiten nur als ganze Wörter: 2h ist der zweite Tag des Monats und 90min das Jahr 1990; 90 minutes oder eine Zeit schreiben</translation>
    </message>
    <message>
        <source>skopeo delete takes the image away, and with it every other tag that points to it: compare the digests with skopeo inspect before</source>
        <translation>skopeo delete entfernt das Image und mit ihm jedes andere Tag, das darauf zeigt: vorher die Digests mit skopeo inspect vergleichen</translation>
    </message>
    <message>
        <source>of an image for several architectures, skopeo copy takes only this machine&apos;s, and the digest is another one: add --all</source>
        <translation>von einem Image für mehrere Architekturen nimmt skopeo copy nur das dieses Rechners, und der Digest ist ein anderer: --all hinzufügen</translation>
    </message>
    <message>
        <source>amtool silence update counts the duration from the beginning of the silence, which may then end sooner: give its end, with --end</source>
        <translation>amtool silence update zählt die Dauer vom Beginn der Stummschaltung an, die dadurch früher enden kann: ihr Ende mit --end angeben</translation>
    </message>
    <message>
        <source>reprepro keeps a newer version that is there, and ends with 0: reprepro remove it before</source>
        <translation>reprepro behält eine neuere Version, die schon da ist, und endet mit 0: sie vorher mit reprepro remove entfernen</translation>
    </message>
    <message>
        <source>without a name, migrate down takes every migration back that was ever run: name the oldest one of the release</source>
        <translation>ohne Namen nimmt migrate down jede Migration zurück, die je ausgeführt wurde: die älteste des Releases nennen</translation>
    </message>
    <message>
        <source>service not recorded</source>
        <translation>Service nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>git checkout of a release&apos;s files keeps those that only the newer one has, such as its migrations: add --no-overlay, or use git restore --source=</source>
        <translation>git checkout der Dateien eines Releases behält die, die nur das neuere hat, etwa dessen Migrationen: --no-overlay hinzufügen oder git restore --source= verwenden</translation>
    </message>
    <message>
        <source>where no package has exactly this name, apt-get takes it for a pattern that fits others too: look with apt-get -s before</source>
        <translation>heißt kein Paket genau so, hält apt-get den Namen für ein Muster, das auch auf andere passt: vorher mit apt-get -s nachsehen</translation>
    </message>
    <message>
        <source>of several addresses, curl -f ends as the last one did: add --fail-early, or ask each by a curl of its own</source>
        <translation>bei mehreren Adressen endet curl -f so wie die letzte: --fail-early hinzufügen oder jede mit einem eigenen curl abfragen</translation>
    </message>
    <message>
        <source>journalctl reads this time in the zone of the machine, with --utc too: write UTC behind it</source>
        <translation>journalctl liest diese Zeit in der Zeitzone der Maschine, auch mit --utc: UTC dahinter schreiben</translation>
    </message>
    <message>
        <source>date takes a number with a sign behind the time of day for a time zone: write the zone before it, as in 10:15 UTC - 2 hours</source>
        <translation>date hält eine Zahl mit Vorzeichen hinter der Uhrzeit für eine Zeitzone: die Zone davor schreiben, wie in 10:15 UTC - 2 hours</translation>
    </message>
    <message>
        <source>Ansible takes this value for a text, which is true to a task&apos;s condition: write it as JSON, as in {&quot;database&quot;: false}</source>
        <translation>Ansible hält diesen Wert für einen Text, und der gilt in der Bedingung eines Tasks als wahr: als JSON schreiben, wie in {&quot;database&quot;: false}</translation>
    </message>
    <message>
        <source>patch -N that runs a second time changes the next passage that looks alike: use git apply --3way, or kubectl patch, which names the object</source>
        <translation>patch -N ändert beim zweiten Mal die nächste Stelle, die gleich aussieht: git apply --3way verwenden oder kubectl patch, das das Objekt nennt</translation>
    </message>
    <message>
        <source>git apply that runs a second time changes the next passage that looks alike: add --3way</source>
        <translation>git apply ändert beim zweiten Mal die nächste Stelle, die gleich aussieht: --3way ergänzen</translation>
    </message>
    <message>
        <source>Prometheus writes values as text, and to jq each text is above each number: write (.value[1] | tonumber)</source>
        <translation>Prometheus schreibt Werte als Text, und für jq ist jeder Text größer als jede Zahl: (.value[1] | tonumber) schreiben</translation>
    </message>
    <message>
        <source>pg_restore -t brings the rows of a table without its keys, indexes and triggers, and nothing at all of a name with its schema: restore the dump into a new database, and pg_dump -t from there</source>
        <translation>pg_restore -t bringt die Zeilen einer Tabelle ohne ihre Schlüssel, Indizes und Trigger und bei einem Namen mit Schema gar nichts: den Dump in eine neue Datenbank einspielen und dort pg_dump -t</translation>
    </message>
    <message>
        <source>pg_restore --clean goes on where a table cannot be dropped, and puts the dump&apos;s rows in on top: add -1, or restore into a new database</source>
        <translation>pg_restore --clean macht weiter, wo sich eine Tabelle nicht löschen lässt, und fügt die Zeilen des Dumps hinzu: -1 ergänzen oder in eine neue Datenbank einspielen</translation>
    </message>
    <message>
        <source>a restored etcd gives its revisions out again, and who watches it hears nothing: start its clients anew, or use etcdutl with --bump-revision</source>
        <translation>ein wiederhergestelltes etcd vergibt seine Revisionen noch einmal, und wer es beobachtet, erfährt nichts: seine Clients neu starten oder etcdutl mit --bump-revision verwenden</translation>
    </message>
    <message>
        <source>latest is the newest snapshot of all machines and folders: add --host and --path, or give its id</source>
        <translation>latest ist der neueste Snapshot aller Rechner und Ordner: --host und --path ergänzen oder seine ID angeben</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>Two sentences, the first of which has no full stop yet.</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>no single field has the time of every event, so that with --sort-by the newest, such as FailedScheduling, may come first: use kubectl events (kubectl 1.26 or later)</source>
        <translation>Kein Feld allein hat die Zeit jedes Events, sodass mit --sort-by die neuesten, etwa FailedScheduling, vorne stehen können: Verwenden Sie kubectl events (ab kubectl 1.26)</translation>
    </message>
    <message>
        <source>with labels, kubectl logs shows only the last 10 lines of each pod, with --since too: add --tail=-1</source>
        <translation>Mit Labels zeigt kubectl logs nur die letzten 10 Zeilen jedes Pods, auch mit --since: Fügen Sie --tail=-1 hinzu</translation>
    </message>
    <message>
        <source>hg revert to a release puts .hgtags back as well, and the release&apos;s own tag is then unknown: add -X .hgtags</source>
        <translation>hg revert auf ein Release setzt auch .hgtags zurück, und der Tag des Releases selbst ist danach unbekannt: Fügen Sie -X .hgtags hinzu</translation>
    </message>
    <message>
        <source>caddy reload does nothing, and ends with 0, where only the certificate&apos;s files have changed: add --force</source>
        <translation>caddy reload tut nichts und endet mit 0, wenn sich nur die Dateien des Zertifikats geändert haben: Fügen Sie --force hinzu</translation>
    </message>
    <message>
        <source>Its pods cannot be told from those of %1 by name: Kubernetes cuts a pod&apos;s name after 58 characters before it adds five random ones. Shorten one of the two names</source>
        <translation>Die Pods lassen sich am Namen nicht von denen von %1 unterscheiden: Kubernetes kürzt den Namen eines Pods auf 58 Zeichen, bevor es fünf zufällige anhängt. Einen der beiden Namen kürzen</translation>
    </message>
</context>
<context>
    <name>sternway::FieldReader</name>
    <message>
        <source>keys with values expected here</source>
        <translation>Schlüssel mit Werten hier erwartet</translation>
    </message>
    <message>
        <source>unknown key%1</source>
        <translation>unbekannter Schlüssel%1</translation>
    </message>
    <message>
        <source>%1 expected here</source>
        <translation>%1 hier erwartet</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>text expected here</source>
        <translation>Text hier erwartet</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a duration; write 90s, 2m or 1h30m</source>
        <translation>„%1“ ist keine Dauer; 90s, 2m oder 1h30m schreiben</translation>
    </message>
    <message>
        <source>true or false expected, not &quot;%1&quot;</source>
        <translation>true oder false erwartet, nicht „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date; write 2024-01-31</source>
        <translation>„%1“ ist kein Datum; 2024-01-31 schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here%2; known are %3</source>
        <translation>„%1“ ist hier nicht bekannt%2; bekannt sind %3</translation>
    </message>
    <message>
        <source>not a regular expression: %1</source>
        <translation>kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in line %2 already</source>
        <translation>„%1“ steht schon in Zeile %2</translation>
    </message>
    <message>
        <source>no %1 &quot;%2&quot; in this runbook%3</source>
        <translation>%1 „%2“ gibt es in diesem Runbook nicht%3</translation>
    </message>
</context>
<context>
    <name>sternway::LiveSession</name>
    <message>
        <source>No Prometheus is set for %1: name it in the preferences</source>
        <translation>Für %1 ist kein Prometheus festgelegt: in den Einstellungen angeben</translation>
    </message>
    <message>
        <source>There is no secret for %1&apos;s Prometheus: type it in the preferences</source>
        <translation>Für das Prometheus von %1 gibt es kein Secret: in den Einstellungen eingeben</translation>
    </message>
</context>
<context>
    <name>sternway::LiveWorkspace</name>
    <message>
        <source>A rehearsal is open under the name %1: close it first</source>
        <translation>Unter dem Namen %1 ist eine Übung geöffnet: zuerst schließen</translation>
    </message>
</context>
<context>
    <name>sternway::TreeBuilder</name>
    <message>
        <source>an alias stands within what it names</source>
        <translation>ein Alias steht innerhalb dessen, was er benennt</translation>
    </message>
    <message>
        <source>nested more than %1 deep</source>
        <translation>mehr als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>more than %1 values, counting what aliases stand for</source>
        <translation>mehr als %1 Werte, einschließlich derer, für die Aliase stehen</translation>
    </message>
    <message>
        <source>a key must be text</source>
        <translation>ein Schlüssel muss Text sein</translation>
    </message>
    <message>
        <source>a key must be text; a placeholder stands in quotes: &quot;{{NAME}}&quot;</source>
        <translation>ein Schlüssel muss Text sein; ein Platzhalter steht in Anführungszeichen: &quot;{{NAME}}&quot;</translation>
    </message>
    <message>
        <source>a text in quotes begins here and never ends: add &quot; where it ends; a quote within it is written \&quot;</source>
        <translation>ein Text in Anführungszeichen beginnt hier und endet nie: &quot; an seinem Ende hinzufügen; ein Anführungszeichen darin wird \&quot; geschrieben</translation>
    </message>
    <message>
        <source>a text in quotes begins here and never ends: add &apos; where it ends; a quote within it is written &apos;&apos;</source>
        <translation>ein Text in Anführungszeichen beginnt hier und endet nie: &apos; an seinem Ende hinzufügen; ein Anführungszeichen darin wird &apos;&apos; geschrieben</translation>
    </message>
    <message>
        <source>a text in quotes begins here, and line %1 is outside of it by its indentation: add %2 where the text ends</source>
        <translation>hier beginnt ein Text in Anführungszeichen, und Zeile %1 liegt durch ihre Einrückung außerhalb davon: %2 am Ende des Textes ergänzen</translation>
    </message>
</context>
<context>
    <name>sternway::assess</name>
    <message>
        <source>from %1 to %2 UTC</source>
        <comment>two times</comment>
        <translation>von %1 bis %2 UTC</translation>
    </message>
    <message>
        <source>No baseline for %1: %2</source>
        <translation>Keine Baseline für %1: %2</translation>
    </message>
    <message>
        <source>No baseline for %1: the query gives %2 series instead of one</source>
        <translation>Keine Baseline für %1: die Abfrage liefert %2 Zeitreihen statt einer</translation>
    </message>
    <message>
        <source>No baseline for %1: Prometheus has no data %2</source>
        <translation>Keine Baseline für %1: Prometheus hat keine Daten %2</translation>
    </message>
    <message>
        <source>No baseline for %1: there is no query for it</source>
        <translation>Keine Baseline für %1: es gibt keine Abfrage dafür</translation>
    </message>
    <message>
        <source>no progress</source>
        <translation>kein Fortschritt</translation>
    </message>
    <message>
        <source>%1 of %2 pods ready, %3 since %4</source>
        <translation>%1 von %2 Pods bereit, %3 seit %4</translation>
    </message>
    <message>
        <source>Health endpoints are not asked here</source>
        <translation>Health-Endpunkte werden hier nicht abgefragt</translation>
    </message>
    <message>
        <source>The runbook names no health endpoints of it</source>
        <translation>Das Runbook nennt keine Health-Endpunkte dafür</translation>
    </message>
    <message>
        <source>The health endpoints are not asked: the runbook was not accepted yet</source>
        <translation>Die Health-Endpunkte werden nicht abgefragt: das Runbook wurde noch nicht angenommen</translation>
    </message>
    <message>
        <source>%1 could not be asked: %2</source>
        <translation>%1 konnte nicht abgefragt werden: %2</translation>
    </message>
    <message>
        <source>not checked: %1</source>
        <translation>nicht geprüft: %1</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>unbekannt: %1</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation>p99 %1</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>%1 (%2 line %3)</source>
        <translation>%1 (%2 Zeile %3)</translation>
    </message>
    <message>
        <source>its numbers cannot be told apart from those of another revision</source>
        <translation>ihre Zahlen lassen sich nicht von denen einer anderen Revision trennen</translation>
    </message>
    <message>
        <source>no traffic in the last %1</source>
        <translation>hat in den letzten %1 keine Anfrage bedient</translation>
    </message>
    <message>
        <source>the matrix asks for nothing that was measured of it</source>
        <translation>die Matrix fragt nach nichts, was dafür gemessen wurde</translation>
    </message>
    <message>
        <source>served too little to tell: %1 requests in %2</source>
        <translation>zu wenig bedient für ein Urteil: %1 Anfragen in %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, but never for %2 without another revision</source>
        <translation>%1, aber nie %2 lang ohne eine andere Revision</translation>
    </message>
    <message>
        <source>No data for %1: %2</source>
        <translation>Keine Daten für %1: %2</translation>
    </message>
    <message>
        <source>The query for %1 gives %2 series instead of one: correct it (%3)</source>
        <translation>Die Abfrage für %1 liefert %2 Zeitreihen statt einer: korrigieren (%3)</translation>
    </message>
    <message>
        <source>rolled back on %1</source>
        <translation>am %1 durch einen Rollback verlassen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n pod(s)</source>
        <translation>
            <numerusform>%1 von %n Pod</numerusform>
            <numerusform>%1 von %n Pods</numerusform>
        </translation>
    </message>
    <message>
        <source>no latencies of %1</source>
        <translation>keine Latenzen von %1</translation>
    </message>
    <message>
        <source>%1, but which requests failed is not known</source>
        <translation>%1, aber welche Anfragen fehlgeschlagen sind, ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1, based on partial data (%2)</source>
        <translation>%1, nur aus einem Teil der Daten (%2)</translation>
    </message>
    <message>
        <source>No Prometheus is configured, so there is no history to try the rules on</source>
        <translation>Kein Prometheus ist konfiguriert, daher gibt es keine Historie, an der sich die Regeln erproben lassen</translation>
    </message>
    <message>
        <source>Pass --prometheus URL.</source>
        <translation>--prometheus URL angeben.</translation>
    </message>
    <message>
        <source>The query for %1 gives native histograms, which are no numbers: take histogram_quantile(), histogram_count() or histogram_sum() of them (%2)</source>
        <translation>Die Abfrage für %1 liefert native Histogramme, die keine Zahlen sind: histogram_quantile(), histogram_count() oder histogram_sum() darauf anwenden (%2)</translation>
    </message>
    <message>
        <source>Rollback first indicated by: %1</source>
        <translation>Erstmals als Anlass für einen Rollback gesehen: %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1; %2 after revision %3</source>
        <translation>%1; %2 nach Revision %3</translation>
    </message>
    <message>
        <source>unknown all the time</source>
        <translation>durchgehend unbekannt</translation>
    </message>
    <message>
        <source>no match where it could be evaluated</source>
        <translation>kein Treffer, soweit auswertbar</translation>
    </message>
    <message>
        <source>never matched</source>
        <translation>traf nie zu</translation>
    </message>
    <message numerus="yes">
        <source>matched %n time(s), %1 in all</source>
        <translation>
            <numerusform>traf %n Mal zu, insgesamt %1</numerusform>
            <numerusform>traf %n Mal zu, insgesamt %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; unknown for %2</source>
        <translation>%1; unbekannt für %2</translation>
    </message>
    <message>
        <source>no series for %1 of %2 pods</source>
        <translation>keine Zeitreihen für %1 von %2 Pods</translation>
    </message>
    <message>
        <source>%1 of %2 of %3 pods (no series from %4)</source>
        <comment>http_requests_total of 3 of 5 pods (no series from shop-a, shop-b)</comment>
        <translation>%1 von %2 von %3 Pods (keine Zeitreihen von %4)</translation>
    </message>
    <message>
        <source>Counting only %1=%2 (%3)</source>
        <translation>Nur %1=%2 zählt (%3)</translation>
    </message>
    <message>
        <source>%1; ignored: %2</source>
        <translation>%1; ignoriert: %2</translation>
    </message>
    <message>
        <source>no series of %1 in the last %2</source>
        <translation>keine Zeitreihen von %1 in den letzten %2</translation>
    </message>
    <message>
        <source>%1, but a proposed rule speaks against it: %2</source>
        <translation>%1, aber eine vorgeschlagene Regel spricht dagegen: %2</translation>
    </message>
    <message>
        <source>Alert %1 fires; whether it is silenced is not known: %2</source>
        <translation>Alert %1 ist aktiv; ob er stummgeschaltet ist, ist nicht bekannt: %2</translation>
    </message>
    <message>
        <source>Alert %1 carries %2; Sternway cannot tell whether that is this cluster, so it is not counted. If this source holds one cluster only, set --cluster-label none; if your series carry the label too, set --cluster-label %2</source>
        <translation>Alert %1 trägt %2; ob das dieser Cluster ist, kann Sternway nicht feststellen, daher zählt er nicht. Enthält diese Quelle nur einen Cluster, --cluster-label none setzen; tragen auch Ihre Zeitreihen das Label, --cluster-label %2 setzen</translation>
    </message>
    <message>
        <source>No data for %1: %2 has no memory limit</source>
        <translation>Keine Daten zu %1: %2 hat kein Speicherlimit</translation>
    </message>
    <message>
        <source>No data for %1: %2 has no CPU limit</source>
        <translation>Keine Daten zu %1: %2 hat kein CPU-Limit</translation>
    </message>
    <message>
        <source>The query for %1 uses a %2 window; it needs at least four scrape intervals (4 × %3): write [$window]</source>
        <translation>Die Abfrage für %1 verwendet ein Zeitfenster von %2; nötig sind mindestens vier Scrape-Intervalle (4 × %3): [$window] schreiben</translation>
    </message>
    <message>
        <source>Whether pods of another workload have the same names is not known, so nothing is measured by pod: %1</source>
        <translation>Ob Pods eines anderen Workloads dieselben Namen haben, ist nicht bekannt, daher wird nichts anhand der Pods gemessen: %1</translation>
    </message>
</context>
<context>
    <name>sternway::assess::AssessmentRun</name>
    <message>
        <source>The pods cannot be read: %1</source>
        <translation>Die Pods sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>no Prometheus is configured</source>
        <translation>kein Prometheus ist konfiguriert</translation>
    </message>
    <message>
        <source>No Prometheus is configured: nothing is measured</source>
        <translation>Kein Prometheus ist konfiguriert: nichts wird gemessen</translation>
    </message>
    <message>
        <source>the metrics cannot be read</source>
        <translation>die Metriken sind nicht lesbar</translation>
    </message>
    <message>
        <source>no request metrics were found for it</source>
        <translation>es wurden keine Anfragemetriken dafür gefunden</translation>
    </message>
    <message>
        <source>Revisions cannot be measured: %1</source>
        <translation>Revisionen können nicht gemessen werden: %1</translation>
    </message>
    <message>
        <source>There is no other revision to go back to</source>
        <translation>Es gibt keine andere Revision, auf die zurückgegangen werden kann</translation>
    </message>
    <message>
        <source>The alerts cannot be read: %1</source>
        <translation>Die Alerts sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>its series cannot be told from those of another cluster</source>
        <translation>ihre Zeitreihen lassen sich nicht von denen eines anderen Clusters trennen</translation>
    </message>
    <message>
        <source>No baseline is known: nothing of this workload served before, or when the current revision went live cannot be told</source>
        <translation>Keine Baseline ist bekannt: zuvor war nichts von diesem Workload aktiv, oder wann die aktuelle Revision aktiv wurde, ist nicht feststellbar</translation>
    </message>
    <message>
        <source>No earlier revision is known to be good. The previous revision, %1 (%2), %3</source>
        <translation>Keine frühere Revision ist als gut bekannt. Die vorherige Revision, %1 (%2), %3</translation>
    </message>
    <message>
        <source>has no measurements</source>
        <translation>hat keine Messwerte</translation>
    </message>
    <message>
        <source>was bad: %1</source>
        <translation>war schlecht: %1</translation>
    </message>
    <message>
        <source>cannot be judged: %1</source>
        <translation>kann nicht beurteilt werden: %1</translation>
    </message>
    <message>
        <source>Prometheus at %1 has no request metrics of %2 under the usual names: choose from its series in the window, or give their queries in the runbook</source>
        <translation>Prometheus unter %1 hat keine Anfragemetriken von %2 unter den üblichen Namen: im Fenster aus den vorhandenen Zeitreihen wählen oder die Abfragen im Runbook angeben</translation>
    </message>
    <message>
        <source>none of its pods has series</source>
        <translation>keiner der Pods hat Zeitreihen</translation>
    </message>
    <message>
        <source>The request metrics found for %1 are of none of its pods, of another cluster perhaps or of pods that are gone: they are not counted</source>
        <translation>Die für %1 gefundenen Anfragemetriken stammen von keinem der Pods, sondern vielleicht aus einem anderen Cluster oder von nicht mehr vorhandenen Pods: sie zählen nicht</translation>
    </message>
    <message>
        <source>Revision %1 runs, which is %2</source>
        <translation>Es läuft Revision %1; sie ist %2</translation>
    </message>
    <message>
        <source>its pods may be another workload&apos;s</source>
        <translation>die Pods können zu einem anderen Workload gehören</translation>
    </message>
</context>
<context>
    <name>sternway::assess::FleetAssessor</name>
    <message>
        <source>Prometheus has no request metrics of it under the usual names</source>
        <translation>Prometheus hat keine Anfragemetriken dafür unter den üblichen Namen</translation>
    </message>
    <message>
        <source>The alerts cannot be read: %1</source>
        <translation>Die Alerts sind nicht lesbar: %1</translation>
    </message>
</context>
<context>
    <name>sternway::assess::FleetFacts</name>
    <message>
        <source>The pods cannot be read: %1</source>
        <translation>Die Pods sind nicht lesbar: %1</translation>
    </message>
</context>
<context>
    <name>sternway::assess::HealthPoller</name>
    <message>
        <source>Not asked: the runbook was not accepted yet</source>
        <translation>Nicht abgefragt: das Runbook wurde noch nicht akzeptiert</translation>
    </message>
</context>
<context>
    <name>sternway::assess::HistoryRun</name>
    <message>
        <source>A baseline that ends at a fixed time before now moves with it: comparisons with it are unknown here</source>
        <translation>Eine Baseline, die vor einiger Zeit endet, wandert mit: was mit ihr verglichen wird, ist hier unbekannt</translation>
    </message>
    <message>
        <source>Declared symptoms are not looked up: where a rule depends on them, it is unknown here</source>
        <translation>Gemeldete Symptome werden nicht nachgeschlagen: Wo eine Regel von ihnen abhängt, ist sie hier unbekannt</translation>
    </message>
    <message>
        <source>No history, so the rules that need it are unknown: %1</source>
        <translation>Keine Historie, daher sind die Regeln unbekannt, die sie benötigen: %1</translation>
    </message>
</context>
<context>
    <name>sternway::assess::ServiceMonitor</name>
    <message>
        <source>The cluster was closed</source>
        <translation>Der Cluster wurde geschlossen</translation>
    </message>
</context>
<context>
    <name>sternway::cli</name>
    <message>
        <source>sternway --help lists the commands, sternway guide the pages.</source>
        <translation>sternway --help nennt die Befehle, sternway guide die Seiten.</translation>
    </message>
    <message>
        <source>There is no command or page &quot;%1&quot;</source>
        <translation>Es gibt keinen Befehl und keine Seite „%1“</translation>
    </message>
    <message>
        <source> (was %1)</source>
        <translation> (war %1)</translation>
    </message>
    <message>
        <source> – now</source>
        <translation> – jetzt</translation>
    </message>
    <message>
        <source>REVISION</source>
        <translation>REVISION</translation>
    </message>
    <message>
        <source>IMAGE</source>
        <translation>IMAGE</translation>
    </message>
    <message>
        <source>ERRORS</source>
        <translation>FEHLER</translation>
    </message>
    <message>
        <source>P99</source>
        <translation>P99</translation>
    </message>
    <message>
        <source>HEALTH</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>GRUND</translation>
    </message>
    <message>
        <source> current</source>
        <translation> aktuell</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>LINE</source>
        <translation>ZEILE</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>WENN</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>AKTION</translation>
    </message>
    <message>
        <source>NOW</source>
        <translation>JETZT</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source> for %1</source>
        <translation> seit %1</translation>
    </message>
    <message>
        <source>%1 of %2 rows of %3 could be judged</source>
        <translation>%1 von %2 Zeilen aus %3 konnten beurteilt werden</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>Last known good: revision %1 (%2), %3</source>
        <translation>Letzte bekannt gute Revision: %1 (%2), %3</translation>
    </message>
    <message>
        <source>Last known good: none was measured</source>
        <translation>Letzte bekannt gute Revision: keine wurde gemessen</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Rollback of %1 in context %2</source>
        <translation>Rollback von %1 im Kontext %2</translation>
    </message>
    <message>
        <source>  from  revision %1  %2</source>
        <translation>  von   Revision %1  %2</translation>
    </message>
    <message>
        <source>  to    revision %1  %2</source>
        <translation>  auf   Revision %1  %2</translation>
    </message>
    <message>
        <source>  why   %1</source>
        <translation>  Grund %1</translation>
    </message>
    <message>
        <source>What changes:</source>
        <translation>Was sich ändert:</translation>
    </message>
    <message>
        <source>What does not:</source>
        <translation>Was sich nicht ändert:</translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation>Schritte:</translation>
    </message>
    <message>
        <source>Preflight:</source>
        <translation>Vorabprüfung:</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a kind that can be rolled back</source>
        <translation>„%1“ ist keine Art, die zurückgerollt werden kann</translation>
    </message>
    <message>
        <source>Say deployment/NAME, statefulset/NAME or daemonset/NAME.</source>
        <translation>deployment/NAME, statefulset/NAME oder daemonset/NAME angeben.</translation>
    </message>
    <message>
        <source>There is no service &quot;%1&quot; in any namespace that can be listed</source>
        <translation>Kein Service „%1“ in einem der auflistbaren Namespaces</translation>
    </message>
    <message>
        <source>There is no service &quot;%1&quot; in namespace %2</source>
        <translation>Kein Service „%1“ im Namespace %2</translation>
    </message>
    <message>
        <source>A service is a Deployment, StatefulSet or DaemonSet. Check --service, --namespace and --context.</source>
        <translation>Ein Service ist ein Deployment, StatefulSet oder DaemonSet. --service, --namespace und --context prüfen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is ambiguous: %2</source>
        <translation>„%1“ ist mehrdeutig: %2</translation>
    </message>
    <message>
        <source>Add --namespace, or say KIND/NAME.</source>
        <translation>--namespace hinzufügen oder KIND/NAME angeben.</translation>
    </message>
    <message>
        <source>See: %1</source>
        <translation>Siehe: %1</translation>
    </message>
    <message>
        <source>--to takes a revision number, not &quot;%1&quot;</source>
        <translation>--to erwartet eine Revisionsnummer, nicht „%1“</translation>
    </message>
    <message>
        <source>--seed takes a whole number, not &quot;%1&quot;</source>
        <translation>--seed erwartet eine ganze Zahl, nicht „%1“</translation>
    </message>
    <message>
        <source>--speed takes a factor from 0.1 to 200, not &quot;%1&quot;</source>
        <translation>--speed erwartet einen Faktor von 0.1 bis 200, nicht „%1“</translation>
    </message>
    <message>
        <source>--stability takes a time such as 90s or 5m, not &quot;%1&quot;</source>
        <translation>--stability erwartet eine Zeit wie 90s oder 5m, nicht „%1“</translation>
    </message>
    <message>
        <source>%1 needs --service NAME</source>
        <translation>%1 benötigt --service NAME</translation>
    </message>
    <message>
        <source>rehearse needs --out FOLDER</source>
        <translation>rehearse benötigt --out FOLDER</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 benötigt %2</translation>
    </message>
    <message>
        <source>unexpected argument &quot;%1&quot;</source>
        <translation>unerwartetes Argument „%1“</translation>
    </message>
    <message>
        <source>no command given</source>
        <translation>kein Befehl angegeben</translation>
    </message>
    <message>
        <source>unknown command &quot;%1&quot;</source>
        <translation>unbekannter Befehl „%1“</translation>
    </message>
    <message>
        <source>Usage: sternway [--kubeconfig FILE] [--context NAME] [--prometheus WHERE]         the window
       sternway --rehearsal [--scenario NAME] [--speed FACTOR] [--runbook FILE]   the window on a simulated cluster
       sternway COMMAND [OPTIONS]                                                 without a display</source>
        <translation>Aufruf: sternway [--kubeconfig FILE] [--context NAME] [--prometheus WHERE]        das Fenster
        sternway --rehearsal [--scenario NAME] [--speed FACTOR] [--runbook FILE]  das Fenster auf einem simulierten Cluster
        sternway COMMAND [OPTIONS]                                                ohne Bildschirm</translation>
    </message>
    <message>
        <source>Usage: sternway %1</source>
        <translation>Aufruf: sternway %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Measured by: %1</source>
        <translation>Gemessen mit: %1</translation>
    </message>
    <message>
        <source>--since takes a time such as 12h or 7d, not &quot;%1&quot;</source>
        <translation>--since erwartet eine Zeitangabe wie 12h oder 7d, nicht „%1“</translation>
    </message>
    <message>
        <source>%1 on %2, from %3 to %4, a look every %5</source>
        <translation>%1 für %2, von %3 bis %4, geprüft alle %5</translation>
    </message>
    <message>
        <source>%1  revision %2  %3</source>
        <translation>%1  Revision %2  %3</translation>
    </message>
    <message>
        <source>No deploy in this time</source>
        <translation>Kein Deploy in dieser Zeit</translation>
    </message>
    <message>
        <source>Deploys:</source>
        <translation>Deploys:</translation>
    </message>
    <message>
        <source>line %1: %2: %3</source>
        <translation>Zeile %1: %2: %3</translation>
    </message>
    <message>
        <source> (proposed)</source>
        <translation> (vorgeschlagen)</translation>
    </message>
    <message>
        <source>Changes: %1</source>
        <translation>Ändert: %1</translation>
    </message>
    <message>
        <source>Caution: %1</source>
        <translation>Vorsicht: %1</translation>
    </message>
    <message>
        <source>--%1 takes two words joined by =, not &quot;%2&quot;</source>
        <translation>--%1 erwartet zwei mit = verbundene Wörter, nicht „%2“</translation>
    </message>
    <message>
        <source>rollback --json cannot ask: add --yes or --plan-only</source>
        <translation>rollback --json kann nicht nachfragen: --yes oder --plan-only angeben</translation>
    </message>
    <message>
        <source>--all takes no --service</source>
        <translation>--all und --service schließen sich aus</translation>
    </message>
    <message>
        <source>several services go by one --runbook</source>
        <translation>mehrere Services benötigen genau ein --runbook</translation>
    </message>
    <message>
        <source>--method and --scenario are two ways; choose one</source>
        <translation>--method und --scenario sind zwei Wege; einen davon wählen</translation>
    </message>
    <message>
        <source>--to is the revision of one service</source>
        <translation>--to ist die Revision eines einzelnen Service</translation>
    </message>
    <message>
        <source>The runbook has no scenario &quot;%1&quot;</source>
        <translation>Das Runbook hat kein Szenario „%1“</translation>
    </message>
    <message>
        <source>The runbook has no method &quot;%1&quot;</source>
        <translation>Das Runbook hat keine Methode „%1“</translation>
    </message>
    <message>
        <source>It has none.</source>
        <translation>Es hat keine.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Vorhanden: %1.</translation>
    </message>
    <message>
        <source>The runbook has no variable &quot;%1&quot;</source>
        <translation>Das Runbook hat keine Variable „%1“</translation>
    </message>
    <message>
        <source>--set %1: %2</source>
        <translation>--set %1: %2</translation>
    </message>
    <message>
        <source>Nobody has accepted what this runbook may do</source>
        <translation>Niemand hat akzeptiert, was dieses Runbook tun darf</translation>
    </message>
    <message>
        <source>See it and accept it: sternway accept %1</source>
        <translation>Ansehen und akzeptieren: sternway accept %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no step by which Sternway can roll back %2</source>
        <translation>„%1“ hat keinen Schritt, mit dem Sternway %2 zurückrollen kann</translation>
    </message>
    <message>
        <source>A person goes this way, in the window.</source>
        <translation>Diesen Weg geht ein Mensch, im Fenster.</translation>
    </message>
    <message>
        <source>--%1 takes a time such as 30s or 30m, not &quot;%2&quot;</source>
        <translation>--%1 erwartet eine Zeit wie 30s oder 30m, nicht „%2“</translation>
    </message>
    <message>
        <source>--stop-on-failure is for several services</source>
        <translation>--stop-on-failure gilt nur für mehrere Services</translation>
    </message>
    <message>
        <source>--migration is carried out once: take the migrations back first, then the services</source>
        <translation>--migration wird nur einmal ausgeführt: zuerst die Migrationen zurücknehmen, dann die Services zurückrollen</translation>
    </message>
    <message>
        <source>guard takes status or stop, not &quot;%1&quot;</source>
        <translation>guard erwartet status oder stop, nicht „%1“</translation>
    </message>
    <message>
        <source>guard needs --for TIME</source>
        <translation>guard benötigt --for TIME</translation>
    </message>
    <message>
        <source>--html writes all pages; leave &quot;%1&quot; out</source>
        <translation>--html schreibt alle Seiten; „%1“ weglassen</translation>
    </message>
    <message>
        <source>migrations takes the word status or rollback, not &quot;%1&quot;</source>
        <translation>migrations erwartet das Wort status oder rollback, nicht „%1“</translation>
    </message>
    <message>
        <source>migrations needs --runbook FILE or --service NAME</source>
        <translation>migrations benötigt --runbook FILE oder --service NAME</translation>
    </message>
    <message>
        <source>migrations rollback --json cannot ask: add --yes or --plan-only</source>
        <translation>migrations rollback --json kann nicht nachfragen: --yes oder --plan-only angeben</translation>
    </message>
    <message>
        <source>migrations rollback --yes needs --backup-note TEXT: how the data can be restored, or why it cannot</source>
        <translation>migrations rollback --yes benötigt --backup-note TEXT: wie die Daten wiederhergestellt werden können, oder warum nicht</translation>
    </message>
    <message>
        <source>Which service it is has to be said: --service NAME</source>
        <translation>Welcher Service es ist, muss angegeben werden: --service NAME</translation>
    </message>
    <message>
        <source>The runbook names none.</source>
        <translation>Das Runbook nennt keinen.</translation>
    </message>
    <message>
        <source>Runbook whose messages are meant (default: that of the incident&apos;s service).</source>
        <translation>Runbook, dessen Nachrichten gemeint sind (Standard: das des Services des Incidents).</translation>
    </message>
    <message>
        <source>A channel to send to, by its name; may be given several times (default: those of the message).</source>
        <translation>Ein Kanal, an den gesendet wird, nach seinem Namen; mehrfach möglich (Standard: die der Nachricht).</translation>
    </message>
    <message>
        <source>The value of a placeholder of the message; may be given several times.</source>
        <translation>Der Wert eines Platzhalters der Nachricht; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Language of the messages that a runbook does not have itself: en, de or zh (default: en).</source>
        <translation>Sprache der Nachrichten, die ein Runbook nicht selbst enthält: en, de oder zh (Standard: en).</translation>
    </message>
    <message>
        <source>Do not ask before sending.</source>
        <translation>Vor dem Senden nicht nachfragen.</translation>
    </message>
    <message>
        <source>message takes list, preview or send, not &quot;%1&quot;</source>
        <translation>message nimmt list, preview oder send, nicht „%1“</translation>
    </message>
    <message>
        <source>message list takes INCIDENT</source>
        <translation>message list nimmt INCIDENT</translation>
    </message>
    <message>
        <source>message %1 takes INCIDENT TEMPLATE</source>
        <translation>message %1 nimmt INCIDENT TEMPLATE</translation>
    </message>
    <message>
        <source>--language takes %1, not &quot;%2&quot;</source>
        <translation>--language nimmt %1, nicht „%2“</translation>
    </message>
    <message>
        <source>message send --json cannot ask: add --yes</source>
        <translation>message send --json kann nicht nachfragen: --yes hinzufügen</translation>
    </message>
    <message>
        <source>--forward is for one service, and goes by none of the runbook&apos;s methods</source>
        <translation>--forward gilt für einen Service und nutzt keine Methode des Runbooks</translation>
    </message>
    <message>
        <source>--forward needs --reason TEXT</source>
        <translation>--forward benötigt --reason TEXT</translation>
    </message>
    <message>
        <source>--set %1: a secret is not given on the command line, where others can read it</source>
        <translation>--set %1: ein Secret wird nicht auf der Befehlszeile angegeben, wo andere es lesen können</translation>
    </message>
    <message>
        <source>Store it with &quot;sternway secrets set %1&quot;; or set $%2.</source>
        <translation>Mit „sternway secrets set %1“ speichern; oder $%2 setzen.</translation>
    </message>
    <message>
        <source>--csv is for --statistics, without --json</source>
        <translation>--csv gehört zu --statistics, ohne --json</translation>
    </message>
    <message>
        <source>--rehearse is for one service</source>
        <translation>--rehearse gilt für einen einzelnen Service</translation>
    </message>
    <message>
        <source>--search and --statistics are two questions; choose one</source>
        <translation>--search und --statistics sind zwei Fragen; eine davon wählen</translation>
    </message>
    <message>
        <source>Say whether a service should be rolled back, with the row and the numbers</source>
        <translation>Sagt, ob ein Service zurückgerollt werden sollte, mit der Zeile und den Zahlen</translation>
    </message>
    <message>
        <source>Plan, check and carry out a rollback</source>
        <translation>Einen Rollback planen, prüfen und ausführen</translation>
    </message>
    <message>
        <source>Roll a service back by itself when its runbook&apos;s guard says so; list guards, or stop them</source>
        <translation>Einen Service von selbst zurückrollen, wenn der Wächter seines Runbooks es sagt; Wächter auflisten oder anhalten</translation>
    </message>
    <message>
        <source>Say which database migrations are applied, or take those back that a method of the runbook names</source>
        <translation>Sagen, welche Datenbankmigrationen angewendet sind, oder die zurücknehmen, die eine Methode des Runbooks nennt</translation>
    </message>
    <message>
        <source>A whole simulated incident; writes its timeline</source>
        <translation>Ein vollständiger simulierter Incident; schreibt dessen Zeitleiste</translation>
    </message>
    <message>
        <source>Say what is wrong with runbooks, with line and column</source>
        <translation>Sagen, was an Runbooks falsch ist, mit Zeile und Spalte</translation>
    </message>
    <message>
        <source>Show what a runbook may run, contact and decide, and accept it</source>
        <translation>Anzeigen, was ein Runbook ausführen, kontaktieren und entscheiden darf, und es akzeptieren</translation>
    </message>
    <message>
        <source>Say when each rule of a runbook would have matched in the past</source>
        <translation>Sagen, wann jede Regel eines Runbooks in der Vergangenheit zugetroffen hätte</translation>
    </message>
    <message>
        <source>Say what Sternway finds on this computer, and what it lacks; fit for a report of a fault</source>
        <translation>Sagen, was Sternway auf diesem Computer vorfindet und was fehlt; geeignet für eine Fehlermeldung</translation>
    </message>
    <message>
        <source>Print what completes Sternway&apos;s words in a shell</source>
        <translation>Ausgeben, was in einer Shell die Wörter von Sternway vervollständigt</translation>
    </message>
    <message>
        <source>Print the manual page, for man</source>
        <translation>Die Handbuchseite für man ausgeben</translation>
    </message>
    <message>
        <source>Print a page of the user guide, list the pages, or write all for a browser</source>
        <translation>Eine Seite des Benutzerhandbuchs ausgeben, die Seiten auflisten oder alle für einen Browser schreiben</translation>
    </message>
    <message>
        <source>List the kinds of steps that a runbook may have, with their arguments</source>
        <translation>Die Arten von Schritten auflisten, die ein Runbook haben darf, mit ihren Argumenten</translation>
    </message>
    <message>
        <source>Say which secrets of a runbook have a value; store one, or remove it</source>
        <translation>Sagen, welche Secrets eines Runbooks einen Wert haben; eines speichern oder entfernen</translation>
    </message>
    <message>
        <source>List the messages of an incident, show one filled in, or send it</source>
        <translation>Die Nachrichten eines Incidents auflisten, eine ausgefüllt anzeigen oder senden</translation>
    </message>
    <message>
        <source>List the channels that messages can go to; try one</source>
        <translation>Die Kanäle auflisten, an die Nachrichten gehen können; einen erproben</translation>
    </message>
    <message>
        <source>List the messages that were queued and what became of them; send one again, cancel it, or mark it as sent</source>
        <translation>Die eingereihten Nachrichten auflisten und was aus ihnen wurde; eine erneut senden, abbrechen oder als gesendet markieren</translation>
    </message>
    <message>
        <source>List the incidents of the journal, newest first, or count over all of them</source>
        <translation>Die Incidents des Journals auflisten, neueste zuerst, oder über alle zählen</translation>
    </message>
    <message>
        <source>List what is still to be done after incidents, and until when</source>
        <translation>Auflisten, was nach Incidents noch zu tun ist und bis wann</translation>
    </message>
    <message>
        <source>Show one incident</source>
        <translation>Einen Incident anzeigen</translation>
    </message>
    <message>
        <source>Make a runbook of a Markdown text, and say what was not understood</source>
        <translation>Aus einem Markdown-Text ein Runbook erstellen und sagen, was nicht verstanden wurde</translation>
    </message>
    <message>
        <source>Write an incident&apos;s timeline</source>
        <translation>Die Zeitleiste eines Incidents schreiben</translation>
    </message>
    <message>
        <source>Write an incident&apos;s post-mortem as it was edited, or its draft, and say what it still lacks</source>
        <translation>Das Post-mortem eines Incidents so schreiben, wie es bearbeitet wurde, oder seinen Entwurf, und sagen, was noch fehlt</translation>
    </message>
    <message>
        <source>Kubeconfig file (default: $KUBECONFIG, then ~/.kube/config).</source>
        <translation>Kubeconfig-Datei (Standard: $KUBECONFIG, dann ~/.kube/config).</translation>
    </message>
    <message>
        <source>Context of the kubeconfig (default: its current context).</source>
        <translation>Kontext der kubeconfig (Standard: ihr aktueller Kontext).</translation>
    </message>
    <message>
        <source>Namespace (default: all, then that of the context).</source>
        <translation>Namespace (Standard: alle, dann der des Kontexts).</translation>
    </message>
    <message>
        <source>Prometheus: a URL, or service/NAMESPACE/NAME:PORT to go through the API server.</source>
        <translation>Prometheus: eine URL oder service/NAMESPACE/NAME:PORT, um über den API-Server zu gehen.</translation>
    </message>
    <message>
        <source>Alertmanager, whose silences count: as for Prometheus, with the same credentials.</source>
        <translation>Alertmanager, dessen Stummschaltungen zählen: wie bei Prometheus, mit denselben Zugangsdaten.</translation>
    </message>
    <message>
        <source>Credentials and TLS for Prometheus, in promtool&apos;s --http.config.file format.</source>
        <translation>Zugangsdaten und TLS für Prometheus, im Format von promtools --http.config.file.</translation>
    </message>
    <message>
        <source>Where several clusters share one Prometheus, the label of this context&apos;s, for example cluster=eu-1; none: they do not. It is remembered for the context.</source>
        <translation>Wenn sich mehrere Cluster ein Prometheus teilen, das Label des Clusters dieses Kontexts, zum Beispiel cluster=eu-1; none: sie teilen es nicht. Wird für den Kontext gespeichert.</translation>
    </message>
    <message>
        <source>Runbook with the metrics and the decision matrix (default: the service&apos;s own, or the built-in one).</source>
        <translation>Runbook mit den Metriken und der Entscheidungsmatrix (Standard: das des Service, sonst das eingebaute).</translation>
    </message>
    <message>
        <source>Deployment, StatefulSet or DaemonSet: NAME or KIND/NAME.</source>
        <translation>Deployment, StatefulSet oder DaemonSet: NAME oder KIND/NAME.</translation>
    </message>
    <message>
        <source>The method of the runbook, by its id (default: the only one).</source>
        <translation>Die Methode des Runbooks, nach ihrer id (Standard: die einzige).</translation>
    </message>
    <message>
        <source>The value of a variable of the runbook; may be given several times.</source>
        <translation>Der Wert einer Variablen des Runbooks; mehrfach möglich.</translation>
    </message>
    <message>
        <source>A step of the plan to leave out, and why; may be given several times.</source>
        <translation>Ein Schritt des Plans, der ausgelassen wird, und warum; mehrfach möglich.</translation>
    </message>
    <message>
        <source>The scenario of the runbook, by its id, in place of a method.</source>
        <translation>Das Szenario des Runbooks, nach seiner id, anstelle einer Methode.</translation>
    </message>
    <message>
        <source>Have Argo CD or Flux leave the workload alone first; a follow-up says when to resume.</source>
        <translation>Argo CD oder Flux zuerst für den Workload aussetzen; eine Nacharbeit sagt, wann fortzusetzen ist.</translation>
    </message>
    <message>
        <source>How long the metrics must stay recovered, for example 90s or 5m (default: 1m).</source>
        <translation>Wie lange die Metriken erholt bleiben müssen, zum Beispiel 90s oder 5m (Standard: 1m).</translation>
    </message>
    <message>
        <source>How long the guard is armed, for example 30m.</source>
        <translation>Wie lange der Wächter scharf ist, zum Beispiel 30m.</translation>
    </message>
    <message>
        <source>How long it can be stopped (default: as the runbook says, else 1m).</source>
        <translation>Wie lange er angehalten werden kann (Standard: wie im Runbook, sonst 1m).</translation>
    </message>
    <message>
        <source>Why, in one sentence; becomes the change cause and stands in the timeline.</source>
        <translation>Warum, in einem Satz; wird zum change-cause und steht in der Zeitleiste.</translation>
    </message>
    <message>
        <source>Plan and check only, with the server&apos;s own dry run; nothing is changed.</source>
        <translation>Nur planen und prüfen, mit dem Dry-Run des Servers; nichts wird geändert.</translation>
    </message>
    <message>
        <source>Do not ask: yes to the rollback and to each step that asks before it. What a person does is asked all the same.</source>
        <translation>Nicht nachfragen: ja zum Rollback und zu jedem Schritt, der zuerst nachfragt. Was ein Mensch tut, wird trotzdem erfragt.</translation>
    </message>
    <message>
        <source>How the data can be restored: a backup, or a time; kept in the incident.</source>
        <translation>Wie die Daten wiederhergestellt werden können: ein Backup oder ein Zeitpunkt; wird im Incident aufbewahrt.</translation>
    </message>
    <message>
        <source>Try those too that say that there is no way back from them, and why.</source>
        <translation>Auch die versuchen, von denen es laut eigener Angabe keinen Weg zurück gibt, und warum.</translation>
    </message>
    <message>
        <source>Revision to return to (default: the last known good one).</source>
        <translation>Revision, auf die zurückgegangen wird (Standard: die letzte bekannt gute).</translation>
    </message>
    <message>
        <source>Every service of the runbook that calls for a rollback, in the order of what they depend on.</source>
        <translation>Jeder Service des Runbooks, der einen Rollback erfordert, in der Reihenfolge der Abhängigkeiten.</translation>
    </message>
    <message>
        <source>Of several services: when one has failed no other one begins (default: carry on).</source>
        <translation>Bei mehreren Services: ist einer fehlgeschlagen, beginnt kein weiterer (Standard: weitermachen).</translation>
    </message>
    <message>
        <source>The method of the runbook&apos;s migrations, by its id, that is carried out before the code goes back (default: none).</source>
        <translation>Die Methode der Migrationen des Runbooks, mit ihrer id, die ausgeführt wird, bevor der Code zurückgeht (Standard: keine).</translation>
    </message>
    <message>
        <source>Plan and check, then carry the plan out on copies of the cluster&apos;s objects in a simulation only.</source>
        <translation>Planen und prüfen, dann den Plan nur an Kopien der Objekte des Clusters in einer Simulation ausführen.</translation>
    </message>
    <message>
        <source>Accept a target that was measured as bad.</source>
        <translation>Ein als schlecht gemessenes Ziel akzeptieren.</translation>
    </message>
    <message>
        <source>Forward again to the version that the last rollback left, and to no other; needs --reason.</source>
        <translation>Wieder vorwärts auf die Version, die der letzte Rollback verlassen hat, und auf keine andere; benötigt --reason.</translation>
    </message>
    <message>
        <source>Do not ask; also accept every proposed rule that raises no question.</source>
        <translation>Nicht nachfragen; auch jede vorgeschlagene Regel akzeptieren, die keine Frage offenlässt.</translation>
    </message>
    <message>
        <source>Proposed rules to accept, by their lines: 12,15=prepare, or all, or none.</source>
        <translation>Zu akzeptierende vorgeschlagene Regeln, nach ihren Zeilen: 12,15=prepare, oder all oder none.</translation>
    </message>
    <message>
        <source>How far back, for example 12h or 7d (default: 7d).</source>
        <translation>Wie weit zurück, zum Beispiel 12h oder 7d (Standard: 7d).</translation>
    </message>
    <message>
        <source>Folder for the timeline and the journal of the rehearsal.</source>
        <translation>Ordner für die Zeitleiste und das Journal der Übung.</translation>
    </message>
    <message>
        <source>Same seed, same rehearsal (default: 1).</source>
        <translation>Gleicher Seed, gleiche Übung (Standard: 1).</translation>
    </message>
    <message>
        <source>How many times faster than real time (default: 20).</source>
        <translation>Wievielmal schneller als Echtzeit (Standard: 20).</translation>
    </message>
    <message>
        <source>md, html, pdf or json (default: md).</source>
        <translation>md, html, pdf oder json (Standard: md).</translation>
    </message>
    <message>
        <source>File to write (default: standard output).</source>
        <translation>Zu schreibende Datei (Standard: Standardausgabe).</translation>
    </message>
    <message>
        <source>Only those that have all of these words in title, notes or events.</source>
        <translation>Nur die, die alle diese Wörter in Titel, Notizen oder Ereignissen haben.</translation>
    </message>
    <message>
        <source>Time to detect, mitigate and resolve, and rollbacks, by service and month.</source>
        <translation>Zeit bis zur Erkennung, Eindämmung und Behebung sowie Rollbacks, nach Service und Monat.</translation>
    </message>
    <message>
        <source>With --statistics: for a spreadsheet; the definitions go to standard error.</source>
        <translation>Mit --statistics: für eine Tabellenkalkulation; die Definitionen gehen auf die Standardfehlerausgabe.</translation>
    </message>
    <message>
        <source>Runbook whose sections and follow-ups it has (default: the service&apos;s own).</source>
        <translation>Runbook, dessen Abschnitte und Nacharbeiten übernommen werden (Standard: das des Services).</translation>
    </message>
    <message>
        <source>Write what the record says, and nothing that was edited in the window.</source>
        <translation>Schreiben, was die Aufzeichnung sagt, und nichts, was im Fenster bearbeitet wurde.</translation>
    </message>
    <message>
        <source>Say how far it is and when it is due, instead of writing it.</source>
        <translation>Sagen, wie weit es ist und wann es fällig ist, statt es zu schreiben.</translation>
    </message>
    <message>
        <source>Folder to write the whole guide to, as HTML.</source>
        <translation>Ordner, in den das ganze Handbuch als HTML geschrieben wird.</translation>
    </message>
    <message>
        <source>File to write the runbook to (default: standard output).</source>
        <translation>Datei, in die das Runbook geschrieben wird (Standard: Standardausgabe).</translation>
    </message>
    <message>
        <source>Print one JSON value.</source>
        <translation>Einen JSON-Wert ausgeben.</translation>
    </message>
    <message>
        <source>sternway COMMAND --help shows a command&apos;s options, sternway guide the user guide. Exit status: 0 done, 1 the
answer is no, 2 wrong usage, 3 could not reach what it needed, 130 interrupted.</source>
        <translation>sternway COMMAND --help zeigt die Optionen eines Befehls, sternway guide das Benutzerhandbuch. Exit-Status:
0 erledigt, 1 die Antwort ist nein, 2 falscher Aufruf, 3 Benötigtes nicht erreichbar, 130 unterbrochen.</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>LIVE (UTC)</source>
        <translation>AKTIV (UTC)</translation>
    </message>
    <message>
        <source>Which simulated release: %1, or a .yaml file of your own (default: bad-release).</source>
        <translation>Welches simulierte Release: %1, oder eine eigene .yaml-Datei (Standard: bad-release).</translation>
    </message>
    <message>
        <source>Print one JSON value: with --output which file was written, else what --format json writes.</source>
        <translation>Einen JSON-Wert ausgeben: mit --output, welche Datei geschrieben wurde, sonst was --format json schreibt.</translation>
    </message>
    <message>
        <source>--json prints JSON, not %1: leave one out, or name a file with --output</source>
        <translation>--json gibt JSON aus, nicht %1: eines davon weglassen, oder mit --output eine Datei nennen</translation>
    </message>
</context>
<context>
    <name>sternway::cli::AcceptCommand</name>
    <message>
        <source>guard: %1 for %2: rollback after %3</source>
        <translation>Wächter: %1 seit %2: Rollback nach %3</translation>
    </message>
    <message>
        <source>What it decides:</source>
        <translation>Was es entscheidet:</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Accept this for your user? [y/N]</source>
        <translation>Dies für den eigenen Benutzer akzeptieren? [y/N]</translation>
    </message>
    <message>
        <source>Accepted. When the file changes it has to be accepted again.</source>
        <translation>Akzeptiert. Wenn sich die Datei ändert, muss sie erneut akzeptiert werden.</translation>
    </message>
    <message>
        <source>Not accepted: add --yes, or answer y on a terminal.</source>
        <translation>Nicht akzeptiert: --yes hinzufügen oder in einem Terminal mit y antworten.</translation>
    </message>
    <message>
        <source>Proposed by an import; not in effect until accepted:</source>
        <translation>Von einem Import vorgeschlagen; diese zählen in keinem Urteil, bis sie akzeptiert sind:</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>There is no action &quot;%1&quot;</source>
        <translation>Es gibt keine Aktion „%1“</translation>
    </message>
    <message>
        <source>Known are %1.</source>
        <translation>Bekannt sind %1.</translation>
    </message>
    <message>
        <source>No rule is proposed in line &quot;%1&quot;</source>
        <translation>In Zeile „%1“ ist keine Regel vorgeschlagen</translation>
    </message>
    <message>
        <source>--rules takes lines, as 12,15=prepare, or all, or none.</source>
        <translation>--rules erwartet Zeilen, wie 12,15=prepare, oder all oder none.</translation>
    </message>
    <message>
        <source>Line %1: which action? One of %2; Enter leaves it proposed:</source>
        <translation>Zeile %1: welche Aktion? Eine von %2; Eingabe belässt sie als Vorschlag:</translation>
    </message>
    <message>
        <source>Accept the rule of line %1? [y/N]</source>
        <translation>Die Regel in Zeile %1 akzeptieren? [y/N]</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) accepted and in effect.</source>
        <translation>
            <numerusform>%n Regel akzeptiert: sie zählt ab jetzt.</numerusform>
            <numerusform>%n Regeln akzeptiert: sie zählen ab jetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) stay proposed and are not in effect. To accept them: --rules %1</source>
        <translation>
            <numerusform>%n Regel bleibt ein Vorschlag und zählt in keinem Urteil. Zum Akzeptieren angeben: --rules %1</numerusform>
            <numerusform>%n Regeln bleiben Vorschläge und zählen in keinem Urteil. Zum Akzeptieren angeben: --rules %1</numerusform>
        </translation>
    </message>
    <message>
        <source>=ACTION</source>
        <translation>=ACTION</translation>
    </message>
    <message>
        <source>The runbook itself is not accepted yet, so nothing in it runs: add --yes.</source>
        <translation>Das Runbook selbst ist noch nicht akzeptiert, daher wird nichts daraus ausgeführt: --yes angeben.</translation>
    </message>
</context>
<context>
    <name>sternway::cli::ArmCommand</name>
    <message>
        <source>Checking what could make the rollback fail</source>
        <translation>Prüfung, was den Rollback scheitern lassen könnte</translation>
    </message>
    <message>
        <source>Armed until %1: when %2, the plan above runs %3 later, unless somebody stops it with Ctrl+C here or with sternway guard stop anywhere.</source>
        <translation>Scharf bis %1: wenn %2, läuft der Plan oben %3 später, sofern ihn niemand hier mit Strg+C oder irgendwo mit sternway guard stop anhält.</translation>
    </message>
    <message>
        <source>%1 holds: %2. Rolling back at %3 unless it is stopped.</source>
        <translation>%1 trifft zu: %2. Rollback um %3, falls niemand den Wächter anhält.</translation>
    </message>
    <message>
        <source>The countdown has ended: %1</source>
        <translation>Der Countdown ist beendet: %1</translation>
    </message>
    <message>
        <source>Rolling back in %1</source>
        <translation>Rollback in %1</translation>
    </message>
    <message>
        <source>Armed: %1</source>
        <translation>Scharf: %1</translation>
    </message>
    <message>
        <source>%1 stopped the guard. Nothing was changed.</source>
        <translation>%1 hat den Wächter angehalten. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The time is up. Nothing was changed.</source>
        <translation>Die Zeit ist abgelaufen. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>sternway::cli::AskedPerson</name>
    <message>
        <source>The step %1 (%2) needs a person, and there is no terminal to ask on.</source>
        <translation>Der Schritt %1 (%2) braucht einen Menschen, und es gibt kein Terminal zum Nachfragen.</translation>
    </message>
    <message>
        <source>Caution: %1</source>
        <translation>Vorsicht: %1</translation>
    </message>
    <message>
        <source>Who: %1</source>
        <translation>Wer: %1</translation>
    </message>
    <message>
        <source>Keep: %1</source>
        <translation>Aufbewahren: %1</translation>
    </message>
    <message>
        <source>Done? [y: done, s: skip it, N: stop the rollback]</source>
        <translation>Erledigt? [y: erledigt, s: überspringen, N: Rollback anhalten]</translation>
    </message>
    <message>
        <source>Do it now? [y: yes, s: skip it, N: stop the rollback]</source>
        <translation>Jetzt ausführen? [y: ja, s: überspringen, N: Rollback anhalten]</translation>
    </message>
    <message>
        <source>Why is it not needed?</source>
        <translation>Warum ist er nicht nötig?</translation>
    </message>
    <message>
        <source>Failed: %1  [%2]</source>
        <translation>Fehlgeschlagen: %1  [%2]</translation>
    </message>
    <message>
        <source>What can be seen now: %1</source>
        <translation>Was jetzt zu sehen ist: %1</translation>
    </message>
    <message>
        <source>It cannot be left out: %1</source>
        <translation>Er kann nicht ausgelassen werden: %1</translation>
    </message>
    <message>
        <source>r: do it again</source>
        <translation>r: noch einmal ausführen</translation>
    </message>
    <message>
        <source>s: leave it out</source>
        <translation>s: auslassen</translation>
    </message>
    <message>
        <source>N: stop the rollback</source>
        <translation>N: Rollback anhalten</translation>
    </message>
    <message>
        <source>What now? [%1]</source>
        <translation>Was nun? [%1]</translation>
    </message>
    <message>
        <source>Why is it left out?</source>
        <translation>Warum wird er ausgelassen?</translation>
    </message>
</context>
<context>
    <name>sternway::cli::AssessCommand</name>
    <message>
        <source>What was declared and reported in an open incident is not known: %1. %2</source>
        <translation>Was in einem offenen Vorfall erklärt und gemeldet wurde, ist nicht bekannt: %1. %2</translation>
    </message>
</context>
<context>
    <name>sternway::cli::ChannelsCommand</name>
    <message>
        <source>See: %1</source>
        <translation>Siehe: %1</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>No channels are set up. Preferences, Channels in the window adds one.</source>
        <translation>Keine Kanäle sind eingerichtet. Im Fenster unter Einstellungen, Kanäle einen hinzufügen.</translation>
    </message>
    <message>
        <source>There is no channel &quot;%1&quot;</source>
        <translation>Es gibt keinen Kanal „%1“</translation>
    </message>
    <message>
        <source>%1 works. %2</source>
        <translation>%1 funktioniert. %2</translation>
    </message>
    <message>
        <source>%1 does not work. %2</source>
        <translation>%1 funktioniert nicht. %2</translation>
    </message>
    <message>
        <source>channels takes the word test, not &quot;%1&quot;</source>
        <translation>channels nimmt das Wort test, nicht „%1“</translation>
    </message>
    <message>
        <source>channels test needs the NAME of a channel</source>
        <translation>channels test benötigt den NAMEN eines Kanals</translation>
    </message>
</context>
<context>
    <name>sternway::cli::CheckCommand</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>nicht lesbar: %1</translation>
    </message>
</context>
<context>
    <name>sternway::cli::CliCommand</name>
    <message>
        <source>No Prometheus is known for context %1: say --prometheus URL. What the metrics would tell is unknown.</source>
        <translation>Für Kontext %1 ist kein Prometheus bekannt: --prometheus URL angeben. Was die Metriken sagen würden, ist unbekannt.</translation>
    </message>
</context>
<context>
    <name>sternway::cli::DoctorCommand</name>
    <message numerus="yes">
        <source>No answer within %n s</source>
        <translation>
            <numerusform>Keine Antwort innerhalb von %n s</numerusform>
            <numerusform>Keine Antwort innerhalb von %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation>Ordner %1</translation>
    </message>
    <message>
        <source>Folder %1, not made yet</source>
        <translation>Ordner %1, noch nicht angelegt</translation>
    </message>
    <message>
        <source>Folder %1 cannot be written</source>
        <translation>Der Ordner %1 ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>Make it yours and writable, or choose another one by $%1.</source>
        <translation>Den Ordner übernehmen und beschreibbar machen oder mit $%1 einen anderen wählen.</translation>
    </message>
    <message>
        <source>The kernel does not know this computer&apos;s clock to be right</source>
        <translation>Der Kernel weiß nicht, ob die Uhr dieses Computers richtig geht</translation>
    </message>
    <message>
        <source>Times of metrics and of the timeline are compared with it.</source>
        <translation>Die Zeiten der Metriken und der Zeitleiste werden mit ihr verglichen.</translation>
    </message>
    <message>
        <source>Have it synchronized: timedatectl set-ntp true</source>
        <translation>Die Uhr synchronisieren lassen: timedatectl set-ntp true</translation>
    </message>
    <message>
        <source>A display for the window</source>
        <translation>Eine Anzeige für das Fenster</translation>
    </message>
    <message>
        <source>No display: the commands work, the window does not</source>
        <translation>Keine Anzeige: die Befehle funktionieren, das Fenster nicht</translation>
    </message>
    <message>
        <source>There are no fonts</source>
        <translation>Es gibt keine Schriften</translation>
    </message>
    <message>
        <source>Window and PDF need one.</source>
        <translation>Fenster und PDF benötigen eine.</translation>
    </message>
    <message>
        <source>Install the package %1.</source>
        <translation>Das Paket %1 installieren.</translation>
    </message>
    <message>
        <source>No cluster can be opened</source>
        <translation>Kein Cluster lässt sich öffnen</translation>
    </message>
    <message>
        <source>The cluster of the current context does not answer</source>
        <translation>Der Cluster des aktuellen Kontexts antwortet nicht</translation>
    </message>
    <message>
        <source>See what %1 says.</source>
        <translation>Nachsehen, was %1 sagt.</translation>
    </message>
    <message>
        <source>The cluster of the current context answers; all namespaces can be listed</source>
        <translation>Der Cluster des aktuellen Kontexts antwortet; alle Namespaces können aufgelistet werden</translation>
    </message>
    <message>
        <source>The cluster of the current context answers; only some namespaces can be listed</source>
        <translation>Der Cluster des aktuellen Kontexts antwortet; nur manche Namespaces können aufgelistet werden</translation>
    </message>
    <message>
        <source>No Prometheus is known for the current context</source>
        <translation>Für den aktuellen Kontext ist kein Prometheus bekannt</translation>
    </message>
    <message>
        <source>What the metrics would tell is unknown.</source>
        <translation>Was die Metriken sagen würden, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Set it in the preferences, or say --prometheus.</source>
        <translation>In den Einstellungen festlegen oder --prometheus angeben.</translation>
    </message>
    <message>
        <source>Prometheus answers</source>
        <translation>Prometheus antwortet</translation>
    </message>
    <message>
        <source>Prometheus does not answer</source>
        <translation>Prometheus antwortet nicht</translation>
    </message>
    <message>
        <source>A keychain for secrets</source>
        <translation>Ein Schlüsselbund für Secrets</translation>
    </message>
    <message>
        <source>No keychain answers</source>
        <translation>Kein Schlüsselbund antwortet</translation>
    </message>
    <message>
        <source>Secrets last as long as the window is open.</source>
        <translation>Secrets bleiben nur erhalten, solange das Fenster offen ist.</translation>
    </message>
    <message>
        <source>Start one, for example of the package %1; commands take $%2 too.</source>
        <translation>Einen starten, zum Beispiel aus dem Paket %1; Befehle nehmen auch $%2.</translation>
    </message>
    <message>
        <source>No journal yet: the first incident makes it</source>
        <translation>Noch kein Journal: der erste Incident legt es an</translation>
    </message>
    <message>
        <source>The journal cannot be read</source>
        <translation>Das Journal ist nicht lesbar</translation>
    </message>
    <message numerus="yes">
        <source>A journal with %n incident(s)</source>
        <translation>
            <numerusform>Ein Journal mit %n Incident</numerusform>
            <numerusform>Ein Journal mit %n Incidents</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not installed: steps that need it are for a person</source>
        <translation>%1 ist nicht installiert: Schritte, die es benötigen, muss ein Mensch ausführen</translation>
    </message>
    <message>
        <source>The package %1 has it.</source>
        <translation>Das Paket %1 enthält es.</translation>
    </message>
    <message>
        <source>%1 does not say its version</source>
        <translation>%1 gibt seine Version nicht an</translation>
    </message>
    <message>
        <source>What was asked comes after what the line before tells.</source>
        <translation>Wonach gefragt wurde, käme nach dem, was die Zeile davor sagt.</translation>
    </message>
    <message>
        <source>The kubeconfig or a setting is missing or has a mistake.</source>
        <translation>Die kubeconfig oder eine Einstellung fehlt oder hat einen Fehler.</translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation>Es kam rechtzeitig keine Antwort.</translation>
    </message>
    <message>
        <source>There was no connection.</source>
        <translation>Es kam keine Verbindung zustande.</translation>
    </message>
    <message>
        <source>The credentials are missing, wrong or expired.</source>
        <translation>Die Zugangsdaten fehlen, sind falsch oder abgelaufen.</translation>
    </message>
    <message>
        <source>The right is missing.</source>
        <translation>Die Berechtigung fehlt.</translation>
    </message>
    <message>
        <source>The answer is not what such a server says.</source>
        <translation>Die Antwort passt nicht zu einem solchen Server.</translation>
    </message>
</context>
<context>
    <name>sternway::cli::FollowUpsCommand</name>
    <message>
        <source>%1: its follow-ups are not known: %2</source>
        <translation>%1: die Nacharbeiten sind nicht bekannt: %2</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <translation>%1, überfällig</translation>
    </message>
    <message>
        <source>No open follow-ups.</source>
        <translation>Keine offenen Nacharbeiten.</translation>
    </message>
    <message>
        <source>INCIDENT</source>
        <translation>INCIDENT</translation>
    </message>
    <message>
        <source>DUE</source>
        <translation>FÄLLIG</translation>
    </message>
    <message>
        <source>ISSUE</source>
        <translation>ISSUE</translation>
    </message>
    <message>
        <source>FOLLOW-UP</source>
        <translation>NACHARBEIT</translation>
    </message>
</context>
<context>
    <name>sternway::cli::GuardsCommand</name>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Armed</source>
        <translation>Scharf geschaltet</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>by %1 on %2</source>
        <translation>von %1 auf %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>No guard was ever armed.</source>
        <translation>Noch nie wurde ein Wächter scharf geschaltet.</translation>
    </message>
    <message>
        <source>No guard is armed.</source>
        <translation>Kein Wächter ist scharf.</translation>
    </message>
    <message>
        <source>The guard of %1 is stopped.</source>
        <translation>Der Wächter von %1 ist angehalten.</translation>
    </message>
</context>
<context>
    <name>sternway::cli::GuideCommand</name>
    <message>
        <source>The guide has no page &quot;%1&quot;</source>
        <translation>Das Handbuch hat keine Seite „%1“</translation>
    </message>
    <message>
        <source>&quot;sternway guide&quot; lists them.</source>
        <translation>„sternway guide“ listet sie auf.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>This page is not translated.</source>
        <translation>Diese Seite ist nicht übersetzt.</translation>
    </message>
</context>
<context>
    <name>sternway::cli::ImportCommand</name>
    <message>
        <source>Give the runbook another name.</source>
        <translation>Geben Sie dem Runbook einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is the document itself: it would be gone</source>
        <translation>%1 ist das Dokument selbst: es wäre verloren</translation>
    </message>
    <message>
        <source>Cannot read %1</source>
        <translation>%1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>Es ist ein Ordner.</translation>
    </message>
    <message>
        <source>The file that was there is kept as %1</source>
        <translation>Die Datei, die da war, bleibt als %1 erhalten</translation>
    </message>
    <message>
        <source>Cannot write %1</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>sternway::cli::IncidentsCommand</name>
    <message>
        <source>No incidents yet. A rollback opens one: sternway rollback --service NAME</source>
        <translation>Noch keine Incidents. Ein Rollback eröffnet einen: sternway rollback --service NAME</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>No incident has all of these words: %1</source>
        <translation>Kein Incident hat alle diese Wörter: %1</translation>
    </message>
</context>
<context>
    <name>sternway::cli::MessageCommand</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>There is no message &quot;%1&quot;</source>
        <translation>Es gibt keine Nachricht „%1“</translation>
    </message>
    <message>
        <source>See: %1</source>
        <translation>Siehe: %1</translation>
    </message>
    <message>
        <source>The message %1 has no {{%2}}</source>
        <translation>Die Nachricht %1 hat kein {{%2}}</translation>
    </message>
    <message>
        <source>It has: %1.</source>
        <translation>Vorhanden: %1.</translation>
    </message>
    <message>
        <source>--set %1: %2</source>
        <translation>--set %1: %2</translation>
    </message>
    <message>
        <source>No channel &quot;%1&quot; is set up</source>
        <translation>Kein Kanal „%1“ ist eingerichtet</translation>
    </message>
    <message>
        <source>--- %1 (%2)</source>
        <translation>--- %1 (%2)</translation>
    </message>
    <message>
        <source>Missing: %1. Give them with --set NAME=VALUE.</source>
        <translation>Fehlt: %1. Mit --set NAME=VALUE angeben.</translation>
    </message>
    <message>
        <source>Check &quot;%1&quot;: %2</source>
        <translation>„%1“ prüfen: %2</translation>
    </message>
    <message>
        <source>The message is not complete: %1</source>
        <translation>Die Nachricht ist nicht vollständig: %1</translation>
    </message>
    <message>
        <source>Give them with --set NAME=VALUE.</source>
        <translation>Mit --set NAME=VALUE angeben.</translation>
    </message>
    <message>
        <source>No channel is set up for this message</source>
        <translation>Für diese Nachricht ist kein Kanal eingerichtet</translation>
    </message>
    <message>
        <source>Set one up in Preferences → Channels, or name one with --channel.</source>
        <translation>Unter Einstellungen → Kanäle einen einrichten oder mit --channel einen nennen.</translation>
    </message>
    <message>
        <source>Send it to %1? (yes/no)</source>
        <translation>An %1 senden? (yes/no)</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Nicht gesendet.</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Known are %1.</source>
        <translation>Bekannt sind %1.</translation>
    </message>
</context>
<context>
    <name>sternway::cli::MigrationsRollbackCommand</name>
    <message>
        <source>Database migrations are taken back</source>
        <translation>Datenbankmigrationen werden zurückgenommen</translation>
    </message>
    <message>
        <source>From which backup, or to which time, can the data be restored? (or why there is none; empty: stop)</source>
        <translation>Aus welchem Backup oder auf welchen Zeitpunkt können die Daten wiederhergestellt werden? (oder warum es keines gibt; leer: anhalten)</translation>
    </message>
    <message>
        <source>Not started: nobody said how the data can be restored. Nothing was changed.</source>
        <translation>Nicht begonnen: niemand hat gesagt, wie die Daten wiederhergestellt werden können. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Take these migrations of %1 back now? [y/N]</source>
        <translation>Diese Migrationen von %1 jetzt zurücknehmen? [y/N]</translation>
    </message>
    <message>
        <source>What is undone is not known: it could not be read.</source>
        <translation>Was zurückgenommen ist, ist nicht bekannt: es war nicht lesbar.</translation>
    </message>
    <message>
        <source>No migration is undone.</source>
        <translation>Keine Migration ist zurückgenommen.</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>Zurückgenommen: %1.</translation>
    </message>
</context>
<context>
    <name>sternway::cli::MigrationsStatusCommand</name>
    <message>
        <source>Reading which migrations are applied: %1</source>
        <translation>Es wird gelesen, welche Migrationen angewendet sind: %1</translation>
    </message>
    <message>
        <source>No migration is applied.</source>
        <translation>Keine Migration ist angewendet.</translation>
    </message>
    <message>
        <source>Which migrations are applied is not told.</source>
        <translation>Welche Migrationen angewendet sind, ist nicht angegeben.</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>Nicht angewendet: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht angegeben</translation>
    </message>
</context>
<context>
    <name>sternway::cli::OutboxCommand</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>CHANNEL</source>
        <translation>KANAL</translation>
    </message>
    <message>
        <source>INCIDENT</source>
        <translation>INCIDENT</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>SINCE</source>
        <translation>SEIT</translation>
    </message>
    <message>
        <source>DETAIL</source>
        <translation>DETAIL</translation>
    </message>
    <message>
        <source>The outbox is empty.</source>
        <translation>Der Postausgang ist leer.</translation>
    </message>
    <message>
        <source>There is no message %1 in the outbox</source>
        <translation>Es gibt keine Nachricht %1 im Postausgang</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) begin with %1; say more of the id</source>
        <translation>
            <numerusform>%n Nachricht beginnt mit %1; mehr von der Id angeben</numerusform>
            <numerusform>%n Nachrichten beginnen mit %1; mehr von der Id angeben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2: %3. %4</source>
        <translation>%1 an %2: %3. %4</translation>
    </message>
    <message>
        <source>outbox takes the word retry, cancel or mark-sent, not &quot;%1&quot;</source>
        <translation>outbox nimmt das Wort retry, cancel oder mark-sent, nicht „%1“</translation>
    </message>
    <message>
        <source>outbox %1 needs the ID of a message; &quot;sternway outbox&quot; lists them</source>
        <translation>outbox %1 benötigt die ID einer Nachricht; „sternway outbox“ listet sie auf</translation>
    </message>
</context>
<context>
    <name>sternway::cli::Output</name>
    <message>
        <source>Standard output cannot be written: %1</source>
        <translation>Die Standardausgabe kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>What was said is not complete.</source>
        <translation>Die Ausgabe ist nicht vollständig.</translation>
    </message>
</context>
<context>
    <name>sternway::cli::PostMortemCommand</name>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3: %4</source>
        <translation>Zeile %1, Spalte %2: %3: %4</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>not due yet: the incident is not over</source>
        <translation>noch nicht fällig: der Incident ist nicht vorbei</translation>
    </message>
    <message numerus="yes">
        <source>%1, version %2 of %3 by %4; %n open questions; %5</source>
        <translation>
            <numerusform>%1, Version %2 vom %3 von %4; %n offene Frage; %5</numerusform>
            <numerusform>%1, Version %2 vom %3 von %4; %n offene Fragen; %5</numerusform>
        </translation>
    </message>
    <message>
        <source>Not begun; %1</source>
        <translation>Nicht begonnen; %1</translation>
    </message>
</context>
<context>
    <name>sternway::cli::Reference</name>
    <message>
        <source>&quot;%1&quot; is not bash, zsh or fish</source>
        <translation>„%1“ ist nicht bash, zsh oder fish</translation>
    </message>
</context>
<context>
    <name>sternway::cli::RehearseCommand</name>
    <message>
        <source>REHEARSAL: %1. Everything below happens in a simulation.</source>
        <translation>ÜBUNG: %1. Alles Folgende geschieht in einer Simulation.</translation>
    </message>
    <message>
        <source>The simulated release never called for a rollback</source>
        <translation>Das simulierte Release hat nie einen Rollback erfordert</translation>
    </message>
    <message>
        <source>Preflight stopped the rollback before anything was changed</source>
        <translation>Die Vorabprüfung hat den Rollback gestoppt, bevor etwas geändert wurde</translation>
    </message>
    <message>
        <source>Preflight found what would make the rollback fail</source>
        <translation>Die Vorabprüfung hat gefunden, was den Rollback scheitern ließe</translation>
    </message>
    <message>
        <source>Not as the scenario should end: %1</source>
        <translation>Nicht so, wie das Szenario enden sollte: %1</translation>
    </message>
    <message>
        <source>Timeline: %1</source>
        <translation>Zeitleiste: %1</translation>
    </message>
    <message>
        <source>Stopping after the call under way…</source>
        <translation>Anhalten nach dem laufenden Aufruf…</translation>
    </message>
    <message>
        <source>Choose another folder with --out.</source>
        <translation>Mit --out einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>Der Ordner %1 kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>sternway::cli::RollbackCommand</name>
    <message>
        <source>A rollback of this service was interrupted (incident %1).</source>
        <translation>Ein Rollback dieses Services wurde unterbrochen (Incident %1).</translation>
    </message>
    <message>
        <source>What now: %1, or leave it as it is? [leave]</source>
        <translation>Wie weiter: %1 oder alles so lassen (leave)? [leave]</translation>
    </message>
    <message>
        <source>Left as it is. Run the same command to decide later.</source>
        <translation>Alles bleibt, wie es ist. Denselben Befehl erneut ausführen, um später zu entscheiden.</translation>
    </message>
    <message>
        <source>Dry run: the rollback would be refused.</source>
        <translation>Dry-Run: der Rollback würde abgelehnt.</translation>
    </message>
    <message>
        <source>Dry run: the rollback could begin. Nothing was changed.</source>
        <translation>Dry-Run: der Rollback könnte beginnen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Preflight found what would make the rollback fail; nothing was changed.</source>
        <translation>Die Vorabprüfung hat gefunden, was den Rollback scheitern ließe; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Roll back %1 now? [y/N]</source>
        <translation>%1 jetzt zurückrollen? [y/N]</translation>
    </message>
    <message>
        <source>Not started: the operator declined. Nothing was changed.</source>
        <translation>Nicht begonnen: vom Benutzer abgelehnt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Stopping after the call under way…</source>
        <translation>Anhalten nach dem laufenden Aufruf…</translation>
    </message>
    <message>
        <source>Interrupted. Nothing was changed.</source>
        <translation>Unterbrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Timeline: %1</source>
        <translation>Zeitleiste: %1</translation>
    </message>
    <message>
        <source>A rollback of %1 is being run %2</source>
        <translation>Ein Rollback von %1 wird gerade ausgeführt, %2</translation>
    </message>
    <message>
        <source>Follow it there, or wait until it has ended: sternway show %1. If it has crashed, try again in half a minute.</source>
        <translation>Dort verfolgen oder warten, bis er beendet ist: sternway show %1. Falls er abgestürzt ist, in einer halben Minute erneut versuchen.</translation>
    </message>
    <message>
        <source>Not started: the step %1 (%2) needs a person. Do it, then leave it out with --skip %1=REASON. Nothing was changed.</source>
        <translation>Nicht begonnen: der Schritt %1 (%2) braucht einen Menschen. Selbst ausführen, dann mit --skip %1=REASON auslassen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Done by you: %1? [y/N]</source>
        <translation>Von Ihnen erledigt: %1? [y/N]</translation>
    </message>
    <message>
        <source>Not started: %1 was not done. Nothing was changed.</source>
        <translation>Nicht begonnen: %1 wurde nicht erledigt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Roll %1 forward again now? [y/N]</source>
        <translation>%1 jetzt wieder vorwärts bringen? [y/N]</translation>
    </message>
    <message>
        <source>Rehearsing the plan on copies in a simulation</source>
        <translation>Der Plan wird an Kopien in einer Simulation geübt</translation>
    </message>
</context>
<context>
    <name>sternway::cli::RollbackServicesCommand</name>
    <message>
        <source>Stopping after the calls under way…</source>
        <translation>Anhalten nach den laufenden Aufrufen…</translation>
    </message>
    <message>
        <source>Interrupted. Nothing was changed.</source>
        <translation>Unterbrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The runbook %1 names no services</source>
        <translation>Das Runbook %1 nennt keine Services</translation>
    </message>
    <message>
        <source>A rollback of it was interrupted, or runs elsewhere: decide it first, sternway rollback --service %1</source>
        <translation>Ein Rollback davon wurde unterbrochen oder läuft anderswo: zuerst darüber entscheiden, sternway rollback --service %1</translation>
    </message>
    <message>
        <source>The step %1 (%2) needs a person</source>
        <translation>Der Schritt %1 (%2) braucht einen Menschen</translation>
    </message>
    <message>
        <source>Do it, then leave it out with --skip STEP=REASON.</source>
        <translation>Selbst ausführen, dann mit --skip STEP=REASON auslassen.</translation>
    </message>
    <message>
        <source>Reading %1 services and their metrics</source>
        <translation>%1 Services und ihre Metriken werden gelesen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Nothing calls for a rollback.</source>
        <translation>Nichts erfordert einen Rollback.</translation>
    </message>
    <message>
        <source>None of them can be rolled back now.</source>
        <translation>Keiner davon kann jetzt zurückgerollt werden.</translation>
    </message>
    <message numerus="yes">
        <source>Plan only: %n rollback(s) could begin. Nothing was changed.</source>
        <translation>
            <numerusform>Nur Plan: %n Rollback könnte beginnen. Nichts wurde geändert.</numerusform>
            <numerusform>Nur Plan: %n Rollbacks könnten beginnen. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Roll back %n service(s) now? [y/N]</source>
        <translation>
            <numerusform>%n Service jetzt zurückrollen? [y/N]</numerusform>
            <numerusform>%n Services jetzt zurückrollen? [y/N]</numerusform>
        </translation>
    </message>
    <message>
        <source>Not started: the operator declined. Nothing was changed.</source>
        <translation>Nicht begonnen: vom Benutzer abgelehnt. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n service(s)</source>
        <translation>
            <numerusform>%1: %n Service</numerusform>
            <numerusform>%1: %n Services</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline: %1</source>
        <translation>Zeitleiste: %1</translation>
    </message>
</context>
<context>
    <name>sternway::cli::SecretsCommand</name>
    <message>
        <source>&quot;%1&quot; is not list, set or remove</source>
        <translation>„%1“ ist nicht list, set oder remove</translation>
    </message>
    <message>
        <source>See: %1</source>
        <translation>Siehe: %1</translation>
    </message>
    <message>
        <source>This runbook names no secret.</source>
        <translation>Dieses Runbook nennt kein Secret.</translation>
    </message>
    <message>
        <source>%1: missing. %2</source>
        <translation>%1: fehlt. %2</translation>
    </message>
    <message>
        <source>Value of %1:</source>
        <translation>Wert von %1:</translation>
    </message>
    <message>
        <source>No value was given</source>
        <translation>Es wurde kein Wert angegeben</translation>
    </message>
    <message>
        <source>Nothing is stored.</source>
        <translation>Nichts ist gespeichert.</translation>
    </message>
    <message>
        <source>There is no keychain that keeps the secret</source>
        <translation>Es gibt keinen Schlüsselbund, der das Secret aufbewahrt</translation>
    </message>
    <message>
        <source>Set $%1 for the commands that need it.</source>
        <translation>$%1 für die Befehle setzen, die es benötigen.</translation>
    </message>
    <message>
        <source>%1 is stored in the keychain.</source>
        <translation>%1 ist im Schlüsselbund gespeichert.</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 ist entfernt.</translation>
    </message>
    <message>
        <source>%1: not known. %2. %3</source>
        <translation>%1: nicht bekannt. %2. %3</translation>
    </message>
    <message>
        <source>%1: in the environment</source>
        <translation>%1: in der Umgebung</translation>
    </message>
    <message>
        <source>%1: stored, last used %2</source>
        <translation>%1: gespeichert, zuletzt verwendet %2</translation>
    </message>
    <message>
        <source>%1: stored</source>
        <translation>%1: gespeichert</translation>
    </message>
</context>
<context>
    <name>sternway::cli::StepsCommand</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>Ausgeführt von</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>einer Person</translation>
    </message>
</context>
<context>
    <name>sternway::guide::GuideHtml</name>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>Der Ordner %1 kann nicht angelegt werden</translation>
    </message>
</context>
<context>
    <name>sternway::helm</name>
    <message>
        <source>The Helm release in Secret %1 cannot be read: %2</source>
        <translation>Das Helm-Release im Secret %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>it is no base64</source>
        <translation>es ist kein Base64</translation>
    </message>
    <message>
        <source>it has no revision or no status</source>
        <translation>Revision oder Status fehlt</translation>
    </message>
    <message>
        <source>it says that it is revision %1</source>
        <translation>laut eigener Angabe ist es Revision %1</translation>
    </message>
    <message>
        <source>it is larger than a Secret can be</source>
        <translation>es ist größer, als ein Secret sein kann</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a Helm release</source>
        <translation>„%1“ kann kein Name eines Helm-Release sein</translation>
    </message>
    <message>
        <source>No Helm release %1 is kept in %2</source>
        <translation>In %2 ist kein Helm-Release %1 gespeichert</translation>
    </message>
    <message>
        <source>Where HELM_DRIVER is not the usual one, Helm keeps its releases elsewhere.</source>
        <translation>Wo HELM_DRIVER vom Üblichen abweicht, bewahrt Helm seine Releases anderswo auf.</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>%1: changed</source>
        <translation>%1: geändert</translation>
    </message>
    <message>
        <source>data changed (not shown)</source>
        <translation>Daten geändert (nicht angezeigt)</translation>
    </message>
    <message>
        <source>%1: stays (helm.sh/resource-policy: keep)</source>
        <translation>%1: bleibt (helm.sh/resource-policy: keep)</translation>
    </message>
    <message>
        <source>%1: deleted</source>
        <translation>%1: gelöscht</translation>
    </message>
    <message>
        <source>%1: created</source>
        <translation>%1: angelegt</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>Wert %1</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Vorhanden: %1.</translation>
    </message>
    <message>
        <source>Revision %1 is %2 for %3: the Helm that made it was interrupted, or waits longer than usual. Rolling back is the way out.</source>
        <translation>Revision %1 hat seit %3 den Status %2: das Helm, das sie erstellt hat, wurde unterbrochen oder wartet länger als üblich. Ein Rollback ist der Ausweg.</translation>
    </message>
    <message>
        <source>Revision %1 was rolled back from before.</source>
        <translation>Revision %1 wurde schon einmal durch einen Rollback verlassen.</translation>
    </message>
    <message>
        <source>Revision %1 is %2: it was never deployed.</source>
        <translation>Revision %1 hat den Status %2: sie wurde nie deployt.</translation>
    </message>
    <message>
        <source>Revision %1 is not kept any more, or never was</source>
        <translation>Revision %1 ist nicht mehr gespeichert oder hat nie existiert</translation>
    </message>
    <message>
        <source>Revision %1 is %2: it was never deployed well</source>
        <translation>Revision %1 hat den Status %2: sie wurde nie erfolgreich deployt</translation>
    </message>
    <message>
        <source>chosen by the operator</source>
        <translation>vom Benutzer gewählt</translation>
    </message>
    <message>
        <source>The release is uninstalled</source>
        <translation>Das Release ist deinstalliert</translation>
    </message>
    <message>
        <source>Name the revision that is to be installed again. </source>
        <translation>Die Revision angeben, die wieder installiert werden soll. </translation>
    </message>
    <message>
        <source>the rollback to it is %1</source>
        <translation>der Rollback darauf hat den Status %1</translation>
    </message>
    <message>
        <source>the last one that was deployed before revision %1</source>
        <translation>die letzte, die vor Revision %1 deployt war</translation>
    </message>
    <message>
        <source>No revision before %1 was deployed and not rolled back from</source>
        <translation>Keine Revision vor %1 wurde deployt und nicht durch einen Rollback verlassen</translation>
    </message>
    <message>
        <source>Name one, or upgrade to a good version. </source>
        <translation>Eine Revision angeben oder ein Upgrade auf eine gute Version ausführen. </translation>
    </message>
    <message>
        <source>There is no revision of the release</source>
        <translation>Es gibt keine Revision des Releases</translation>
    </message>
    <message>
        <source>Revision %1 is %2 since %3: somebody&apos;s Helm may be at work on it</source>
        <translation>Revision %1 hat den Status %2 seit %3: möglicherweise arbeitet gerade ein anderes Helm daran</translation>
    </message>
    <message>
        <source>Let it end, or stop it where it runs. After %1 it counts as interrupted, and can be rolled back.</source>
        <translation>Bis zum Ende abwarten oder dort anhalten, wo es läuft. Nach %1 gilt sie als unterbrochen und kann zurückgerollt werden.</translation>
    </message>
</context>
<context>
    <name>sternway::helm::ManifestObject</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>sternway::importer</name>
    <message>
        <source>The file is not text</source>
        <translation>Die Datei ist kein Text</translation>
    </message>
    <message>
        <source>what is this part about? No role of a heading is known for it</source>
        <translation>wovon handelt dieser Teil? Für ihn ist keine Rolle einer Überschrift bekannt</translation>
    </message>
    <message>
        <source>Rollback runbook</source>
        <translation>Rollback-Runbook</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Einleitung</translation>
    </message>
    <message>
        <source>The import was stopped</source>
        <translation>Der Import wurde angehalten</translation>
    </message>
    <message>
        <source>Understood: %1 matrix rows, %2 triggers, %3 checklist items, %4 commands in %5 steps</source>
        <translation>Verstanden: %1 Matrixzeilen, %2 Trigger, %3 Checklistenpunkte, %4 Befehle in %5 Schritten</translation>
    </message>
    <message>
        <source>%1 message templates, %2 contacts, %3 time boxes, %4 variables</source>
        <translation>%1 Nachrichtenvorlagen, %2 Kontakte, %3 Zeitrahmen, %4 Variablen</translation>
    </message>
    <message>
        <source>To confirm (%1):</source>
        <translation>Zu bestätigen (%1):</translation>
    </message>
    <message>
        <source>Left over (%1):</source>
        <translation>Übrig geblieben (%1):</translation>
    </message>
    <message>
        <source>no workload is named: which service is this runbook for?</source>
        <translation>kein Workload ist genannt: für welchen Service ist dieses Runbook?</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurückrollen</translation>
    </message>
    <message>
        <source>no place in the runbook was found for it</source>
        <translation>im Runbook wurde kein Platz dafür gefunden</translation>
    </message>
    <message>
        <source>not all of it is in the runbook: %1</source>
        <translation>nicht alles davon ist im Runbook: %1</translation>
    </message>
    <message>
        <source>Sample in the source: %1</source>
        <translation>Beispiel in der Quelle: %1</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB, the limit for a runbook in Markdown</source>
        <translation>Die Datei ist größer als 1 MB, mehr darf ein Runbook in Markdown nicht haben</translation>
    </message>
    <message>
        <source>� marks a character that was lost in an earlier conversion: check the original</source>
        <translation>� steht für ein Zeichen, das bei einer früheren Umwandlung verloren ging: im Original nachsehen</translation>
    </message>
    <message>
        <source>the wiki markup of Jira or Confluence</source>
        <translation>Wiki-Markup von Jira oder Confluence</translation>
    </message>
    <message>
        <source>the markup of MediaWiki</source>
        <translation>Wiki-Markup von MediaWiki</translation>
    </message>
    <message>
        <source>the markup of DokuWiki</source>
        <translation>Wiki-Markup von DokuWiki</translation>
    </message>
    <message>
        <source>Confluence&apos;s storage format</source>
        <translation>das Speicherformat von Confluence</translation>
    </message>
    <message>
        <source>Convert it, and import the result: %1.</source>
        <translation>Umwandeln und das Ergebnis importieren: %1.</translation>
    </message>
    <message>
        <source>Where a cell of a table has {code} in it, pandoc leaves out the rest of the page: take it out of the cell first.</source>
        <translation>Steht {code} in einer Tabellenzelle, lässt pandoc den Rest der Seite weg: vorher aus der Zelle nehmen.</translation>
    </message>
    <message>
        <source>Templates such as {{Warning}} are dropped: write their text out first.</source>
        <translation>Vorlagen wie {{Warning}} fallen weg: ihren Text vorher ausschreiben.</translation>
    </message>
    <message>
        <source>Commands under an extension&apos;s directive come out as prose: look for them in the result.</source>
        <translation>Befehle unter der Direktive einer Erweiterung werden zu Fließtext: im Ergebnis danach suchen.</translation>
    </message>
    <message>
        <source>Export the page as HTML from Confluence, and convert that: %1. From this file, the lines of a code block would come out as one.</source>
        <translation>Die Seite in Confluence als HTML exportieren und das umwandeln: %1. Aus dieser Datei würden die Zeilen eines Codeblocks zu einer einzigen.</translation>
    </message>
    <message>
        <source>“%1” in line %2</source>
        <translation>„%1“ in Zeile %2</translation>
    </message>
    <message>
        <source>This is %1, not Markdown: it has %2 and %3</source>
        <translation>Das ist %1, kein Markdown: darin stehen %2 und %3</translation>
    </message>
    <message>
        <source>The file is %1, not Markdown</source>
        <translation>Die Datei ist %1, kein Markdown</translation>
    </message>
    <message>
        <source>It has no code blocks: put lines of ``` around the commands in the result, and check quotes and hyphens that were made typographic.</source>
        <translation>Codeblöcke hat sie keine: im Ergebnis Zeilen aus ``` um die Befehle setzen und Anführungszeichen und Bindestriche prüfen, die typografisch geworden sind.</translation>
    </message>
    <message>
        <source>Save it as .docx, and convert that: %1.</source>
        <translation>Als .docx speichern und das umwandeln: %1.</translation>
    </message>
    <message>
        <source>a text document (.odt)</source>
        <translation>ein Textdokument (.odt)</translation>
    </message>
    <message>
        <source>a Word document (.docx)</source>
        <translation>ein Word-Dokument (.docx)</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ein ZIP-Archiv</translation>
    </message>
    <message>
        <source>Unpack it, and import the document in it.</source>
        <translation>Entpacken und das Dokument darin importieren.</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>ein PDF</translation>
    </message>
    <message>
        <source>Headings and tables cannot be read from it. Export the document as Markdown, HTML or .docx where it was written.</source>
        <translation>Überschriften und Tabellen lassen sich daraus nicht lesen. Das Dokument dort, wo es geschrieben wurde, als Markdown, HTML oder .docx exportieren.</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>ein RTF-Dokument</translation>
    </message>
    <message>
        <source>an older Office document (.doc)</source>
        <translation>ein älteres Office-Dokument (.doc)</translation>
    </message>
    <message>
        <source>Line %1 is not %2</source>
        <translation>Zeile %1 ist kein %2</translation>
    </message>
    <message>
        <source>%1 lines are not %2, the first is line %3</source>
        <translation>%1 Zeilen sind kein %2, die erste ist Zeile %3</translation>
    </message>
    <message>
        <source>Save it as UTF-8 in an editor, or convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE -o NEW. The file does not say which encoding it is in. Windows-1252 is usual for Western European languages, so check the result.</source>
        <translation>In einem Editor als UTF-8 speichern oder umwandeln: iconv -f WINDOWS-1252 -t UTF-8 FILE -o NEW. Welche Kodierung sie hat, sagt die Datei nicht. Für westeuropäische Sprachen ist Windows-1252 üblich, daher das Ergebnis prüfen.</translation>
    </message>
    <message>
        <source>The byte order mark says %1, but not all of the file is</source>
        <translation>Das Byte-Order-Mark sagt %1, aber nicht die ganze Datei ist es</translation>
    </message>
    <message>
        <source>It may be cut off. Open it in an editor, and save it as UTF-8.</source>
        <translation>Sie ist vielleicht abgeschnitten. In einem Editor öffnen und als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>The file looks like %1 without a byte order mark</source>
        <translation>Die Datei sieht nach %1 ohne Byte-Order-Mark aus</translation>
    </message>
    <message>
        <source>Save it as UTF-8 in an editor, or convert it: %1</source>
        <translation>In einem Editor als UTF-8 speichern oder umwandeln: %1</translation>
    </message>
</context>
<context>
    <name>sternway::importer::Clause</name>
    <message>
        <source>no percentile is named: p95 is assumed</source>
        <translation>kein Perzentil ist genannt: p95 wird angenommen</translation>
    </message>
    <message>
        <source>a number without a unit: per cent is assumed</source>
        <translation>eine Zahl ohne Einheit: Prozent wird angenommen</translation>
    </message>
    <message>
        <source>errors within a time are taken as their mean by the minute</source>
        <translation>Fehler innerhalb einer Zeit werden als Mittelwert pro Minute genommen</translation>
    </message>
    <message>
        <source>compared with what it was before: the baseline is assumed</source>
        <translation>verglichen mit dem Stand davor: die Baseline wird angenommen</translation>
    </message>
    <message>
        <source>per cent of the baseline are assumed, not percentage points</source>
        <translation>Prozent der Baseline werden angenommen, nicht Prozentpunkte</translation>
    </message>
    <message>
        <source>percentage points above the baseline are assumed, not per cent of it</source>
        <translation>Prozentpunkte über der Baseline werden angenommen, nicht Prozent davon</translation>
    </message>
    <message>
        <source>no window is named: 5 minutes are assumed</source>
        <translation>kein Zeitfenster ist genannt: 5 Minuten werden angenommen</translation>
    </message>
    <message>
        <source>only the lower end of the range is used</source>
        <translation>nur das untere Ende des Bereichs wird verwendet</translation>
    </message>
    <message>
        <source>“%1 %2” is taken for that of the whole service</source>
        <translation>„%1 %2“ wird für die des ganzen Dienstes genommen</translation>
    </message>
    <message>
        <source>“not” stands before the comparison: is that meant so?</source>
        <translation>Vor dem Vergleich steht eine Verneinung: Ist das so gemeint?</translation>
    </message>
</context>
<context>
    <name>sternway::importer::CommandReader</name>
    <message>
        <source>it follows a login to another computer: where does it run?</source>
        <translation>es folgt auf einen Login auf einem anderen Computer: wo läuft es?</translation>
    </message>
    <message>
        <source>it never ends in the source; here it is done once</source>
        <translation>es endet in der Quelle nie; hier geschieht es einmal</translation>
    </message>
    <message>
        <source>it needs a person at the keyboard: a manual step</source>
        <translation>es braucht einen Menschen an der Tastatur: ein manueller Schritt</translation>
    </message>
</context>
<context>
    <name>sternway::importer::DecisionTable</name>
    <message>
        <source>the wait is taken as the time within which this is to be done, not as a time that the condition must hold</source>
        <translation>die Wartezeit wird als die Zeit genommen, innerhalb der dies zu tun ist, nicht als die Zeit, die die Bedingung halten muss</translation>
    </message>
</context>
<context>
    <name>sternway::importer::ImportDraft</name>
    <message>
        <source>reasons not to roll back: wait is assumed</source>
        <translation>Gründe gegen einen Rollback: wait wird angenommen</translation>
    </message>
    <message>
        <source>no metric of Sternway&apos;s measures it: the operator declares it</source>
        <translation>keine Metrik von Sternway misst es: es wird vom Benutzer gemeldet</translation>
    </message>
    <message>
        <source>it could be a guard that rolls back by itself (%1): none was made</source>
        <translation>es könnte ein Wächter sein, der von selbst zurückrollt (%1): es wurde keiner angelegt</translation>
    </message>
    <message>
        <source>a blank stands for the contact: fill it in</source>
        <translation>für den Kontakt steht eine Leerstelle: ausfüllen</translation>
    </message>
    <message>
        <source>a choice of actions: consider is assumed</source>
        <translation>eine Wahl zwischen Aktionen: consider wird angenommen</translation>
    </message>
    <message>
        <source>which action follows? None of the known ones is named</source>
        <translation>was ist dann zu tun? Keine bekannte Aktion ist genannt</translation>
    </message>
    <message>
        <source>the condition is an exception (“unless”): which action applies?</source>
        <translation>eine Ausnahme („außer“) nennt die Bedingung: Was ist dann zu tun?</translation>
    </message>
    <message>
        <source>is this the desired state, or a rollback trigger?</source>
        <translation>Ist das der Sollzustand, oder soll dann zurückgerollt werden?</translation>
    </message>
</context>
<context>
    <name>sternway::importer::SelfCheck</name>
    <message>
        <source>Rollback runbook</source>
        <translation>Rollback-Runbook</translation>
    </message>
</context>
<context>
    <name>sternway::importer::StepCollector</name>
    <message>
        <source>the text says not to do this: it is left to a person</source>
        <translation>der Text sagt, dass dies nicht getan werden soll: es bleibt einem Menschen überlassen</translation>
    </message>
    <message>
        <source>another way, or not always needed: it asks first</source>
        <translation>ein anderer Weg, oder nicht immer nötig: es fragt zuerst</translation>
    </message>
    <message>
        <source>a second way back in one list: it asks first</source>
        <translation>ein zweiter Weg zurück in einer Liste: es fragt zuerst</translation>
    </message>
    <message>
        <source>one of several ways: its steps ask first</source>
        <translation>einer von mehreren Wegen: seine Schritte fragen erst</translation>
    </message>
</context>
<context>
    <name>sternway::incident::IncidentStore</name>
    <message>
        <source>event %1 does not follow from event %2</source>
        <translation>Ereignis %1 folgt nicht auf Ereignis %2</translation>
    </message>
</context>
<context>
    <name>sternway::journal</name>
    <message>
        <source>The folder %1 for the journal cannot be made</source>
        <translation>Der Ordner %1 für das Journal kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>Check that you may write there, or choose another folder with STERNWAY_DATA_DIR.</source>
        <translation>Die Schreibrechte dort prüfen oder mit STERNWAY_DATA_DIR einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be made: %2</source>
        <translation>Das Journal %1 kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>The journal %1 is damaged, and it cannot be renamed to %2</source>
        <translation>Das Journal %1 ist beschädigt und kann nicht in %2 umbenannt werden</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Move the file away, or choose another folder with STERNWAY_DATA_DIR.</source>
        <translation>Nichts wurde überschrieben. Die Datei verschieben oder mit STERNWAY_DATA_DIR einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>the file is too short for a database</source>
        <translation>die Datei ist zu kurz für eine Datenbank</translation>
    </message>
    <message>
        <source>the file is empty, but its log is not</source>
        <translation>die Datei ist leer, ihr Log aber nicht</translation>
    </message>
    <message>
        <source>The journal %1 is locked by another process</source>
        <translation>Das Journal %1 ist von einem anderen Prozess gesperrt</translation>
    </message>
    <message>
        <source>Try again. If it stays so, see which program holds the file open.</source>
        <translation>Erneut versuchen. Falls es so bleibt, prüfen, welches Programm die Datei geöffnet hält.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be written: it or its folder is read-only</source>
        <translation>Das Journal %1 ist nicht beschreibbar: es oder sein Ordner ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Make the folder writable, or choose another one with STERNWAY_DATA_DIR.</source>
        <translation>Den Ordner beschreibbar machen oder mit STERNWAY_DATA_DIR einen anderen wählen.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be written: the disk is full</source>
        <translation>Das Journal %1 kann nicht geschrieben werden: der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Free some space. Nothing is done in the cluster that cannot be recorded first.</source>
        <translation>Speicherplatz freigeben. Im Cluster wird nichts getan, was nicht zuerst aufgezeichnet werden kann.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be opened</source>
        <translation>Das Journal %1 kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Check that you may read and write it and its folder, or choose another folder with STERNWAY_DATA_DIR.</source>
        <translation>Lese- und Schreibrechte für Datei und Ordner prüfen oder mit STERNWAY_DATA_DIR einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The journal %1 is damaged</source>
        <translation>Das Journal %1 ist beschädigt</translation>
    </message>
    <message>
        <source>Start Sternway again: it sets the file aside and begins a new one.</source>
        <translation>Sternway neu starten: die Datei wird beiseitegelegt und eine neue begonnen.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be read or written: the disk reports an error</source>
        <translation>Das Journal %1 kann nicht gelesen oder geschrieben werden: der Datenträger meldet einen Fehler</translation>
    </message>
    <message>
        <source>Check the disk and its free space.</source>
        <translation>Den Datenträger und seinen freien Platz prüfen.</translation>
    </message>
    <message>
        <source>The journal %1 refused the request</source>
        <translation>Das Journal %1 hat die Anfrage abgelehnt</translation>
    </message>
    <message>
        <source>This operation is being run %1</source>
        <translation>Diese Operation wird gerade ausgeführt, %1</translation>
    </message>
    <message>
        <source>Follow it there; nothing is changed here.</source>
        <translation>Dort verfolgen; hier wird nichts geändert.</translation>
    </message>
    <message>
        <source>There is no incident %1 in the journal</source>
        <translation>Es gibt keinen Incident %1 im Journal</translation>
    </message>
    <message>
        <source>&quot;sternway incidents&quot; lists those that there are.</source>
        <translation>„sternway incidents“ listet die vorhandenen auf.</translation>
    </message>
    <message>
        <source>Post-mortem: %1 (%2)</source>
        <translation>Post-mortem: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>sternway::journal::Database</name>
    <message>
        <source>Qt&apos;s SQLite driver is missing</source>
        <translation>Der SQLite-Treiber von Qt fehlt</translation>
    </message>
    <message>
        <source>Install the package libqt6sql6-sqlite.</source>
        <translation>Das Paket libqt6sql6-sqlite installieren.</translation>
    </message>
    <message>
        <source>%1 is a database, but not a journal of Sternway</source>
        <translation>%1 ist eine Datenbank, aber kein Journal von Sternway</translation>
    </message>
    <message>
        <source>It was left alone. Move it away, or choose another folder with STERNWAY_DATA_DIR.</source>
        <translation>Sie wurde nicht angerührt. Verschieben oder mit STERNWAY_DATA_DIR einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>sternway::journal::JournalConnection</name>
    <message>
        <source>The journal %1 was removed or replaced by another program; it is opened anew.</source>
        <translation>Das Journal %1 wurde von einem anderen Programm entfernt oder ersetzt; es wird neu geöffnet.</translation>
    </message>
    <message>
        <source>The journal %1 is being opened by another process for too long</source>
        <translation>Das Journal %1 wird zu lange von einem anderen Prozess geöffnet</translation>
    </message>
    <message>
        <source>If no Sternway is running, delete %1.lock and try again.</source>
        <translation>Falls kein Sternway läuft, %1.lock löschen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The folder of the journal %1 cannot be written</source>
        <translation>In den Ordner des Journals %1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Make the folder writable and see that the disk is not full, or choose another folder with STERNWAY_DATA_DIR.</source>
        <translation>Den Ordner beschreibbar machen und prüfen, dass der Datenträger nicht voll ist, oder mit STERNWAY_DATA_DIR einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The journal was damaged (%1). It was set aside as %2, and a new one was begun.</source>
        <translation>Das Journal war beschädigt (%1). Es wurde als %2 beiseitegelegt und ein neues begonnen.</translation>
    </message>
    <message>
        <source>The journal was written by a version of Sternway from before its first release. It was set aside as %1, and a new one was begun.</source>
        <translation>Das Journal wurde von einer Sternway-Version aus der Zeit vor dem ersten Release geschrieben. Es wurde als %1 beiseitegelegt und ein neues begonnen.</translation>
    </message>
</context>
<context>
    <name>sternway::journal::JournalStore</name>
    <message>
        <source>There is an incident %1 in the journal already</source>
        <translation>Es gibt bereits einen Incident %1 im Journal</translation>
    </message>
    <message>
        <source>Incident declared: %1</source>
        <translation>Incident ausgerufen: %1</translation>
    </message>
    <message>
        <source>Incident closed</source>
        <translation>Incident geschlossen</translation>
    </message>
    <message>
        <source>There is no operation %1 in the journal</source>
        <translation>Es gibt keine Operation %1 im Journal</translation>
    </message>
    <message>
        <source>The operation %1 belongs to the incident %2, not to %3</source>
        <translation>Die Operation %1 gehört zum Incident %2, nicht zu %3</translation>
    </message>
    <message>
        <source>The message is %1 already: another process is at it</source>
        <translation>Die Nachricht ist bereits im Zustand %1: ein anderer Prozess bearbeitet sie</translation>
    </message>
    <message>
        <source>%1 has a guard already, armed %2</source>
        <translation>%1 hat bereits einen Wächter, scharf geschaltet %2</translation>
    </message>
    <message>
        <source>Stop that one first: sternway guard stop --service %1</source>
        <translation>Zuerst diesen anhalten: sternway guard stop --service %1</translation>
    </message>
    <message>
        <source>There is no guard %1 in the journal</source>
        <translation>Es gibt keinen Wächter %1 im Journal</translation>
    </message>
    <message>
        <source>The guard of %1 is %2 already</source>
        <translation>Der Wächter von %1 ist bereits %2</translation>
    </message>
    <message>
        <source>There is no message %1 in the journal</source>
        <translation>Es gibt keine Nachricht %1 im Journal</translation>
    </message>
    <message>
        <source>An earlier message to %1 is still to be sent</source>
        <translation>Eine frühere Nachricht an %1 ist noch zu senden</translation>
    </message>
    <message>
        <source>There is no version %1 of the post-mortem of %2</source>
        <translation>Es gibt keine Version %1 des Post-mortems zu %2</translation>
    </message>
    <message>
        <source>The post-mortem was changed by %1 meanwhile</source>
        <translation>Das Post-mortem wurde inzwischen von %1 geändert</translation>
    </message>
    <message>
        <source>Look at that version before you save yours.</source>
        <translation>Diese Version ansehen, bevor Sie Ihre speichern.</translation>
    </message>
    <message>
        <source>The post-mortem is final</source>
        <translation>Das Post-mortem ist endgültig</translation>
    </message>
    <message>
        <source>Reopen it to change it.</source>
        <translation>Zum Ändern wieder öffnen.</translation>
    </message>
    <message>
        <source>A search takes %1 words at most</source>
        <translation>Eine Suche nimmt höchstens %1 Wörter</translation>
    </message>
    <message>
        <source>Leave some out.</source>
        <translation>Einige weglassen.</translation>
    </message>
</context>
<context>
    <name>sternway::kube</name>
    <message>
        <source>unauthorised: %1</source>
        <translation>nicht angemeldet: %1</translation>
    </message>
    <message>
        <source>forbidden: %1</source>
        <translation>verboten: %1</translation>
    </message>
    <message>
        <source>unreachable since %1: %2</source>
        <translation>nicht erreichbar seit %1: %2</translation>
    </message>
    <message>
        <source>disturbed since %1: %2</source>
        <translation>gestört seit %1: %2</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>Verbindung wird aufgebaut</translation>
    </message>
    <message>
        <source>The credential plugin %1 has not answered as it should: %2</source>
        <translation>Das Credential-Plugin %1 hat nicht wie erwartet geantwortet: %2</translation>
    </message>
    <message>
        <source>It must print an ExecCredential of %1 with a status.</source>
        <translation>Es muss ein ExecCredential von %1 mit einem status ausgeben.</translation>
    </message>
    <message>
        <source>it printed %1 %2</source>
        <translation>es hat %1 %2 ausgegeben</translation>
    </message>
    <message>
        <source>there is no status</source>
        <translation>es gibt keinen status</translation>
    </message>
    <message>
        <source>it gave a client certificate or key without the other</source>
        <translation>es hat Client-Zertifikat oder -Schlüssel ohne das jeweils andere geliefert</translation>
    </message>
    <message>
        <source>it gave neither a token nor a client certificate</source>
        <translation>es hat weder ein Token noch ein Client-Zertifikat geliefert</translation>
    </message>
    <message>
        <source>the expirationTimestamp %1 is not a time</source>
        <translation>der expirationTimestamp %1 ist keine Zeitangabe</translation>
    </message>
    <message>
        <source>Name one with --kubeconfig, set KUBECONFIG, or put it at ~/.kube/config.</source>
        <translation>Mit --kubeconfig eine angeben, KUBECONFIG setzen oder sie unter ~/.kube/config ablegen.</translation>
    </message>
    <message>
        <source>There is no kubeconfig at %1</source>
        <translation>Es gibt keine kubeconfig unter %1</translation>
    </message>
    <message>
        <source>It was named with --kubeconfig.</source>
        <translation>Sie wurde mit --kubeconfig angegeben.</translation>
    </message>
    <message>
        <source>None of the files of KUBECONFIG exists: %1</source>
        <translation>Keine der Dateien aus KUBECONFIG existiert: %1</translation>
    </message>
    <message>
        <source>There is no kubeconfig: KUBECONFIG is not set and %1 does not exist</source>
        <translation>Es gibt keine kubeconfig: KUBECONFIG ist nicht gesetzt und %1 existiert nicht</translation>
    </message>
    <message>
        <source>%1: %2: %3 %4 cannot be read: %5</source>
        <translation>%1: %2: %3 %4 ist nicht lesbar: %5</translation>
    </message>
    <message>
        <source>%1: cluster %2: the server &quot;%3&quot; is not a URL</source>
        <translation>%1: Cluster %2: der server „%3“ ist keine URL</translation>
    </message>
    <message>
        <source>It must be like https://host:6443.</source>
        <translation>Sie muss die Form https://host:6443 haben.</translation>
    </message>
    <message>
        <source>%1: cluster %2: insecure-skip-tls-verify and a certificate-authority exclude each other</source>
        <translation>%1: Cluster %2: insecure-skip-tls-verify und eine certificate-authority schließen sich aus</translation>
    </message>
    <message>
        <source>Remove insecure-skip-tls-verify; the certificate authority is what makes the connection safe.</source>
        <translation>insecure-skip-tls-verify entfernen; die Zertifizierungsstelle macht die Verbindung erst sicher.</translation>
    </message>
    <message>
        <source>%1: cluster %2: proxy-url is not a URL</source>
        <translation>%1: Cluster %2: proxy-url ist keine URL</translation>
    </message>
    <message>
        <source>It must be like http://host:port or socks5://host:port.</source>
        <translation>Sie muss die Form http://host:port oder socks5://host:port haben.</translation>
    </message>
    <message>
        <source>Context %1: %2</source>
        <translation>Kontext %1: %2</translation>
    </message>
    <message>
        <source>%1: context %2</source>
        <translation>%1: Kontext %2</translation>
    </message>
    <message>
        <source>the extension is too large</source>
        <translation>die Erweiterung ist zu groß</translation>
    </message>
    <message>
        <source>cluster %1</source>
        <translation>Cluster %1</translation>
    </message>
    <message>
        <source>there is no server</source>
        <translation>es gibt keinen server</translation>
    </message>
    <message>
        <source>Set server to the API server&apos;s URL.</source>
        <translation>server auf die URL des API-Servers setzen.</translation>
    </message>
    <message>
        <source>interactiveMode is missing</source>
        <translation>interactiveMode fehlt</translation>
    </message>
    <message>
        <source>With client.authentication.k8s.io/v1 it must be Never, IfAvailable or Always.</source>
        <translation>Mit client.authentication.k8s.io/v1 muss es Never, IfAvailable oder Always sein.</translation>
    </message>
    <message>
        <source>interactiveMode %1 is not known</source>
        <translation>interactiveMode %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>It must be Never, IfAvailable or Always.</source>
        <translation>Es muss Never, IfAvailable oder Always sein.</translation>
    </message>
    <message>
        <source>user %1: exec: env</source>
        <translation>Benutzer %1: exec: env</translation>
    </message>
    <message>
        <source>a variable has no name</source>
        <translation>eine Variable hat keinen Namen</translation>
    </message>
    <message>
        <source>user %1: exec</source>
        <translation>Benutzer %1: exec</translation>
    </message>
    <message>
        <source>there is no command</source>
        <translation>es gibt keinen command</translation>
    </message>
    <message>
        <source>Set command to the credential plugin.</source>
        <translation>command auf das Credential-Plugin setzen.</translation>
    </message>
    <message>
        <source>apiVersion &quot;%1&quot; is not supported</source>
        <translation>apiVersion „%1“ wird nicht unterstützt</translation>
    </message>
    <message>
        <source>It must be client.authentication.k8s.io/v1 or v1beta1; a newer version of the plugin may offer it.</source>
        <translation>Es muss client.authentication.k8s.io/v1 oder v1beta1 sein; eine neuere Version des Plugins bietet es vielleicht an.</translation>
    </message>
    <message>
        <source>as-uid, as-groups or as-user-extra without as</source>
        <translation>as-uid, as-groups oder as-user-extra ohne as</translation>
    </message>
    <message>
        <source>Set as to the user to act as.</source>
        <translation>as auf den Benutzer setzen, als der gehandelt werden soll.</translation>
    </message>
    <message>
        <source>there are a token and a username or password; only one of them is allowed</source>
        <translation>es gibt ein Token und einen Benutzernamen oder ein Passwort; nur eines davon ist erlaubt</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>Eines davon entfernen.</translation>
    </message>
    <message>
        <source>there is a client certificate and no client key</source>
        <translation>es gibt ein Client-Zertifikat, aber keinen Client-Schlüssel</translation>
    </message>
    <message>
        <source>there is a client key and no client certificate</source>
        <translation>es gibt einen Client-Schlüssel, aber kein Client-Zertifikat</translation>
    </message>
    <message>
        <source>Set both client-certificate(-data) and client-key(-data).</source>
        <translation>client-certificate(-data) und client-key(-data) beide setzen.</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>auth-provider is not supported</source>
        <translation>auth-provider wird nicht unterstützt</translation>
    </message>
    <message>
        <source>Kubernetes removed it in 1.26. Use an exec plugin, for example gke-gcloud-auth-plugin, kubelogin or oidc-login.</source>
        <translation>Kubernetes hat es in 1.26 entfernt. Ein exec-Plugin verwenden, zum Beispiel gke-gcloud-auth-plugin, kubelogin oder oidc-login.</translation>
    </message>
    <message>
        <source>context %1</source>
        <translation>Kontext %1</translation>
    </message>
    <message>
        <source>it names no cluster</source>
        <translation>er nennt keinen Cluster</translation>
    </message>
    <message>
        <source>Set cluster to the name of one of the clusters.</source>
        <translation>cluster auf den Namen eines der clusters setzen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a namespace</source>
        <translation>„%1“ kann nicht der Name eines Namespace sein</translation>
    </message>
    <message>
        <source>%1: an entry of %2 has no name and is ignored</source>
        <translation>%1: ein Eintrag von %2 hat keinen Namen und wird ignoriert</translation>
    </message>
    <message>
        <source>this is %1 %2, not a kubeconfig (v1 Config)</source>
        <translation>dies ist %1 %2, keine kubeconfig (v1 Config)</translation>
    </message>
    <message>
        <source>The file must be a kubeconfig, in YAML or JSON.</source>
        <translation>Die Datei muss eine kubeconfig in YAML oder JSON sein.</translation>
    </message>
    <message>
        <source>it printed nothing</source>
        <translation>es hat nichts ausgegeben</translation>
    </message>
    <message>
        <source>it printed one word of %1 characters, not shown because it may be a token</source>
        <translation>es hat ein Wort von %1 Zeichen ausgegeben, das nicht angezeigt wird, weil es ein Token sein könnte</translation>
    </message>
    <message>
        <source>it printed &quot;%1&quot;</source>
        <translation>es hat „%1“ ausgegeben</translation>
    </message>
    <message>
        <source>its token contains a line break</source>
        <translation>sein Token enthält einen Zeilenumbruch</translation>
    </message>
    <message>
        <source>the token contains a line break or another control character</source>
        <translation>das Token enthält einen Zeilenumbruch oder ein anderes Steuerzeichen</translation>
    </message>
    <message>
        <source>Put it into one line: the whole token, and nothing else.</source>
        <translation>In eine Zeile schreiben: das ganze Token und sonst nichts.</translation>
    </message>
    <message>
        <source>%1 has %2 twice, first in line %3</source>
        <translation>%1 enthält %2 zweimal, zuerst in Zeile %3</translation>
    </message>
    <message>
        <source>Remove or rename one of them; kubectl rejects this file too.</source>
        <translation>Einen davon entfernen oder umbenennen: welcher gemeint ist, ist nicht feststellbar, und auch kubectl lehnt eine solche Datei ab.</translation>
    </message>
    <message>
        <source>%1; the last one counts, as for kubectl</source>
        <translation>%1; der letzte zählt, wie bei kubectl</translation>
    </message>
    <message>
        <source>No pod or no command is given</source>
        <translation>Pod oder Befehl fehlt</translation>
    </message>
    <message>
        <source>A command in a container takes neither an environment nor a working folder</source>
        <translation>Ein Befehl in einem Container nimmt weder Umgebung noch Arbeitsordner an</translation>
    </message>
    <message>
        <source>Hand it a secret on its standard input.</source>
        <translation>Ein Geheimnis über die Standardeingabe übergeben.</translation>
    </message>
    <message>
        <source>The server&apos;s word on how the command ended cannot be understood</source>
        <translation>Was der Server über das Ende des Befehls sagt, ist nicht zu verstehen</translation>
    </message>
    <message>
        <source>The command could not be run in the container</source>
        <translation>Der Befehl konnte im Container nicht ausgeführt werden</translation>
    </message>
</context>
<context>
    <name>sternway::kube::ExecPlugin</name>
    <message>
        <source>The credential plugin %1 wants a terminal (interactiveMode Always)</source>
        <translation>Das Credential-Plugin %1 verlangt ein Terminal (interactiveMode Always)</translation>
    </message>
    <message>
        <source>Run a command such as &quot;sternway assess&quot; in a terminal, or set interactiveMode to IfAvailable.</source>
        <translation>Einen Befehl wie „sternway assess“ in einem Terminal ausführen oder interactiveMode auf IfAvailable setzen.</translation>
    </message>
    <message>
        <source>The credential plugin %1 gave no answer within %2 s</source>
        <translation>Das Credential-Plugin %1 gab innerhalb von %2 s keine Antwort</translation>
    </message>
    <message>
        <source>The credential plugin %1 printed more than 1 MB</source>
        <translation>Das Credential-Plugin %1 hat mehr als 1 MB ausgegeben</translation>
    </message>
    <message>
        <source>The credential plugin %1 crashed</source>
        <translation>Das Credential-Plugin %1 ist abgestürzt</translation>
    </message>
    <message>
        <source>The credential plugin %1 failed with exit code %2</source>
        <translation>Das Credential-Plugin %1 ist mit Exit-Code %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>The credential plugin %1 cannot be started: %2</source>
        <translation>Das Credential-Plugin %1 kann nicht gestartet werden: %2</translation>
    </message>
</context>
<context>
    <name>sternway::kube::KubeFeed</name>
    <message>
        <source>The namespaces may not be listed: name those that you want to see</source>
        <translation>Die Namespaces dürfen nicht aufgelistet werden: die gewünschten angeben</translation>
    </message>
    <message>
        <source>%1 in all namespaces may not be listed: only those of %2 are shown</source>
        <translation>%1 dürfen nicht in allen Namespaces aufgelistet werden: nur die aus %2 werden angezeigt</translation>
    </message>
    <message>
        <source>%1 in namespace %2 may not be listed</source>
        <translation>%1 dürfen im Namespace %2 nicht aufgelistet werden</translation>
    </message>
</context>
<context>
    <name>sternway::kube::KubeLogStream</name>
    <message>
        <source>The connection was lost</source>
        <translation>Die Verbindung ging verloren</translation>
    </message>
</context>
<context>
    <name>sternway::kube::Kubeconfig</name>
    <message>
        <source>%1 (of KUBECONFIG) does not exist</source>
        <translation>%1 (aus KUBECONFIG) existiert nicht</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Vorhanden: %1.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The kubeconfig has no current-context</source>
        <translation>Die kubeconfig hat keinen current-context</translation>
    </message>
    <message>
        <source>Name a context. </source>
        <translation>Einen Kontext angeben. </translation>
    </message>
    <message>
        <source>There is no context %1 in %2</source>
        <translation>Es gibt keinen Kontext %1 in %2</translation>
    </message>
    <message>
        <source>%1: context %2: there is no cluster %3</source>
        <translation>%1: Kontext %2: es gibt keinen Cluster %3</translation>
    </message>
    <message>
        <source>Add it to clusters, or name another.</source>
        <translation>Zu clusters hinzufügen oder einen anderen angeben.</translation>
    </message>
    <message>
        <source>%1: context %2: there is no user %3</source>
        <translation>%1: Kontext %2: es gibt keinen Benutzer %3</translation>
    </message>
    <message>
        <source>Add it to users, or name another.</source>
        <translation>Zu users hinzufügen oder einen anderen angeben.</translation>
    </message>
    <message>
        <source>%1: %2 %3 is also defined in %4; the first definition is used, as in kubectl, for contexts of both files</source>
        <translation>%1: ein weiterer Eintrag %2 %3 steht in %4; der erste zählt, wie bei kubectl, für die Kontexte beider Dateien</translation>
    </message>
    <message>
        <source>Make it readable, or take it out of KUBECONFIG.</source>
        <translation>Die Datei lesbar machen oder aus KUBECONFIG entfernen.</translation>
    </message>
    <message>
        <source>Make it readable, or name another file with --kubeconfig.</source>
        <translation>Die Datei lesbar machen oder mit --kubeconfig eine andere angeben.</translation>
    </message>
</context>
<context>
    <name>sternway::kube::PodExec</name>
    <message>
        <source>The server speaks none of the protocols %1 and %2</source>
        <translation>Der Server spricht keines der Protokolle %1 und %2</translation>
    </message>
    <message>
        <source>The command was not started: %1</source>
        <translation>Der Befehl wurde nicht gestartet: %1</translation>
    </message>
    <message>
        <source>The command has not ended within %1 s</source>
        <translation>Der Befehl ist nicht innerhalb von %1 s beendet</translation>
    </message>
    <message>
        <source>This API server cannot close a command&apos;s input (Kubernetes 1.30 can): one that reads to its end waits.</source>
        <translation>Dieser API-Server kann die Eingabe eines Befehls nicht schließen (Kubernetes 1.30 kann es): Wer bis zu ihrem Ende liest, wartet.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Whether the command still runs in the container is not known: closing the connection does not end it.</source>
        <translation>Ob der Befehl im Container noch läuft, ist nicht bekannt: Das Schließen der Verbindung beendet ihn nicht.</translation>
    </message>
    <message>
        <source>The command was not started.</source>
        <translation>Der Befehl wurde nicht gestartet.</translation>
    </message>
</context>
<context>
    <name>sternway::kube::WorkloadFinder</name>
    <message>
        <source>There is no workload %1 in namespace %2</source>
        <translation>Es gibt keinen Workload %1 im Namespace %2</translation>
    </message>
    <message>
        <source>These credentials cannot list workloads in all namespaces. Specify one: --namespace NAME.</source>
        <translation>Diese Zugangsdaten dürfen nicht alle Namespaces einsehen. Den richtigen angeben: --namespace NAME.</translation>
    </message>
    <message>
        <source>These credentials cannot list workloads in all namespaces or in &quot;%1&quot;. Specify a namespace: --namespace NAME, or once for the context: kubectl config set-context --current --namespace=NAME. The server says: %2</source>
        <translation>Diese Zugangsdaten dürfen weder alle Namespaces noch „%1“ einsehen. Den Namespace angeben: --namespace NAME, oder einmalig für den Kontext: kubectl config set-context --current --namespace=NAME. Der Server sagt: %2</translation>
    </message>
</context>
<context>
    <name>sternway::kube::YamlFields</name>
    <message>
        <source>must be a map of fields</source>
        <translation>muss eine Map von Feldern sein</translation>
    </message>
    <message>
        <source>%1 must be a text</source>
        <translation>%1 muss ein Text sein</translation>
    </message>
    <message>
        <source>%1 must be true or false</source>
        <translation>%1 muss true oder false sein</translation>
    </message>
    <message>
        <source>%1 is not base64</source>
        <translation>%1 ist kein base64</translation>
    </message>
    <message>
        <source>%1 must be a list</source>
        <translation>%1 muss eine Liste sein</translation>
    </message>
    <message>
        <source>%1 must be a list of texts</source>
        <translation>%1 muss eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>%1: %2: the field %3 is not known to Sternway and is ignored</source>
        <translation>%1: %2: das Feld %3 ist Sternway nicht bekannt und wird ignoriert</translation>
    </message>
</context>
<context>
    <name>sternway::models</name>
    <message>
        <source>%1 (line %2)</source>
        <translation>%1 (Zeile %2)</translation>
    </message>
    <message>
        <source>%2 in %1</source>
        <translation>%2 in %1</translation>
    </message>
    <message>
        <source>%2 in %1, if nothing else happens</source>
        <translation>%2 in %1, falls sonst nichts geschieht</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n rule(s) evaluated</source>
        <translation>
            <numerusform>%1 von %n Regel ausgewertet</numerusform>
            <numerusform>%1 von %n Regeln ausgewertet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; unknown: %2</source>
        <translation>%1; unbekannt: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>steady at %1</source>
        <translation>gleichbleibend bei %1</translation>
    </message>
    <message>
        <source>rising from %1 to %2</source>
        <translation>steigend von %1 auf %2</translation>
    </message>
    <message>
        <source>falling from %1 to %2</source>
        <translation>fallend von %1 auf %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>running, bad</source>
        <translation>läuft, schlecht</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>last known good</source>
        <translation>letzte bekannt gute</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation>war fällig %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>overridden</source>
        <translation>übersteuert</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>measured at %1</source>
        <translation>gemessen um %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attached</source>
        <translation>
            <numerusform>%n Anhang</numerusform>
            <numerusform>%n Anhänge</numerusform>
        </translation>
    </message>
    <message>
        <source>by Sternway</source>
        <translation>durch Sternway</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>Probes</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>war erfolgreich</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>result unknown</source>
        <translation>Ergebnis unbekannt</translation>
    </message>
    <message>
        <source>asks first</source>
        <translation>fragt zuerst nach</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>durch Sie</translation>
    </message>
    <message>
        <source>asked later</source>
        <translation>wird später erfragt</translation>
    </message>
</context>
<context>
    <name>sternway::models::BoardColumns</name>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message numerus="yes">
        <source>done, %n failed</source>
        <translation>
            <numerusform>erledigt, %n fehlgeschlagen</numerusform>
            <numerusform>erledigt, %n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation>Rollout</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Erholung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>sternway::models::ChannelColumns</name>
    <message>
        <source>Nothing sent yet. Test it.</source>
        <translation>Noch nichts gesendet. Bitte testen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Last result</source>
        <translation>Letztes Ergebnis</translation>
    </message>
</context>
<context>
    <name>sternway::models::ChecklistColumns</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Who, or what was measured</source>
        <translation>Wer, oder was gemessen wurde</translation>
    </message>
    <message>
        <source>%1
Checked automatically: %2</source>
        <translation>%1
Automatisch geprüft: %2</translation>
    </message>
</context>
<context>
    <name>sternway::models::ConditionColumns</name>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>sternway::models::DiffColumns</name>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>After the rollback</source>
        <translation>Nach dem Rollback</translation>
    </message>
    <message>
        <source>(absent)</source>
        <translation>(nicht vorhanden)</translation>
    </message>
</context>
<context>
    <name>sternway::models::EndpointColumns</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>schlägt fehl</translation>
    </message>
    <message>
        <source>%1 of %2 failures</source>
        <translation>%1 von %2 Fehlschlägen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>wird geprüft</translation>
    </message>
</context>
<context>
    <name>sternway::models::EventColumns</name>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>sternway::models::FindingColumns</name>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
</context>
<context>
    <name>sternway::models::FleetColumns</name>
    <message>
        <source>%1 (UTC %2)</source>
        <translation>%1 (UTC %2)</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Errors, 30 min</source>
        <translation>Fehler, 30 min</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not evaluated yet</source>
        <translation>Noch nicht bewertet</translation>
    </message>
    <message>
        <source>Its metrics have not been queried yet.</source>
        <translation>Die Metriken wurden noch nicht abgefragt.</translation>
    </message>
    <message>
        <source>Updated at %1</source>
        <translation>Aktualisiert um %1</translation>
    </message>
</context>
<context>
    <name>sternway::models::FollowUpColumns</name>
    <message>
        <source>Follow-up</source>
        <translation>Nacharbeit</translation>
    </message>
    <message>
        <source>overdue: %1</source>
        <translation>überfällig: %1</translation>
    </message>
</context>
<context>
    <name>sternway::models::HealthColumns</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>last known good</source>
        <translation>letzte bekannt gute</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from one moment to another</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1, first seen at %2</source>
        <translation>%1, zuerst gesehen: %2</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Served for</source>
        <translation>Dauer aktiv</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Change cause</source>
        <translation>Change-Cause</translation>
    </message>
    <message>
        <source>No record of when it was live.</source>
        <translation>Keine Aufzeichnung, wann sie aktiv war.</translation>
    </message>
    <message>
        <source>Formerly revision %1.</source>
        <translation>Früher Revision %1.</translation>
    </message>
</context>
<context>
    <name>sternway::models::ImportColumns</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>nicht importiert</translation>
    </message>
    <message>
        <source>review</source>
        <translation>prüfen</translation>
    </message>
</context>
<context>
    <name>sternway::models::IncidentColumns</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Ausgerufen</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>%1 (rehearsal)</source>
        <translation>%1 (Übung)</translation>
    </message>
</context>
<context>
    <name>sternway::models::IncidentListColumns</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>%1, rehearsal</source>
        <translation>%1, Übung</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n overdue</source>
        <translation>
            <numerusform>%1, %n überfällig</numerusform>
            <numerusform>%1, %n überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Ausgerufen</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <source>Mitigate</source>
        <translation>Eindämmung</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Behebung</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Nacharbeiten</translation>
    </message>
    <message>
        <source>Not known: the incident or its runbook has not been read</source>
        <translation>Nicht bekannt: der Incident oder sein Runbook wurde nicht gelesen</translation>
    </message>
</context>
<context>
    <name>sternway::models::LimitColumns</name>
    <message>
        <source>%1 for %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>within</source>
        <translation>eingehalten</translation>
    </message>
    <message>
        <source>crossed</source>
        <translation>überschritten</translation>
    </message>
    <message>
        <source>pending, %1 left</source>
        <translation>überschritten, zählt in %1</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Line %1: if crossed, the decision matrix says: %2</source>
        <translation>Zeile %1: falls überschritten, sagt die Entscheidungsmatrix: %2</translation>
    </message>
</context>
<context>
    <name>sternway::models::MatrixColumns</name>
    <message>
        <source>no data for %1</source>
        <translation>keine Daten für %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>To be done within %1</source>
        <translation>Innerhalb von %1 zu erledigen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>over by %1</source>
        <translation>um %1 überschritten</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>nicht erfüllt</translation>
    </message>
    <message>
        <source>pending, %1 left</source>
        <translation>ausstehend, noch %1</translation>
    </message>
    <message>
        <source>deciding</source>
        <translation>entscheidend</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>Met since</source>
        <translation>Erfüllt seit</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>to be chosen</source>
        <translation>noch zu wählen</translation>
    </message>
</context>
<context>
    <name>sternway::models::MessageColumns</name>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>Before the rollback</source>
        <translation>Vor dem Rollback</translation>
    </message>
    <message>
        <source>During the rollback</source>
        <translation>Während des Rollbacks</translation>
    </message>
    <message>
        <source>After the rollback</source>
        <translation>Nach dem Rollback</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>External</source>
        <translation>Extern</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
</context>
<context>
    <name>sternway::models::MethodColumns</name>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Sternway</source>
        <translation>Sternway</translation>
    </message>
    <message>
        <source>Sternway and you</source>
        <translation>Sternway und Sie</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>Szenario: %1</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>sternway::models::MigrationColumns</name>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>is taken back</source>
        <translation>wird zurückgenommen</translation>
    </message>
    <message>
        <source>is marked as taken back</source>
        <translation>wird als zurückgenommen markiert</translation>
    </message>
    <message>
        <source>no way back</source>
        <translation>kein Weg zurück</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>With this method</source>
        <translation>Mit dieser Methode</translation>
    </message>
</context>
<context>
    <name>sternway::models::MigrationMethodColumns</name>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Use when</source>
        <translation>Verwenden, wenn</translation>
    </message>
</context>
<context>
    <name>sternway::models::NavigationModel</name>
    <message>
        <source>rehearsal</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sternway::models::OutboxColumns</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>Tried again at %1</source>
        <translation>Neuer Versuch um %1</translation>
    </message>
    <message>
        <source>retrying</source>
        <translation>neuer Versuch</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>eingereiht</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Sent at %1</source>
        <translation>Gesendet um %1</translation>
    </message>
    <message>
        <source>Sent at %1: %2</source>
        <translation>Gesendet um %1: %2</translation>
    </message>
    <message>
        <source>It may have been sent. Look there, then mark it as sent or send it again</source>
        <translation>Möglicherweise gesendet. Dort nachsehen, dann als gesendet markieren oder erneut senden</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>It will not be sent</source>
        <translation>Wird nicht gesendet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>sternway::models::PermissionColumns</name>
    <message>
        <source>runs</source>
        <translation>führt aus</translation>
    </message>
    <message>
        <source>runs in a shell</source>
        <translation>führt in einer Shell aus</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>ändert</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>kontaktiert</translation>
    </message>
    <message>
        <source>writes to</source>
        <translation>schreibt an</translation>
    </message>
    <message>
        <source>reads the secret</source>
        <translation>liest das Secret</translation>
    </message>
    <message>
        <source>Runs through a shell (arbitrary code)</source>
        <translation>Läuft über eine Shell (beliebiger Code)</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
</context>
<context>
    <name>sternway::models::PlanColumns</name>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Gefahr</translation>
    </message>
    <message>
        <source>dangerous</source>
        <translation>gefährlich</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
</context>
<context>
    <name>sternway::models::PodColumns</name>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
</context>
<context>
    <name>sternway::models::ProcedureColumns</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Gefahr</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>dangerous</source>
        <translation>gefährlich</translation>
    </message>
</context>
<context>
    <name>sternway::models::RolloutPodColumns</name>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>nicht bereit</translation>
    </message>
</context>
<context>
    <name>sternway::models::SecretColumns</name>
    <message>
        <source>looking…</source>
        <translation>wird gesucht…</translation>
    </message>
    <message>
        <source>in the environment</source>
        <translation>in der Umgebung</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
</context>
<context>
    <name>sternway::models::ServiceChoiceColumns</name>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>Hindernis</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>Goes after</source>
        <translation>Erst nach</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
</context>
<context>
    <name>sternway::models::ServiceFindingColumns</name>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
</context>
<context>
    <name>sternway::models::ServiceStepColumns</name>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>Entsprechender Befehl</translation>
    </message>
</context>
<context>
    <name>sternway::models::StepColumns</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>sternway::models::TargetColumns</name>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Dauer aktiv</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
</context>
<context>
    <name>sternway::models::TimelineColumns</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>recorded at %1</source>
        <translation>aufgezeichnet: %1</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>%1

First recorded for %2:
%3</source>
        <translation>%1

Zuerst aufgezeichnet für %2:
%3</translation>
    </message>
</context>
<context>
    <name>sternway::models::TrialColumns</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n Mal</numerusform>
            <numerusform>%n Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>never while known</source>
        <translation>nie, soweit bekannt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 after revision %2</source>
        <translation>%1 nach Revision %2</translation>
    </message>
    <message>
        <source>no deploy before it</source>
        <translation>kein Deploy davor</translation>
    </message>
    <message>
        <source>proposed, not in effect</source>
        <translation>Vorschlag, zählt in keinem Urteil</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Zugetroffen</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Unknown for</source>
        <translation>Unbekannt für</translation>
    </message>
    <message>
        <source>First match</source>
        <translation>Erster Treffer</translation>
    </message>
    <message>
        <source>After deploy</source>
        <translation>Nach Deploy</translation>
    </message>
</context>
<context>
    <name>sternway::models::WizardStepColumns</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
</context>
<context>
    <name>sternway::net</name>
    <message>
        <source>the server refuses the request as malformed</source>
        <translation>der Server lehnt die Anfrage als fehlerhaft ab</translation>
    </message>
    <message>
        <source>the server does not accept the credentials</source>
        <translation>der Server akzeptiert die Zugangsdaten nicht</translation>
    </message>
    <message>
        <source>forbidden: the credentials lack this right</source>
        <translation>verboten: den Zugangsdaten fehlt diese Berechtigung</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>conflict: the object has changed meanwhile</source>
        <translation>Konflikt: das Objekt hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>the requested version is too old</source>
        <translation>die angeforderte Version ist zu alt</translation>
    </message>
    <message>
        <source>the server refuses the content</source>
        <translation>der Server lehnt den Inhalt ab</translation>
    </message>
    <message>
        <source>too many requests: the server asks to wait</source>
        <translation>zu viele Anfragen: der Server bittet zu warten</translation>
    </message>
    <message>
        <source>the server is not available now</source>
        <translation>der Server ist jetzt nicht verfügbar</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>der Server hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>the server redirects elsewhere, which is not followed</source>
        <translation>der Server leitet anderswohin um, dem wird nicht gefolgt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>The certificate is made out to another name. Use the address it names, or set tls-server-name to that name.</source>
        <translation>Das Zertifikat ist auf einen anderen Namen ausgestellt. Die dort genannte Adresse verwenden oder tls-server-name auf diesen Namen setzen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid today. Check this machine&apos;s clock; else the certificate must be renewed.</source>
        <translation>Das Zertifikat des Servers ist heute nicht gültig. Die Uhr dieses Rechners prüfen; sonst muss das Zertifikat erneuert werden.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not signed by a known authority. Set certificate-authority to the authority&apos;s file.</source>
        <translation>Das Zertifikat des Servers ist nicht von einer bekannten Stelle signiert. certificate-authority auf die Datei der Zertifizierungsstelle setzen.</translation>
    </message>
    <message>
        <source>The TLS handshake failed. Check certificate-authority, the client certificate and its key, and whether the port speaks TLS.</source>
        <translation>Der TLS-Handshake ist fehlgeschlagen. certificate-authority, das Client-Zertifikat und seinen Schlüssel prüfen und ob der Port TLS spricht.</translation>
    </message>
    <message>
        <source>the proxy asks for a user and password</source>
        <translation>der Proxy verlangt Benutzer und Passwort</translation>
    </message>
    <message>
        <source>Give them in the proxy&apos;s URL.</source>
        <translation>Diese in der URL des Proxys angeben.</translation>
    </message>
    <message>
        <source>the proxy does not answer</source>
        <translation>der Proxy antwortet nicht</translation>
    </message>
    <message>
        <source>Check proxy-url, HTTPS_PROXY and NO_PROXY, and whether the proxy runs.</source>
        <translation>proxy-url, HTTPS_PROXY und NO_PROXY prüfen und ob der Proxy läuft.</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Check the address and port, and whether the server runs.</source>
        <translation>Adresse und Port prüfen und ob der Server läuft.</translation>
    </message>
    <message>
        <source>the host&apos;s name is not known</source>
        <translation>der Hostname ist nicht bekannt</translation>
    </message>
    <message>
        <source>Check the address and this machine&apos;s DNS or VPN.</source>
        <translation>Die Adresse sowie DNS oder VPN dieses Rechners prüfen.</translation>
    </message>
    <message>
        <source>the connection was lost before the answer was complete</source>
        <translation>die Verbindung ging verloren, bevor die Antwort vollständig war</translation>
    </message>
    <message>
        <source>Whether a change took effect is not known; look at the object.</source>
        <translation>Ob eine Änderung wirksam wurde, ist nicht bekannt; das Objekt ansehen.</translation>
    </message>
    <message>
        <source>the connection timed out</source>
        <translation>Zeitüberschreitung der Verbindung</translation>
    </message>
    <message>
        <source>Check the address, and firewall or VPN.</source>
        <translation>Die Adresse sowie Firewall oder VPN prüfen.</translation>
    </message>
    <message>
        <source>TLS: %1</source>
        <translation>TLS: %1</translation>
    </message>
    <message>
        <source>the answer is not HTTP: %1</source>
        <translation>die Antwort ist kein HTTP: %1</translation>
    </message>
    <message>
        <source>Check the address, the port and http or https.</source>
        <translation>Adresse, Port und http oder https prüfen.</translation>
    </message>
    <message>
        <source>Check the address and the network.</source>
        <translation>Die Adresse und das Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>%1: %2 (HTTP %3)</source>
        <translation>%1: %2 (HTTP %3)</translation>
    </message>
    <message>
        <source>%1: the object is no longer what the change was made for (HTTP %2)</source>
        <translation>%1: das Objekt ist nicht mehr das, für das die Änderung gemacht wurde (HTTP %2)</translation>
    </message>
    <message>
        <source>Location: %1</source>
        <translation>Location: %1</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 bei %2: %3</translation>
    </message>
    <message>
        <source>%1 is not the URL of a proxy</source>
        <translation>%1 ist nicht die URL eines Proxys</translation>
    </message>
    <message>
        <source>%1 holds no PEM certificate</source>
        <translation>%1 enthält kein PEM-Zertifikat</translation>
    </message>
    <message>
        <source>It must contain -----BEGIN CERTIFICATE----- and be complete.</source>
        <translation>Es muss -----BEGIN CERTIFICATE----- enthalten und vollständig sein.</translation>
    </message>
    <message>
        <source>The client key is encrypted with a passphrase</source>
        <translation>Der Client-Schlüssel ist mit einer Passphrase verschlüsselt</translation>
    </message>
    <message>
        <source>Give a key without one, as kubectl needs it too, for example by openssl pkey.</source>
        <translation>Einen Schlüssel ohne Passphrase angeben, wie ihn auch kubectl benötigt, zum Beispiel mit openssl pkey.</translation>
    </message>
    <message>
        <source>The client key cannot be read</source>
        <translation>Der Client-Schlüssel ist nicht lesbar</translation>
    </message>
    <message>
        <source>There is a client certificate and no client key</source>
        <translation>Es gibt ein Client-Zertifikat, aber keinen Client-Schlüssel</translation>
    </message>
    <message>
        <source>There is a client key and no client certificate</source>
        <translation>Es gibt einen Client-Schlüssel, aber kein Client-Zertifikat</translation>
    </message>
    <message>
        <source>The client certificate</source>
        <translation>Das Client-Zertifikat</translation>
    </message>
    <message>
        <source>The certificate authority</source>
        <translation>Die Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Client keys of type %1 are not supported</source>
        <translation>Der Client-Schlüssel ist von der Art %1, die Sternway nicht verwenden kann</translation>
    </message>
    <message>
        <source>kubectl may support them. Request a certificate with an RSA or EC key (openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256), or use a token.</source>
        <translation>kubectl kann es möglicherweise. Ein Zertifikat für einen RSA- oder EC-Schlüssel ausstellen lassen (openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256) oder ein Token verwenden.</translation>
    </message>
    <message>
        <source>It must be like http://host:port, https://host:port or socks5://host:port.</source>
        <translation>Die Form muss http://host:port, https://host:port oder socks5://host:port sein.</translation>
    </message>
    <message>
        <source>It must be a PEM key, RSA, EC or Ed25519: RSA PRIVATE KEY, EC PRIVATE KEY or PRIVATE KEY (PKCS#8).</source>
        <translation>Es muss ein PEM-Schlüssel sein, RSA, EC oder Ed25519: RSA PRIVATE KEY, EC PRIVATE KEY oder PRIVATE KEY (PKCS#8).</translation>
    </message>
    <message>
        <source>%1 is no URL</source>
        <translation>%1 ist keine URL</translation>
    </message>
    <message>
        <source>%1 is neither http nor https</source>
        <translation>%1 ist weder http noch https</translation>
    </message>
    <message>
        <source>It is asked without credentials: take them out of the URL</source>
        <translation>Abgefragt wird ohne Zugangsdaten: diese aus der URL entfernen</translation>
    </message>
    <message>
        <source>The header %1 contains a line break</source>
        <translation>Der Header %1 enthält einen Zeilenumbruch</translation>
    </message>
    <message>
        <source>Several lines of the header %1 cannot be sent with Qt %2</source>
        <translation>Mehrere Zeilen des Headers %1 lassen sich mit Qt %2 nicht senden</translation>
    </message>
</context>
<context>
    <name>sternway::net::HttpExchange</name>
    <message>
        <source>The connection was closed</source>
        <translation>Die Verbindung wurde geschlossen</translation>
    </message>
    <message>
        <source>%1: the answer is larger than %2 bytes</source>
        <translation>%1: die Antwort ist größer als %2 Bytes</translation>
    </message>
    <message>
        <source>%1: %2 has been silent for %3 s</source>
        <translation>%1: %2 sendet seit %3 s nichts</translation>
    </message>
    <message>
        <source>%1: no answer from %2 within %3 s</source>
        <translation>%1: keine Antwort von %2 innerhalb von %3 s</translation>
    </message>
    <message>
        <source>Whether the change took effect is not known; look at the object.</source>
        <translation>Ob die Änderung wirksam wurde, ist nicht bekannt; das Objekt ansehen.</translation>
    </message>
    <message>
        <source>The client certificate (%1) is not valid before %2: check this machine&apos;s clock.</source>
        <translation>Das Client-Zertifikat (%1) ist erst ab %2 gültig: die Uhr dieses Rechners prüfen.</translation>
    </message>
    <message>
        <source>The client certificate (%1) expired on %2. Get a new one from where the kubeconfig came from (the cluster&apos;s login or download; kubeadm certs renew on a control plane), and put it into client-certificate and client-key.</source>
        <translation>Das Client-Zertifikat (%1) ist am %2 abgelaufen. Ein neues von dort holen, woher die kubeconfig stammt (Anmeldung oder Download des Clusters; kubeadm certs renew auf einer Control Plane), und in client-certificate und client-key eintragen.</translation>
    </message>
</context>
<context>
    <name>sternway::net::HttpProbe</name>
    <message>
        <source>The connection was closed</source>
        <translation>Die Verbindung wurde geschlossen</translation>
    </message>
    <message>
        <source>It answers HTTP %1</source>
        <translation>Er antwortet mit HTTP %1</translation>
    </message>
    <message>
        <source>It redirects to another host, %1</source>
        <translation>Er leitet auf einen anderen Host um, %1</translation>
    </message>
    <message>
        <source>It redirects from https to http</source>
        <translation>Er leitet von https auf http um</translation>
    </message>
    <message>
        <source>It redirects too often</source>
        <translation>Er leitet zu oft um</translation>
    </message>
    <message>
        <source>It redirects, and takes too long</source>
        <translation>Er leitet um und braucht zu lange</translation>
    </message>
</context>
<context>
    <name>sternway::net::TlsTunnel</name>
    <message>
        <source>Check proxy-url, HTTPS_PROXY and NO_PROXY, and whether the proxy runs.</source>
        <translation>proxy-url, HTTPS_PROXY und NO_PROXY prüfen und ob der Proxy läuft.</translation>
    </message>
    <message>
        <source>the proxy %1 has not set up TLS within %2 s</source>
        <translation>der Proxy %1 hat TLS nicht innerhalb von %2 s aufgebaut</translation>
    </message>
    <message>
        <source>the proxy %1 asks for a user and password (HTTP 407)</source>
        <translation>der Proxy %1 verlangt Benutzer und Passwort (HTTP 407)</translation>
    </message>
    <message>
        <source>the proxy %1 does not accept the user and password (HTTP 407)</source>
        <translation>der Proxy %1 akzeptiert Benutzer und Passwort nicht (HTTP 407)</translation>
    </message>
    <message>
        <source>Give them in the proxy&apos;s URL.</source>
        <translation>Diese in der URL des Proxys angeben.</translation>
    </message>
    <message>
        <source>the proxy %1 does not answer in HTTP/1.1</source>
        <translation>der Proxy %1 antwortet nicht in HTTP/1.1</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address and port.</source>
        <translation>Adresse und Port des Proxys prüfen.</translation>
    </message>
    <message>
        <source>the proxy %1 refused to connect to %2 (HTTP %3)</source>
        <translation>der Proxy %1 verbindet nicht mit %2 (HTTP %3)</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy whether it may and can connect there.</source>
        <translation>Beim Betreiber des Proxys nachfragen, ob er sich dorthin verbinden darf und kann.</translation>
    </message>
    <message>
        <source>the certificate of the proxy %1 is not trusted: %2</source>
        <translation>dem Zertifikat des Proxys %1 wird nicht vertraut: %2</translation>
    </message>
    <message>
        <source>It must be made out to the name in the proxy&apos;s URL and signed by an authority of this system, or of the file that SSL_CERT_FILE names.</source>
        <translation>Es muss auf den Namen in der URL des Proxys ausgestellt und von einer Zertifizierungsstelle dieses Systems oder der in SSL_CERT_FILE genannten Datei signiert sein.</translation>
    </message>
    <message>
        <source>TLS with the proxy %1 failed: %2</source>
        <translation>TLS mit dem Proxy %1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>Check whether the proxy&apos;s port speaks TLS; if it does not, its URL begins with http://.</source>
        <translation>Prüfen, ob der Port des Proxys TLS spricht; wenn nicht, beginnt seine URL mit http://.</translation>
    </message>
    <message>
        <source>the proxy %1 cannot be reached: %2</source>
        <translation>der Proxy %1 ist nicht erreichbar: %2</translation>
    </message>
</context>
<context>
    <name>sternway::net::TransportCore</name>
    <message>
        <source>No local port could be opened for the connection to the proxy</source>
        <translation>Für den Weg zum Proxy lässt sich auf diesem Rechner kein Port öffnen</translation>
    </message>
</context>
<context>
    <name>sternway::net::WebSocket</name>
    <message>
        <source>%1: no answer from %2 within %3 s</source>
        <translation>%1: keine Antwort von %2 innerhalb von %3 s</translation>
    </message>
    <message>
        <source>The connection was closed</source>
        <translation>Die Verbindung wurde geschlossen</translation>
    </message>
    <message>
        <source>This Qt cannot check the certificate&apos;s name for a WebSocket</source>
        <translation>Dieses Qt kann den Namen im Zertifikat für einen WebSocket nicht prüfen</translation>
    </message>
    <message>
        <source>it has been silent for %1 s</source>
        <translation>seit %1 s kam nichts</translation>
    </message>
    <message>
        <source>%1: the server refused the WebSocket</source>
        <translation>%1: Der Server hat den WebSocket abgelehnt</translation>
    </message>
    <message>
        <source>Something on the way, a proxy perhaps, does not let a WebSocket through.</source>
        <translation>Etwas auf dem Weg, vielleicht ein Proxy, lässt keinen WebSocket durch.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost</source>
        <translation>Die Verbindung zu %1 ist abgebrochen</translation>
    </message>
</context>
<context>
    <name>sternway::net::WebTransport</name>
    <message>
        <source>&quot;%1&quot; is no method of HTTP</source>
        <translation>„%1“ ist keine HTTP-Methode</translation>
    </message>
    <message>
        <source>The header &quot;%1&quot; cannot be sent: it is no name, or its value has more than one line</source>
        <translation>Der Header „%1“ kann nicht gesendet werden: es ist kein Name, oder sein Wert hat mehr als eine Zeile</translation>
    </message>
    <message>
        <source>The header %1 is not for a request to say</source>
        <translation>Der Header %1 darf in einer Anfrage nicht angegeben werden</translation>
    </message>
    <message>
        <source>A %1 request has no body</source>
        <translation>Eine %1-Anfrage hat keinen Body</translation>
    </message>
</context>
<context>
    <name>sternway::notify</name>
    <message>
        <source>It may have been sent before, and the service cannot be asked now. %1</source>
        <translation>Möglicherweise wurde sie schon gesendet, und der Dienst lässt sich jetzt nicht fragen. %1</translation>
    </message>
    <message>
        <source>User or password is wrong.</source>
        <translation>Benutzer oder Passwort ist falsch.</translation>
    </message>
    <message>
        <source>This is not the address of an Alertmanager.</source>
        <translation>Dies ist nicht die Adresse eines Alertmanagers.</translation>
    </message>
    <message>
        <source>Address of Alertmanager</source>
        <translation>Adresse von Alertmanager</translation>
    </message>
    <message>
        <source>Label that has the service&apos;s name</source>
        <translation>Label mit dem Namen des Service</translation>
    </message>
    <message>
        <source>Minutes until the silence ends by itself</source>
        <translation>Minuten, bis die Stummschaltung von selbst endet</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a label.</source>
        <translation>„%1“ ist kein Name eines Labels.</translation>
    </message>
    <message>
        <source>The minutes are a number above 0.</source>
        <translation>Die Minuten sind eine Zahl über 0.</translation>
    </message>
    <message>
        <source>Expires the silence of this incident.</source>
        <translation>Beendet die Stummschaltung dieses Incidents.</translation>
    </message>
    <message>
        <source>Silences the alerts of %1 for %2 min.</source>
        <translation>Schaltet die Alerts von %1 für %2 min stumm.</translation>
    </message>
    <message>
        <source>It is not said which service is to be silenced.</source>
        <translation>Es ist nicht angegeben, welcher Service stummzuschalten ist.</translation>
    </message>
    <message>
        <source>This incident has no silence: there is nothing to expire.</source>
        <translation>Dieser Incident hat keine Stummschaltung: es gibt nichts zu beenden.</translation>
    </message>
    <message>
        <source>The answer of Alertmanager is not a list</source>
        <translation>Die Antwort von Alertmanager ist keine Liste</translation>
    </message>
    <message>
        <source>Alertmanager %1 answers. Nothing was silenced.</source>
        <translation>Alertmanager %1 antwortet. Nichts wurde stummgeschaltet.</translation>
    </message>
    <message>
        <source>Alertmanager silence</source>
        <translation>Alertmanager-Stummschaltung</translation>
    </message>
    <message>
        <source>The token is wrong or expired; store a new one as the channel&apos;s secret.</source>
        <translation>Das Token ist falsch oder abgelaufen; ein neues als Secret des Kanals speichern.</translation>
    </message>
    <message>
        <source>The token may not do this: Issues need read and write.</source>
        <translation>Das Token darf dies nicht: für Issues ist Lesen und Schreiben nötig.</translation>
    </message>
    <message>
        <source>The repository or issue does not exist, or the token may not see it.</source>
        <translation>Das Repository oder Issue existiert nicht, oder das Token darf es nicht sehen.</translation>
    </message>
    <message>
        <source>The issue was deleted, or issues are off in this repository.</source>
        <translation>Das Issue wurde gelöscht, oder Issues sind in diesem Repository ausgeschaltet.</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Issue to comment on; empty: one for each incident</source>
        <translation>Zu kommentierendes Issue; leer: eines für jeden Incident</translation>
    </message>
    <message>
        <source>Labels of new issues</source>
        <translation>Labels neuer Issues</translation>
    </message>
    <message>
        <source>Address of the API</source>
        <translation>Adresse der API</translation>
    </message>
    <message>
        <source>The repository is written OWNER/NAME.</source>
        <translation>Das Repository wird OWNER/NAME geschrieben.</translation>
    </message>
    <message>
        <source>An issue is a number.</source>
        <translation>Ein Issue ist eine Zahl.</translation>
    </message>
    <message>
        <source>Opens an issue in %1; later messages are comments on it.</source>
        <translation>Öffnet ein Issue in %1; spätere Nachrichten sind Kommentare dazu.</translation>
    </message>
    <message>
        <source>A comment on %1#%2.</source>
        <translation>Ein Kommentar zu %1#%2.</translation>
    </message>
    <message>
        <source>A comment needs a text.</source>
        <translation>Ein Kommentar braucht einen Text.</translation>
    </message>
    <message>
        <source>GitHub takes at most %L1 characters.</source>
        <translation>GitHub nimmt höchstens %L1 Zeichen.</translation>
    </message>
    <message>
        <source>The answer of GitHub is not a list</source>
        <translation>Die Antwort von GitHub ist keine Liste</translation>
    </message>
    <message>
        <source>There is too much in GitHub to look through</source>
        <translation>In GitHub gibt es zu viel, um es zu durchsuchen</translation>
    </message>
    <message>
        <source>The token can read the issues. Nothing was written.</source>
        <translation>Das Token kann die Issues lesen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>GitHub issue</source>
        <translation>GitHub-Issue</translation>
    </message>
    <message>
        <source>Number of the issue</source>
        <translation>Nummer des Issues</translation>
    </message>
    <message>
        <source>The token is wrong; make a service account token, and store it as the channel&apos;s secret.</source>
        <translation>Das Token ist falsch; ein Service-Account-Token erstellen und als Secret des Kanals speichern.</translation>
    </message>
    <message>
        <source>The service account may not write annotations.</source>
        <translation>Der Service-Account darf keine Annotationen schreiben.</translation>
    </message>
    <message>
        <source>The annotation is gone, or this is not the address of Grafana.</source>
        <translation>Die Annotation ist nicht mehr da, oder dies ist nicht die Adresse von Grafana.</translation>
    </message>
    <message>
        <source>Address of Grafana</source>
        <translation>Adresse von Grafana</translation>
    </message>
    <message>
        <source>Service account token</source>
        <translation>Service-Account-Token</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>UID of a dashboard; empty: all</source>
        <translation>UID eines Dashboards; leer: alle</translation>
    </message>
    <message>
        <source>Ends the region on the graphs.</source>
        <translation>Beendet den Bereich auf den Graphen.</translation>
    </message>
    <message>
        <source>Marks the graphs from when the incident began.</source>
        <translation>Markiert die Graphen ab Beginn des Incidents.</translation>
    </message>
    <message>
        <source>An annotation needs a text.</source>
        <translation>Eine Annotation braucht einen Text.</translation>
    </message>
    <message>
        <source>The answer of Grafana is not a list</source>
        <translation>Die Antwort von Grafana ist keine Liste</translation>
    </message>
    <message>
        <source>The token can read annotations. Nothing was written.</source>
        <translation>Das Token kann Annotationen lesen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Grafana annotation</source>
        <translation>Grafana-Annotation</translation>
    </message>
    <message>
        <source>User or token is wrong; on Jira Cloud the user is the account&apos;s e-mail address.</source>
        <translation>Benutzer oder Token ist falsch; in Jira Cloud ist der Benutzer die E-Mail-Adresse des Kontos.</translation>
    </message>
    <message>
        <source>This account may not do that in the project.</source>
        <translation>Dieses Konto darf das in dem Projekt nicht.</translation>
    </message>
    <message>
        <source>The issue does not exist, or this account may not see it.</source>
        <translation>Das Issue existiert nicht, oder dieses Konto darf es nicht sehen.</translation>
    </message>
    <message>
        <source>Address of Jira</source>
        <translation>Adresse von Jira</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>User; empty: the token alone, as Data Center has it</source>
        <translation>Benutzer; leer: nur das Token, wie bei Data Center</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Key of the project</source>
        <translation>Schlüssel des Projekts</translation>
    </message>
    <message>
        <source>Type of new issues</source>
        <translation>Art neuer Issues</translation>
    </message>
    <message>
        <source>Makes an issue in %1; later messages are comments on it.</source>
        <translation>Erstellt ein Issue in %1; spätere Nachrichten sind Kommentare dazu.</translation>
    </message>
    <message>
        <source>A comment on %1.</source>
        <translation>Ein Kommentar zu %1.</translation>
    </message>
    <message>
        <source>Jira takes at most %L1 characters.</source>
        <translation>Jira nimmt höchstens %L1 Zeichen.</translation>
    </message>
    <message>
        <source>The answer of Jira is not a list</source>
        <translation>Die Antwort von Jira ist keine Liste</translation>
    </message>
    <message>
        <source>Key of the issue</source>
        <translation>Schlüssel des Issues</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>587, with TLS from the beginning 465</source>
        <translation>587, mit TLS von Anfang an 465</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>starttls: nothing is sent where the server does not offer it</source>
        <translation>starttls: nichts wird gesendet, wenn der Server es nicht anbietet</translation>
    </message>
    <message>
        <source>Empty: without a login</source>
        <translation>Leer: ohne Anmeldung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>File of the certificate authority</source>
        <translation>Datei der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Empty: those of the system</source>
        <translation>Leer: die des Systems</translation>
    </message>
    <message>
        <source>Folder for .eml files, in place of a mail server</source>
        <translation>Ordner für .eml-Dateien, anstelle eines Mailservers</translation>
    </message>
    <message>
        <source>Say a mail server, or a folder for .eml files.</source>
        <translation>Einen Mailserver oder einen Ordner für .eml-Dateien angeben.</translation>
    </message>
    <message>
        <source>The port is a number between 1 and 65535.</source>
        <translation>Der Port ist eine Zahl zwischen 1 und 65535.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no mail address.</source>
        <translation>„%1“ ist keine Mailadresse.</translation>
    </message>
    <message>
        <source>A user needs a password.</source>
        <translation>Ein Benutzer braucht ein Passwort.</translation>
    </message>
    <message>
        <source>To %1.</source>
        <translation>An %1.</translation>
    </message>
    <message>
        <source>The mail has no recipient.</source>
        <translation>Die Mail hat keinen Empfänger.</translation>
    </message>
    <message>
        <source>The mail has no text.</source>
        <translation>Die Mail hat keinen Text.</translation>
    </message>
    <message>
        <source>Look at user and password of the channel.</source>
        <translation>Benutzer und Passwort des Kanals prüfen.</translation>
    </message>
    <message>
        <source>The server wants encryption before the login.</source>
        <translation>Der Server verlangt Verschlüsselung vor der Anmeldung.</translation>
    </message>
    <message>
        <source>Look at the address of the recipient, and of the sender.</source>
        <translation>Die Adresse des Empfängers und des Absenders prüfen.</translation>
    </message>
    <message>
        <source>The mail is too large, or the mailbox is full.</source>
        <translation>Die Mail ist zu groß, oder das Postfach ist voll.</translation>
    </message>
    <message>
        <source>%1 says: %2.</source>
        <translation>%1 sagt: %2.</translation>
    </message>
    <message>
        <source>The server may have taken the mail. %1</source>
        <translation>Der Server hat die Mail möglicherweise angenommen. %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Written to %1; a mail program sends it.</source>
        <translation>Nach %1 geschrieben; ein Mailprogramm sendet sie.</translation>
    </message>
    <message>
        <source>No mail is sent from here.</source>
        <translation>Von hier wird keine Mail gesendet.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>If it is the routing key: take the integration key of an Events API v2 integration, and store it as the channel&apos;s secret.</source>
        <translation>Falls es am Routing-Key liegt: den Integrationsschlüssel einer Events-API-v2-Integration nehmen und als Secret des Kanals speichern.</translation>
    </message>
    <message>
        <source>Integration key (Events API v2)</source>
        <translation>Integrationsschlüssel (Events API v2)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>What the alert is about; empty: the service</source>
        <translation>Worum es beim Alert geht; leer: der Service</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Pages whoever is on call.</source>
        <translation>Alarmiert, wer Bereitschaft hat.</translation>
    </message>
    <message>
        <source>Resolves the alert of this incident.</source>
        <translation>Setzt den Alert dieses Incidents auf behoben.</translation>
    </message>
    <message>
        <source>Acknowledges the alert of this incident.</source>
        <translation>Bestätigt den Alert dieses Incidents.</translation>
    </message>
    <message>
        <source>Shows a change in PagerDuty; pages nobody.</source>
        <translation>Zeigt eine Änderung in PagerDuty; alarmiert niemanden.</translation>
    </message>
    <message>
        <source>An alert needs a text.</source>
        <translation>Ein Alert braucht einen Text.</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Shown here only.</source>
        <translation>Wird nur hier angezeigt.</translation>
    </message>
    <message>
        <source>Shown in the window only.</source>
        <translation>Wird nur im Fenster angezeigt.</translation>
    </message>
    <message>
        <source>Make a new incoming webhook in Slack, and store its address as the channel&apos;s secret.</source>
        <translation>In Slack einen neuen eingehenden Webhook erstellen und dessen Adresse als Secret des Kanals speichern.</translation>
    </message>
    <message>
        <source>Slack does not take this text.</source>
        <translation>Slack nimmt diesen Text nicht an.</translation>
    </message>
    <message>
        <source>An administrator has forbidden it; ask one, or make a new incoming webhook.</source>
        <translation>Ein Administrator hat es verboten; bei einem nachfragen oder einen neuen eingehenden Webhook erstellen.</translation>
    </message>
    <message>
        <source>The Slack channel is archived. %1</source>
        <translation>Der Slack-Kanal ist archiviert. %1</translation>
    </message>
    <message>
        <source>Webhook address</source>
        <translation>Adresse des Webhooks</translation>
    </message>
    <message>
        <source>Slack channel, for webhooks of the old kind</source>
        <translation>Slack-Kanal, für Webhooks der alten Art</translation>
    </message>
    <message>
        <source>Slack takes no empty message.</source>
        <translation>Slack nimmt keine leere Nachricht an.</translation>
    </message>
    <message>
        <source>Slack cuts messages of more than %L1 characters; this one has %L2.</source>
        <translation>Slack kürzt Nachrichten von mehr als %L1 Zeichen; diese hat %L2.</translation>
    </message>
    <message>
        <source>The status page</source>
        <translation>Die Statusseite</translation>
    </message>
    <message>
        <source>The token may not do this.</source>
        <translation>Das Token darf dies nicht.</translation>
    </message>
    <message>
        <source>Look at the channel&apos;s address, and whether the incident is still there.</source>
        <translation>Die Adresse des Kanals prüfen, und ob der Incident dort noch besteht.</translation>
    </message>
    <message>
        <source>Address of its incidents</source>
        <translation>Adresse der Incidents</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>Id of the incident that is updated</source>
        <translation>Id des Incidents, der aktualisiert wird</translation>
    </message>
    <message>
        <source>Public, as %1.</source>
        <translation>Öffentlich, als %1.</translation>
    </message>
    <message>
        <source>An update needs a text.</source>
        <translation>Ein Update braucht einen Text.</translation>
    </message>
    <message>
        <source>Status page (generic)</source>
        <translation>Statusseite (allgemein)</translation>
    </message>
    <message>
        <source>The API key is wrong; make one under API info, and store it as the channel&apos;s secret.</source>
        <translation>Der API-Schlüssel ist falsch; unter API info einen erstellen und als Secret des Kanals speichern.</translation>
    </message>
    <message>
        <source>The API key may not write to this page.</source>
        <translation>Der API-Schlüssel darf auf diese Seite nicht schreiben.</translation>
    </message>
    <message>
        <source>There is no such page or incident; look at the channel&apos;s page id.</source>
        <translation>Diese Seite oder diesen Incident gibt es nicht; die Seiten-Id des Kanals prüfen.</translation>
    </message>
    <message>
        <source>Page id</source>
        <translation>Seiten-Id</translation>
    </message>
    <message>
        <source>Under API info in Statuspage</source>
        <translation>In Statuspage unter API info</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Ids of the components concerned</source>
        <translation>Ids der betroffenen Komponenten</translation>
    </message>
    <message>
        <source>What they become meanwhile</source>
        <translation>Wozu sie in der Zwischenzeit werden</translation>
    </message>
    <message>
        <source>Notify subscribers</source>
        <translation>Abonnenten benachrichtigen</translation>
    </message>
    <message>
        <source>Public, as %1; subscribers are notified.</source>
        <translation>Öffentlich, als %1; Abonnenten werden benachrichtigt.</translation>
    </message>
    <message>
        <source>Statuspage takes at most %L1 characters.</source>
        <translation>Statuspage nimmt höchstens %L1 Zeichen.</translation>
    </message>
    <message>
        <source>The answer of Statuspage is not JSON</source>
        <translation>Die Antwort von Statuspage ist kein JSON</translation>
    </message>
    <message>
        <source>The key can read the page. Nothing was published.</source>
        <translation>Der Schlüssel kann die Seite lesen. Nichts wurde veröffentlicht.</translation>
    </message>
    <message>
        <source>Make the workflow &quot;Post to a channel when a webhook request is received&quot; anew, and store its address as the channel&apos;s secret.</source>
        <translation>Den Workflow „Post to a channel when a webhook request is received“ neu erstellen und dessen Adresse als Secret des Kanals speichern.</translation>
    </message>
    <message>
        <source>Microsoft Teams</source>
        <translation>Microsoft Teams</translation>
    </message>
    <message>
        <source>Address of the workflow</source>
        <translation>Adresse des Workflows</translation>
    </message>
    <message>
        <source>The message is empty.</source>
        <translation>Die Nachricht ist leer.</translation>
    </message>
    <message>
        <source>The message is longer than the 28 KB that Microsoft Teams takes.</source>
        <translation>Die Nachricht ist länger als die 28 KB, die Microsoft Teams annimmt.</translation>
    </message>
    <message>
        <source>The workflow was started; whether it has posted, its run history says.</source>
        <translation>Der Workflow wurde gestartet; ob er gepostet hat, steht in seinem Ausführungsverlauf.</translation>
    </message>
    <message>
        <source>The webhook</source>
        <translation>Der Webhook</translation>
    </message>
    <message>
        <source>Look at the channel&apos;s headers and its secret.</source>
        <translation>Die Header des Kanals und sein Secret prüfen.</translation>
    </message>
    <message>
        <source>Look at the channel&apos;s address.</source>
        <translation>Die Adresse des Kanals prüfen.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>May hold {{body}}, {{subject}}, {{incident.id}}, {{secret}} and others</source>
        <translation>Darf {{body}}, {{subject}}, {{incident.id}}, {{secret}} und andere enthalten</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>The body is</source>
        <translation>Der Inhalt ist</translation>
    </message>
    <message>
        <source>Template of the body</source>
        <translation>Vorlage des Inhalts</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Secret, as {{secret}}</source>
        <translation>Secret, als {{secret}}</translation>
    </message>
    <message>
        <source>There is no {{%1}} in a message.</source>
        <translation>In einer Nachricht gibt es kein {{%1}}.</translation>
    </message>
    <message>
        <source>The address begins with http:// or https://.</source>
        <translation>Die Adresse beginnt mit http:// oder https://.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no header: it is written NAME: VALUE.</source>
        <translation>„%1“ ist kein Header: er wird NAME: VALUE geschrieben.</translation>
    </message>
    <message>
        <source>The body is not JSON once it is filled: a placeholder stands within quotes.</source>
        <translation>Der Inhalt ist ausgefüllt kein JSON: ein Platzhalter steht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>the server offers no login, and none was made</source>
        <translation>der Server bietet keine Anmeldung an, und es fand keine statt</translation>
    </message>
    <message>
        <source>the server offers no encryption (STARTTLS)</source>
        <translation>der Server bietet keine Verschlüsselung an (STARTTLS)</translation>
    </message>
    <message>
        <source>Message to %1 queued: %2</source>
        <translation>Nachricht an %1 eingereiht: %2</translation>
    </message>
    <message>
        <source>Message to %1 sent: %2</source>
        <translation>Nachricht an %1 gesendet: %2</translation>
    </message>
    <message>
        <source>Message to %1 may have been sent. %2</source>
        <translation>Nachricht an %1 möglicherweise gesendet. %2</translation>
    </message>
    <message>
        <source>Message to %1 not sent. %2</source>
        <translation>Nachricht an %1 nicht gesendet. %2</translation>
    </message>
    <message>
        <source>Message to %1 cancelled: %2</source>
        <translation>Nachricht an %1 abgebrochen: %2</translation>
    </message>
    <message>
        <source>%1 says that the message to %2 was sent: %3</source>
        <translation>%1 sagt, dass die Nachricht an %2 gesendet wurde: %3</translation>
    </message>
    <message>
        <source>%1 cancelled the message to %2: %3</source>
        <translation>%1 hat die Nachricht an %2 abgebrochen: %3</translation>
    </message>
    <message>
        <source>%1 has the message to %2 sent again: %3</source>
        <translation>%1 lässt die Nachricht an %2 erneut senden: %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no http or https address.</source>
        <translation>„%1“ ist keine http- oder https-Adresse.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one of: %2.</source>
        <translation>„%1“ ist eines von: %2.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>There is no type of channel &quot;%1&quot;.</source>
        <translation>Es gibt keine Kanalart „%1“.</translation>
    </message>
    <message>
        <source>Test of Sternway</source>
        <translation>Test von Sternway</translation>
    </message>
    <message>
        <source>This is a test of Sternway. Nothing has happened; there is nothing to do.</source>
        <translation>Dies ist ein Test von Sternway. Es ist nichts geschehen; es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The runbook has no message &quot;%1&quot;</source>
        <translation>Das Runbook hat keine Nachricht „%1“</translation>
    </message>
    <message>
        <source>The message &quot;%1&quot; is not complete</source>
        <translation>Die Nachricht „%1“ ist nicht vollständig</translation>
    </message>
    <message>
        <source>No value for: %1.</source>
        <translation>Kein Wert für: %1.</translation>
    </message>
    <message>
        <source>No connection to %1. %2</source>
        <translation>Keine Verbindung zu %1. %2</translation>
    </message>
    <message>
        <source>%1 may have taken it. %2</source>
        <translation>%1 hat sie möglicherweise angenommen. %2</translation>
    </message>
    <message>
        <source>%1 answers %2.</source>
        <translation>%1 antwortet %2.</translation>
    </message>
    <message>
        <source>%1 answers %2: %3</source>
        <translation>%1 antwortet %2: %3</translation>
    </message>
    <message>
        <source>It has moved to %1: if that is right, set that address.</source>
        <translation>Umgezogen nach %1: falls das stimmt, diese Adresse einstellen.</translation>
    </message>
    <message>
        <source>%1 wants fewer messages at a time (%2).</source>
        <translation>%1 verlangt weniger Nachrichten auf einmal (%2).</translation>
    </message>
    <message>
        <source>%1 It may have taken the message all the same.</source>
        <translation>%1 Die Nachricht wurde möglicherweise trotzdem angenommen.</translation>
    </message>
    <message>
        <source>The answer is not one of %1: it may have taken the message, or something in between has answered.</source>
        <translation>Die Antwort stammt nicht von %1: die Nachricht wurde möglicherweise angenommen, oder etwas dazwischen hat geantwortet.</translation>
    </message>
    <message>
        <source>Follow-up of incident %1: %2</source>
        <translation>Nacharbeit zum Incident %1: %2</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Fällig: %1</translation>
    </message>
    <message>
        <source>Opens an issue of its own in %1.</source>
        <translation>Öffnet ein eigenes Issue in %1.</translation>
    </message>
    <message>
        <source>Makes an issue of its own in %1.</source>
        <translation>Erstellt ein eigenes Issue in %1.</translation>
    </message>
</context>
<context>
    <name>sternway::notify::CurlMail</name>
    <message>
        <source>A mail needs a server, a sender and a recipient</source>
        <translation>Eine Mail braucht einen Server, einen Absender und einen Empfänger</translation>
    </message>
</context>
<context>
    <name>sternway::notify::OrderInWork</name>
    <message>
        <source>There is no open incident that the message belongs to</source>
        <translation>Es gibt keinen offenen Incident, zu dem die Nachricht gehört</translation>
    </message>
    <message>
        <source>No channel is set up for the message &quot;%1&quot;</source>
        <translation>Für die Nachricht „%1“ ist kein Kanal eingerichtet</translation>
    </message>
</context>
<context>
    <name>sternway::notify::OutboxSender</name>
    <message>
        <source>There is no channel &quot;%1&quot;</source>
        <translation>Es gibt keinen Kanal „%1“</translation>
    </message>
    <message>
        <source>See: %1</source>
        <translation>Siehe: %1</translation>
    </message>
    <message>
        <source>The message cannot go to %1</source>
        <translation>Die Nachricht kann nicht an %1 gehen</translation>
    </message>
    <message>
        <source>There is no message %1 in the outbox</source>
        <translation>Es gibt keine Nachricht %1 im Postausgang</translation>
    </message>
    <message>
        <source>The message is %1</source>
        <translation>Die Nachricht ist im Zustand %1</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The channel is not set up</source>
        <translation>Der Kanal ist nicht eingerichtet</translation>
    </message>
    <message>
        <source>Sternway ended while it was being sent: it may have arrived. Look, then mark it as sent, or send it again.</source>
        <translation>Sternway endete während des Sendens: sie ist möglicherweise angekommen. Nachsehen, dann als gesendet markieren oder erneut senden.</translation>
    </message>
    <message>
        <source>Sternway ended while it was being sent: it is looked for before it is sent again.</source>
        <translation>Sternway endete während des Sendens: vor dem erneuten Senden wird nach ihr gesucht.</translation>
    </message>
    <message>
        <source>There is no channel &quot;%1&quot; any more: set it up again, then send it again.</source>
        <translation>Den Kanal „%1“ gibt es nicht mehr: wieder einrichten, dann erneut senden.</translation>
    </message>
    <message>
        <source>It took too long: it may have arrived.</source>
        <translation>Es dauerte zu lange: sie ist möglicherweise angekommen.</translation>
    </message>
</context>
<context>
    <name>sternway::operate</name>
    <message>
        <source>Revision %1 (%2) began to serve</source>
        <translation>Revision %1 (%2) wurde aktiv</translation>
    </message>
    <message>
        <source>Revision %1 (%2) was first seen by the cluster</source>
        <translation>Revision %1 (%2) wurde zum ersten Mal im Cluster gesehen</translation>
    </message>
    <message>
        <source>Threshold crossed: %1</source>
        <translation>Schwelle überschritten: %1</translation>
    </message>
    <message>
        <source>Planned: from revision %1 (%2) back to revision %3 (%4)</source>
        <translation>Geplant: von Revision %1 (%2) zurück auf Revision %3 (%4)</translation>
    </message>
    <message>
        <source>Preflight: %1 blocking, %2 to note</source>
        <translation>Vorabprüfung: %1 blockierend, %2 zu beachten</translation>
    </message>
    <message>
        <source>The rollback (%1) started at %2 and was interrupted.</source>
        <translation>Der Rollback (%1) begann am %2, und sein Prozess existiert nicht mehr.</translation>
    </message>
    <message>
        <source>Its step &quot;%1&quot; started at %2; its result is unknown.</source>
        <translation>Der Schritt „%1“ begann am %2 und kein Ende ist aufgezeichnet: unbekannt.</translation>
    </message>
    <message>
        <source>All its steps have ended.</source>
        <translation>Alle Schritte sind beendet.</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; had not begun.</source>
        <translation>Der Schritt „%1“ hatte nicht begonnen.</translation>
    </message>
    <message>
        <source>So the step took effect. Continue carries out the steps that are left; stopping here leaves it as it is.</source>
        <translation>Der Schritt wurde also wirksam. Fortsetzen führt die verbleibenden Schritte aus; Hier anhalten belässt alles so.</translation>
    </message>
    <message>
        <source>The plan was stored without its secrets and cannot be carried out again: stop here, and plan anew.</source>
        <translation>Der Plan wurde ohne seine Secrets gespeichert und kann nicht erneut ausgeführt werden: hier anhalten und neu planen.</translation>
    </message>
    <message>
        <source>Stop here, and assess anew.</source>
        <translation>Hier anhalten und neu bewerten.</translation>
    </message>
    <message>
        <source>So its effect is not known. Look for yourself; stopping here leaves it as it is.</source>
        <translation>Seine Wirkung ist also nicht bekannt. Selbst nachsehen; Hier anhalten belässt alles so.</translation>
    </message>
    <message>
        <source>None of its steps can be looked at.</source>
        <translation>Keiner seiner Schritte kann geprüft werden.</translation>
    </message>
    <message>
        <source>Planned: %1</source>
        <translation>Geplant: %1</translation>
    </message>
    <message>
        <source>Whether it took effect is being looked at.</source>
        <translation>Ob er wirksam wurde, wird gerade nachgesehen.</translation>
    </message>
    <message>
        <source>Whether it took effect cannot be read now: %1</source>
        <translation>Ob er wirksam wurde, ist jetzt nicht lesbar: %1</translation>
    </message>
    <message>
        <source>It is what goes back: without it there is no rollback.</source>
        <translation>Er ist es, der zurückgeht: ohne ihn gibt es keinen Rollback.</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; needs it.</source>
        <translation>Der Schritt „%1“ benötigt ihn.</translation>
    </message>
    <message>
        <source>Passed over by %1: %2. What it did is not known: %3</source>
        <translation>Von %1 übergangen: %2. Was er getan hat, ist nicht bekannt: %3</translation>
    </message>
    <message>
        <source>Left out by %1: %2. It had failed: %3</source>
        <translation>Von %1 ausgelassen: %2. Er war fehlgeschlagen: %3</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>Its step &quot;%1&quot; had failed: %2</source>
        <translation>Sein Schritt „%1“ war fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>It had not begun.</source>
        <translation>Er hatte nicht begonnen.</translation>
    </message>
    <message>
        <source>Continue asks what is to become of the step that failed, and ends the rollback where nobody is asked; stopping here ends it as it is.</source>
        <translation>Fortsetzen fragt, was aus dem fehlgeschlagenen Schritt werden soll, und beendet den Rollback, wo niemand gefragt wird; Hier anhalten beendet ihn, wie er ist.</translation>
    </message>
    <message>
        <source>Planned: from revision %1 (%2) forward again to revision %3 (%4)</source>
        <translation>Geplant: von Revision %1 (%2) wieder vorwärts auf Revision %3 (%4)</translation>
    </message>
    <message>
        <source>So the step had no effect or was not begun. Continue carries it out; stopping here leaves it as it is.</source>
        <translation>Der Schritt hatte also keine Wirkung oder wurde nicht begonnen. Fortsetzen führt ihn aus; Hier anhalten belässt alles so.</translation>
    </message>
    <message>
        <source>So the step had no effect or was not begun. Sending it again carries it out; stopping here leaves it as it is.</source>
        <translation>Der Schritt hatte also keine Wirkung oder wurde nicht begonnen. Erneutes Senden führt ihn aus; Hier anhalten belässt alles so.</translation>
    </message>
    <message>
        <source>It took effect (%1), and was taken back since: the cluster does not show it any more.</source>
        <translation>Er hat gewirkt (%1) und wurde seitdem zurückgenommen: Der Cluster zeigt ihn nicht mehr.</translation>
    </message>
</context>
<context>
    <name>sternway::operate::DeploymentCopier</name>
    <message>
        <source>ConfigMap %1 could not be read; an empty one was used: %2</source>
        <translation>Die ConfigMap %1 war nicht lesbar; eine leere wurde verwendet: %2</translation>
    </message>
    <message>
        <source>Secrets are not copied; empty ones were used: %1</source>
        <translation>Secrets werden nicht kopiert; leere wurden verwendet: %1</translation>
    </message>
    <message>
        <source>Pods of %1 that are not ready were left out; the simulation starts others: %2</source>
        <translation>Nicht bereite Pods von %1 wurden ausgelassen; die Simulation startet andere: %2</translation>
    </message>
</context>
<context>
    <name>sternway::operate::Guard</name>
    <message>
        <source>The program that watched has ended</source>
        <translation>Das überwachende Programm ist beendet</translation>
    </message>
    <message>
        <source>A rollback of %1 runs or was interrupted</source>
        <translation>Ein Rollback von %1 läuft oder wurde unterbrochen</translation>
    </message>
    <message>
        <source>Decide it first.</source>
        <translation>Zuerst darüber entscheiden.</translation>
    </message>
    <message>
        <source>Guard: %1</source>
        <translation>Wächter: %1</translation>
    </message>
    <message>
        <source>The rollback would be refused: %1</source>
        <translation>Der Rollback würde abgelehnt: %1</translation>
    </message>
    <message>
        <source>Mend that, then arm the guard again.</source>
        <translation>Das beheben, dann den Wächter erneut scharf schalten.</translation>
    </message>
    <message>
        <source>Its time is up</source>
        <translation>Seine Zeit ist abgelaufen</translation>
    </message>
    <message>
        <source>nothing is known since %1</source>
        <translation>seit %1 ist nichts bekannt</translation>
    </message>
    <message>
        <source>The runbook has changed: see what it says now, and arm the guard again</source>
        <translation>Das Runbook hat sich geändert: nachsehen, was es jetzt sagt, und den Wächter erneut scharf schalten</translation>
    </message>
    <message>
        <source>The condition is unknown: %1</source>
        <translation>Die Bedingung ist unbekannt: %1</translation>
    </message>
    <message>
        <source>The condition no longer holds: %1</source>
        <translation>Die Bedingung trifft nicht mehr zu: %1</translation>
    </message>
    <message>
        <source>The guard armed by %1 rolls back in %2 unless somebody stops it: %3 (%4)</source>
        <translation>Der von %1 scharf geschaltete Wächter rollt in %2 zurück, falls niemand ihn anhält: %3 (%4)</translation>
    </message>
    <message>
        <source>The guard&apos;s countdown ended by itself: %1</source>
        <translation>Der Countdown des Wächters endete von selbst: %1</translation>
    </message>
    <message>
        <source>Sternway did not run while it counted, so nobody could have stopped it</source>
        <translation>Sternway lief während des Countdowns nicht, daher hätte ihn niemand anhalten können</translation>
    </message>
    <message>
        <source>Nobody stopped the guard: it rolls back</source>
        <translation>Niemand hat den Wächter angehalten: er rollt zurück</translation>
    </message>
    <message>
        <source>%1 stopped the guard: nothing is rolled back</source>
        <translation>%1 hat den Wächter angehalten: nichts wird zurückgerollt</translation>
    </message>
    <message>
        <source>The guard does not roll back: %1</source>
        <translation>Der Wächter rollt nicht zurück: %1</translation>
    </message>
</context>
<context>
    <name>sternway::operate::Guards</name>
    <message>
        <source>The cluster %1 was closed</source>
        <translation>Der Cluster %1 wurde geschlossen</translation>
    </message>
    <message>
        <source>The program that watched has ended</source>
        <translation>Das überwachende Programm ist beendet</translation>
    </message>
</context>
<context>
    <name>sternway::operate::Operation</name>
    <message>
        <source>The journal&apos;s record of this rollback does not fit its plan</source>
        <translation>Die Aufzeichnung dieses Rollbacks im Journal passt nicht zu seinem Plan</translation>
    </message>
    <message>
        <source>The plan was stored without its secrets, so that its patch cannot be sent again. Plan the rollback anew.</source>
        <translation>Der Plan wurde ohne seine Secrets gespeichert, daher kann sein Patch nicht erneut gesendet werden. Den Rollback neu planen.</translation>
    </message>
    <message>
        <source>The interrupted rollback was taken over, to end it</source>
        <translation>Der unterbrochene Rollback wurde übernommen, um ihn zu beenden</translation>
    </message>
    <message>
        <source>The interrupted rollback was taken over; its step is done again</source>
        <translation>Der unterbrochene Rollback wurde übernommen; sein Schritt wird erneut ausgeführt</translation>
    </message>
    <message>
        <source>The interrupted rollback was taken over and goes on</source>
        <translation>Der unterbrochene Rollback wurde übernommen und geht weiter</translation>
    </message>
    <message>
        <source>The rollback goes on</source>
        <translation>Der Rollback geht weiter</translation>
    </message>
    <message>
        <source>The rollback was paused</source>
        <translation>Der Rollback wurde pausiert</translation>
    </message>
    <message>
        <source>Not done: the operator cancelled</source>
        <translation>Nicht ausgeführt: vom Benutzer abgebrochen</translation>
    </message>
    <message>
        <source>(This could not be recorded: %1)</source>
        <translation>(Dies konnte nicht aufgezeichnet werden: %1)</translation>
    </message>
    <message>
        <source>Stopped, because the journal cannot be written: %1 %2</source>
        <translation>Angehalten, weil das Journal nicht geschrieben werden kann: %1 %2</translation>
    </message>
    <message>
        <source>The plan has a step of the unknown kind &quot;%1&quot;; it was made by a newer Sternway</source>
        <translation>Der Plan hat einen Schritt der unbekannten Art „%1“; er wurde von einem neueren Sternway erstellt</translation>
    </message>
    <message>
        <source>The rollback began: %1</source>
        <translation>Der Rollback begann: %1</translation>
    </message>
    <message>
        <source>Whether the interrupted step took effect cannot be read: %1</source>
        <translation>Ob der unterbrochene Schritt wirksam wurde, ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Its answer was lost. %1</source>
        <translation>Die Antwort ging verloren. %1</translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed</source>
        <translation>Abgebrochen: nichts wurde geändert</translation>
    </message>
    <message>
        <source>Cancelled; what has changed cannot be read now (%1)</source>
        <translation>Abgebrochen; was sich geändert hat, ist jetzt nicht lesbar (%1)</translation>
    </message>
    <message>
        <source>Cancelled. %1</source>
        <translation>Abgebrochen. %1</translation>
    </message>
    <message>
        <source>Left out by the operator: %1</source>
        <translation>Vom Benutzer ausgelassen: %1</translation>
    </message>
    <message>
        <source>The rollback waits for a decision on: %1</source>
        <translation>Der Rollback wartet auf eine Entscheidung über: %1</translation>
    </message>
    <message>
        <source>%1 has &quot;%2&quot; looked at again: it took effect</source>
        <translation>%1 ließ „%2“ erneut prüfen: der Schritt wurde wirksam</translation>
    </message>
    <message>
        <source>%1 has &quot;%2&quot; done again</source>
        <translation>%1 lässt „%2“ erneut ausführen</translation>
    </message>
    <message>
        <source>A step is left out for a reason.</source>
        <translation>Ein Schritt wird nur mit Begründung ausgelassen.</translation>
    </message>
    <message>
        <source>%1 ended the rollback here.</source>
        <translation>%1 hat den Rollback hier beendet.</translation>
    </message>
    <message>
        <source>Not done. %1</source>
        <translation>Nicht ausgeführt. %1</translation>
    </message>
    <message>
        <source>Not begun: %1</source>
        <translation>Nicht begonnen: %1</translation>
    </message>
</context>
<context>
    <name>sternway::operate::PlanRehearsal</name>
    <message>
        <source>A person does it</source>
        <translation>Ein Mensch führt ihn aus</translation>
    </message>
    <message>
        <source>How the version behaves is not known to the simulation</source>
        <translation>Wie sich die Version verhält, ist der Simulation nicht bekannt</translation>
    </message>
    <message>
        <source>It does more than change objects of Kubernetes</source>
        <translation>Er tut mehr, als Objekte von Kubernetes zu ändern</translation>
    </message>
    <message>
        <source>Only Deployments are simulated</source>
        <translation>Nur Deployments werden simuliert</translation>
    </message>
    <message>
        <source>In the simulation every image can be pulled, starts and becomes ready: this shows that the steps work on these objects, not that the version is good.</source>
        <translation>In der Simulation kann jedes Image geladen werden, startet und wird bereit: das zeigt, dass die Schritte an diesen Objekten funktionieren, nicht, dass die Version gut ist.</translation>
    </message>
    <message>
        <source>Permissions, quotas, admission, autoscaling, GitOps controllers and nodes are not simulated.</source>
        <translation>Berechtigungen, Quotas, Admission, Autoscaling, GitOps-Controller und Nodes werden nicht simuliert.</translation>
    </message>
    <message>
        <source>No step of this plan can be rehearsed</source>
        <translation>Kein Schritt dieses Plans kann geübt werden</translation>
    </message>
    <message>
        <source>Steps that change Deployments can; programs, databases, addresses and people are left out.</source>
        <translation>Schritte, die Deployments ändern, können es; Programme, Datenbanken, Adressen und Menschen werden ausgelassen.</translation>
    </message>
    <message>
        <source>Rehearsal of a plan</source>
        <translation>Übung eines Plans</translation>
    </message>
    <message>
        <source>It needs the step %1, which is not rehearsed</source>
        <translation>Er benötigt den Schritt %1, der nicht geübt wird</translation>
    </message>
    <message>
        <source>%1 of %2 steps were rehearsed on copies in a simulation.</source>
        <translation>%1 von %2 Schritten wurden an Kopien in einer Simulation geübt.</translation>
    </message>
    <message>
        <source>All of them succeeded.</source>
        <translation>Alle waren erfolgreich.</translation>
    </message>
    <message>
        <source>The rehearsal failed: %1</source>
        <translation>Die Übung ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>not rehearsed: %1</source>
        <translation>nicht geübt: %1</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>succeeded: %1</source>
        <translation>erfolgreich: %1</translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <translation>übersprungen: %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
</context>
<context>
    <name>sternway::operate::RollbackRun</name>
    <message>
        <source>Reading the cluster and its metrics</source>
        <translation>Cluster und Metriken werden gelesen</translation>
    </message>
    <message>
        <source>Nothing calls for a rollback: %1</source>
        <translation>Nichts erfordert einen Rollback: %1</translation>
    </message>
    <message>
        <source>To go back anyway, say to which revision (--to).</source>
        <translation>Um dennoch zurückzugehen, die Revision angeben (--to).</translation>
    </message>
    <message>
        <source>Checking what could make the rollback fail</source>
        <translation>Prüfung, was den Rollback scheitern lassen könnte</translation>
    </message>
    <message>
        <source>Reading the workload again</source>
        <translation>Der Workload wird erneut gelesen</translation>
    </message>
    <message>
        <source>Revision %1 is no longer there</source>
        <translation>Revision %1 ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>Kubernetes has taken it out of the history meanwhile. Choose another target.</source>
        <translation>Kubernetes hat sie inzwischen aus der Historie entfernt. Ein anderes Ziel wählen.</translation>
    </message>
    <message>
        <source>%1 forward again: %2</source>
        <translation>%1 wieder vorwärts: %2</translation>
    </message>
    <message>
        <source>Going forward again needs a reason</source>
        <translation>Wieder vorwärts zu gehen braucht einen Grund</translation>
    </message>
    <message>
        <source>Say it by --reason.</source>
        <translation>Mit --reason angeben.</translation>
    </message>
    <message>
        <source>Revision %1 is %2</source>
        <translation>Revision %1 ist %2</translation>
    </message>
    <message>
        <source>It was marked after the plan was made. Choose another target.</source>
        <translation>Sie wurde nach Erstellung des Plans markiert. Ein anderes Ziel wählen.</translation>
    </message>
    <message>
        <source>Not begun: %1</source>
        <translation>Nicht begonnen: %1</translation>
    </message>
</context>
<context>
    <name>sternway::operate::ServicesRun</name>
    <message>
        <source>%1, which goes first, was not rolled back</source>
        <translation>%1 ist zuerst an der Reihe und wurde nicht zurückgerollt</translation>
    </message>
    <message>
        <source>Cancelled before it began</source>
        <translation>Vor dem Beginn abgebrochen</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Nicht gewählt</translation>
    </message>
    <message>
        <source>Not begun: %1 failed</source>
        <translation>Nicht begonnen: %1 ist fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>sternway::operate::preflight::Findings</name>
    <message>
        <source>Ask for the right to read it, or look at it yourself.</source>
        <translation>Die Leseberechtigung anfordern oder selbst nachsehen.</translation>
    </message>
    <message>
        <source>Run the checks again.</source>
        <translation>Die Prüfungen erneut ausführen.</translation>
    </message>
    <message>
        <source>Could not check: %1</source>
        <translation>Nicht prüfbar: %1</translation>
    </message>
</context>
<context>
    <name>sternway::platform</name>
    <message>
        <source>%1 cannot be attached: %2</source>
        <translation>%1 kann nicht angehängt werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Make room on the disk, or see to the rights of the folder. Nothing was attached.</source>
        <translation>Platz auf dem Datenträger schaffen oder die Rechte des Ordners prüfen. Nichts wurde angehängt.</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>it has more than 10 MB</source>
        <translation>es hat mehr als 10 MB</translation>
    </message>
    <message>
        <source>This runbook has no digest that could be accepted</source>
        <translation>Dieses Runbook hat keinen Digest, der akzeptiert werden könnte</translation>
    </message>
    <message>
        <source>The copy of %1 is not on this computer</source>
        <translation>Die Kopie von %1 ist nicht auf diesem Computer</translation>
    </message>
    <message>
        <source>The copy of %1 is not what was attached: its SHA-256 is another</source>
        <translation>Die Kopie von %1 ist nicht das, was angehängt wurde: ihr SHA-256 ist ein anderer</translation>
    </message>
    <message>
        <source>No home folder is known for %1</source>
        <translation>Für %1 ist kein Home-Verzeichnis bekannt</translation>
    </message>
    <message>
        <source>Set HOME, or STERNWAY_DATA_DIR and STERNWAY_CONFIG_DIR.</source>
        <translation>HOME setzen, oder STERNWAY_DATA_DIR und STERNWAY_CONFIG_DIR.</translation>
    </message>
</context>
<context>
    <name>sternway::platform::ChannelBook</name>
    <message>
        <source>There is a channel &quot;%1&quot; already</source>
        <translation>Es gibt bereits einen Kanal „%1“</translation>
    </message>
    <message>
        <source>There is no channel &quot;%1&quot;</source>
        <translation>Es gibt keinen Kanal „%1“</translation>
    </message>
</context>
<context>
    <name>sternway::platform::KeychainSecrets</name>
    <message>
        <source>There is no secret %1</source>
        <translation>Es gibt kein Secret %1</translation>
    </message>
    <message>
        <source>The keychain refused to return the secret %1</source>
        <translation>Der Schlüsselbund verweigert die Herausgabe des Secrets %1</translation>
    </message>
    <message>
        <source>The keychain has not answered: it may still hold the secret %1</source>
        <translation>Der Schlüsselbund hat nicht geantwortet: er enthält das Secret %1 möglicherweise noch</translation>
    </message>
    <message>
        <source>The keychain is locked, so it is not known whether it holds the secret %1</source>
        <translation>Der Schlüsselbund ist gesperrt: ob er das Secret %1 enthält, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Unlock it, and try again.</source>
        <translation>Entsperren und erneut versuchen.</translation>
    </message>
    <message>
        <source>The keychain did not delete the secret %1: it is locked or refused</source>
        <translation>Der Schlüsselbund löscht das Secret %1 nicht: er ist gesperrt oder verweigert es</translation>
    </message>
    <message>
        <source>The keychain has not answered, so it is not known whether it holds the secret %1</source>
        <translation>Der Schlüsselbund hat nicht geantwortet: ob er das Secret %1 enthält, ist nicht bekannt</translation>
    </message>
    <message>
        <source>The keychain has not answered.</source>
        <translation>Der Schlüsselbund hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The keychain is locked or refused. %1</source>
        <translation>Der Schlüsselbund ist gesperrt oder verweigert es. %1</translation>
    </message>
</context>
<context>
    <name>sternway::platform::ProcessRun</name>
    <message>
        <source>There is no program to run</source>
        <translation>Es gibt kein Programm zum Ausführen</translation>
    </message>
    <message>
        <source>A word of the command holds a NUL character</source>
        <translation>Ein Wort des Befehls enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be set in a program&apos;s environment</source>
        <translation>„%1“ kann in der Umgebung eines Programms nicht gesetzt werden</translation>
    </message>
    <message>
        <source>The folder %1 is not there</source>
        <translation>Der Ordner %1 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>The program %1 is not installed</source>
        <translation>Das Programm %1 ist nicht installiert</translation>
    </message>
    <message>
        <source>There is no program %1</source>
        <translation>Es gibt kein Programm %1</translation>
    </message>
    <message>
        <source>%1 is not an executable file</source>
        <translation>%1 ist keine ausführbare Datei</translation>
    </message>
    <message>
        <source>%1 cannot be started: too many files are open</source>
        <translation>%1 kann nicht gestartet werden: Zu viele Dateien sind offen</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>%1 kann nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>%1 has not ended within %2</source>
        <translation>%1 war nach %2 noch nicht beendet</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>%1 wurde angehalten</translation>
    </message>
    <message>
        <source>%1 was ended by signal %2 (%3)</source>
        <translation>%1 wurde durch Signal %2 beendet (%3)</translation>
    </message>
</context>
<context>
    <name>sternway::platform::Settings</name>
    <message>
        <source>The settings %1 cannot be written</source>
        <translation>Die Einstellungen %1 können nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Make the file and its folder writable, or choose another folder with STERNWAY_CONFIG_DIR. The change holds until Sternway ends.</source>
        <translation>Die Datei und ihren Ordner beschreibbar machen oder mit STERNWAY_CONFIG_DIR einen anderen Ordner wählen. Die Änderung gilt, bis Sternway endet.</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;</source>
        <translation>%1 kann nicht „%2“ sein</translation>
    </message>
    <message>
        <source>It is one of: %1.</source>
        <translation>Möglich ist eines von: %1.</translation>
    </message>
</context>
<context>
    <name>sternway::prometheus</name>
    <message>
        <source>The answer is not Alertmanager&apos;s: %1</source>
        <translation>Die Antwort stammt nicht von Alertmanager: %1</translation>
    </message>
    <message>
        <source>Check the address: it must be the one whose page lists the alerts, with its path prefix if it has one. Its API v2 is needed (Alertmanager 0.16 or newer).</source>
        <translation>Die Adresse prüfen: es muss die sein, deren Seite die Alerts auflistet, gegebenenfalls mit ihrem Pfadpräfix. Benötigt wird die API v2 (Alertmanager 0.16 oder neuer).</translation>
    </message>
    <message>
        <source>no list of alerts</source>
        <translation>keine Liste von Alerts</translation>
    </message>
    <message>
        <source>an alert without labels</source>
        <translation>ein Alert ohne Labels</translation>
    </message>
    <message>
        <source>Prometheus&apos; HTTP configuration is not valid YAML (line %1)</source>
        <translation>HTTP-Konfiguration von Prometheus: kein gültiges YAML (Zeile %1)</translation>
    </message>
    <message>
        <source>Prometheus&apos; HTTP configuration %1 cannot be read</source>
        <translation>HTTP-Konfiguration von Prometheus: %1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>The answer is not Prometheus&apos;: %1</source>
        <translation>Die Antwort stammt nicht von Prometheus: %1</translation>
    </message>
    <message>
        <source>Check the address: it must be the one whose page lists the targets, with its path prefix if it has one.</source>
        <translation>Die Adresse prüfen: es muss die sein, deren Seite die Targets auflistet, gegebenenfalls mit ihrem Pfadpräfix.</translation>
    </message>
    <message>
        <source>no JSON object</source>
        <translation>kein JSON-Objekt</translation>
    </message>
    <message>
        <source>Prometheus refuses the query: %1</source>
        <translation>Prometheus lehnt die Abfrage ab: %1</translation>
    </message>
    <message>
        <source>it has no status</source>
        <translation>der status fehlt</translation>
    </message>
    <message>
        <source>a value cannot be read</source>
        <translation>ein Wert ist nicht lesbar</translation>
    </message>
    <message>
        <source>The query gives a %1, not numbers</source>
        <translation>Die Abfrage liefert %1, keine Zahlen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>no list of groups</source>
        <translation>keine Liste von Gruppen</translation>
    </message>
    <message>
        <source>(without the label)</source>
        <translation>(ohne das Label)</translation>
    </message>
    <message>
        <source>Which requests of %1 failed is not known: %2 is none of the usual values. Give the query of the error rate in the settings or in the runbook</source>
        <translation>Welche Anfragen von %1 fehlgeschlagen sind, ist nicht bekannt: %2 ist keiner der üblichen Werte. Die Abfrage der Fehlerrate in den Einstellungen oder im Runbook angeben</translation>
    </message>
    <message>
        <source>%1 has no label that tells failed requests from others: give the query of the error rate in the settings or in the runbook</source>
        <translation>%1 hat kein Label, das fehlgeschlagene Anfragen von anderen unterscheidet: die Abfrage der Fehlerrate in den Einstellungen oder im Runbook angeben</translation>
    </message>
    <message>
        <source>a web page (HTML) came, such as a sign-in page has</source>
        <translation>es kam eine Webseite (HTML), wie etwa eine Anmeldeseite</translation>
    </message>
    <message>
        <source>the answer is incomplete: a part of the storage did not answer (isPartial)</source>
        <translation>die Antwort ist unvollständig: ein Teil des Speichers hat nicht geantwortet (isPartial)</translation>
    </message>
    <message>
        <source>a web page</source>
        <comment>the server answers with it</comment>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>The series of this service differ in %1 (%2); Sternway cannot tell whether they are of several clusters, so nothing is measured. Say it once, in the window or with --cluster-label: none if they are of one, else %1=NAME</source>
        <translation>Die Zeitreihen dieses Service unterscheiden sich in %1 (%2); ob sie aus mehreren Clustern stammen, kann Sternway nicht feststellen, daher wird nichts gemessen. Einmalig angeben, im Fenster oder mit --cluster-label: none, wenn sie aus einem stammen, sonst %1=NAME</translation>
    </message>
    <message>
        <source>This Prometheus holds series of several clusters (%1: %2); Sternway cannot tell which belongs to this context, so nothing is measured</source>
        <translation>Dieses Prometheus enthält Zeitreihen mehrerer Cluster (%1: %2); welcher davon zu diesem Kontext gehört, kann Sternway nicht feststellen, daher wird nichts gemessen</translation>
    </message>
    <message>
        <source>%1. Say it once, in the window or with --cluster-label %2=NAME</source>
        <translation>%1. Einmalig angeben, im Fenster oder mit --cluster-label %2=NAME</translation>
    </message>
    <message>
        <source>%1; by the context&apos;s name perhaps %3. Say it once, in the window or with --cluster-label %2=%3</source>
        <translation>%1; dem Namen des Kontexts nach vielleicht %3. Einmalig angeben, im Fenster oder mit --cluster-label %2=%3</translation>
    </message>
    <message>
        <source>recognised by its pod names</source>
        <translation>erkannt an den Pod-Namen</translation>
    </message>
    <message>
        <source>recognised by its node names</source>
        <translation>erkannt an den Node-Namen</translation>
    </message>
    <message>
        <source>recognised by the uid of kube-system</source>
        <translation>erkannt an der uid von kube-system</translation>
    </message>
    <message>
        <source>This Prometheus holds series of %1=%2 only, and none of that cluster&apos;s nodes is one of this context&apos;s, so nothing is measured</source>
        <translation>Dieses Prometheus enthält nur Zeitreihen von %1=%2, und kein Node jenes Clusters gehört zu diesem Kontext, daher wird nichts gemessen</translation>
    </message>
    <message>
        <source>Failed requests of %1 may be missing: %2 is none of the usual values. Give the query of the error rate in the settings or in the runbook</source>
        <translation>Fehlgeschlagene Anfragen von %1 fehlen möglicherweise: %2 ist keiner der üblichen Werte. Die Abfrage der Fehlerrate in den Einstellungen oder im Runbook angeben</translation>
    </message>
    <message>
        <source>Failed requests of %1 may be missing: past its limit of attribute combinations, OpenTelemetry counts new ones together and without their status (otel_metric_overflow). Keep ids out of the attributes or raise the limit; restarting the pods helps for a while</source>
        <translation>Fehlgeschlagene Anfragen von %1 fehlen möglicherweise: Oberhalb seiner Grenze für Attributkombinationen zählt OpenTelemetry neue zusammen und ohne ihren Status (otel_metric_overflow). Keine IDs in die Attribute schreiben oder die Grenze erhöhen; ein Neustart der Pods hilft vorübergehend</translation>
    </message>
    <message>
        <source>it has no groups of rules</source>
        <translation>sie enthält keine Regelgruppen</translation>
    </message>
</context>
<context>
    <name>sternway::prometheus::AlertRun</name>
    <message>
        <source>Only Alertmanager&apos;s alerts are known: %1</source>
        <translation>Nur die Alerts von Alertmanager sind bekannt: %1</translation>
    </message>
    <message>
        <source>Which alerts are silenced is not known: %1</source>
        <translation>Welche Alerts stummgeschaltet sind, ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>Prometheus at %1 evaluates no alerting rules: name Alertmanager&apos;s address</source>
        <translation>Prometheus unter %1 wertet keine Alerting-Regeln aus: die Adresse von Alertmanager angeben</translation>
    </message>
    <message>
        <source>VictoriaMetrics has vmalert&apos;s if it is told where that is (-vmalert.proxyURL).</source>
        <translation>VictoriaMetrics liefert die von vmalert, wenn dessen Adresse dort eingestellt ist (-vmalert.proxyURL).</translation>
    </message>
</context>
<context>
    <name>sternway::prometheus::AlertmanagerClient</name>
    <message>
        <source>Alertmanager at %1 does not accept the credentials</source>
        <translation>Alertmanager unter %1 akzeptiert die Zugangsdaten nicht</translation>
    </message>
    <message>
        <source>The credentials may not read the alerts of Alertmanager at %1</source>
        <translation>Die Zugangsdaten dürfen die Alerts von Alertmanager unter %1 nicht lesen</translation>
    </message>
    <message>
        <source>There is no Alertmanager at %1; check the address and its path prefix</source>
        <translation>Unter %1 gibt es keinen Alertmanager; die Adresse und ihr Pfadpräfix prüfen</translation>
    </message>
    <message>
        <source>Alertmanager at %1: %2</source>
        <translation>Alertmanager unter %1: %2</translation>
    </message>
</context>
<context>
    <name>sternway::prometheus::ClusterFinder</name>
    <message>
        <source>Whether this source holds several clusters could not be looked at, so nothing is measured: %1. If it holds one only, say it once: --cluster-label none</source>
        <translation>Ob diese Quelle mehrere Cluster enthält, ließ sich nicht prüfen, daher wird nichts gemessen: %1. Enthält sie nur einen, dies einmalig angeben: --cluster-label none</translation>
    </message>
</context>
<context>
    <name>sternway::prometheus::ConfigReader</name>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>Known here: %1</source>
        <translation>Hier bekannt: %1</translation>
    </message>
    <message>
        <source>Prometheus&apos; HTTP configuration: %1</source>
        <translation>HTTP-Konfiguration von Prometheus: %1</translation>
    </message>
    <message>
        <source>%1 is not supported</source>
        <translation>%1 wird nicht unterstützt</translation>
    </message>
    <message>
        <source>unknown key %1 (line %2)</source>
        <translation>unbekannter Schlüssel %1 (Zeile %2)</translation>
    </message>
    <message>
        <source>%1 must have keys and values</source>
        <translation>%1 muss Schlüssel mit Werten haben</translation>
    </message>
    <message>
        <source>give %1 or %2, not both</source>
        <translation>entweder %1 oder %2 angeben, nicht beides</translation>
    </message>
    <message>
        <source>only one of authorization, basic_auth and bearer_token can be used</source>
        <translation>nur eines von authorization, basic_auth und bearer_token ist verwendbar</translation>
    </message>
    <message>
        <source>for basic authentication write basic_auth, not authorization</source>
        <translation>für die Basic-Authentifizierung basic_auth schreiben, nicht authorization</translation>
    </message>
    <message>
        <source>a client certificate needs both cert_file and key_file</source>
        <translation>ein Client-Zertifikat benötigt sowohl cert_file als auch key_file</translation>
    </message>
</context>
<context>
    <name>sternway::prometheus::OutcomeReader</name>
    <message>
        <source>no %1</source>
        <comment>label</comment>
        <translation>kein %1</translation>
    </message>
</context>
<context>
    <name>sternway::prometheus::PrometheusClient</name>
    <message>
        <source>Looked for %1, with labels that name the workload or its pods</source>
        <translation>Gesucht wurde nach %1, mit Labels, die den Workload oder seine Pods nennen</translation>
    </message>
    <message>
        <source>The list of series may be incomplete: %1</source>
        <translation>Welche Zeitreihen es gibt, ist nur teilweise bekannt: %1</translation>
    </message>
    <message>
        <source>The connection to Prometheus was closed</source>
        <translation>Die Verbindung zu Prometheus wurde geschlossen</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is %1 ahead of the Prometheus server&apos;s, so fresh samples look %1 old. Synchronise the clocks (NTP)</source>
        <translation>Die Uhr dieses Rechners geht gegenüber der des Prometheus-Servers um %1 vor, daher erscheinen neue Samples %1 alt. Die Uhren synchronisieren (NTP)</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is %1 behind the Prometheus server&apos;s, so the newest %1 of samples are not read yet. Synchronise the clocks (NTP)</source>
        <translation>Die Uhr dieses Rechners geht gegenüber der des Prometheus-Servers um %1 nach, daher werden die Samples der letzten %1 noch nicht gelesen. Die Uhren synchronisieren (NTP)</translation>
    </message>
</context>
<context>
    <name>sternway::prometheus::SourceErrors</name>
    <message>
        <source>Prometheus at %1 redirects to %2, which is not followed: a sign-in page, or another address</source>
        <translation>Prometheus unter %1 leitet auf %2 um, dem wird nicht gefolgt: eine Anmeldeseite oder eine andere Adresse</translation>
    </message>
    <message>
        <source>Prometheus does not understand the query: %1</source>
        <translation>Prometheus versteht die Abfrage nicht: %1</translation>
    </message>
    <message>
        <source>Prometheus could not carry out the query: %1</source>
        <translation>Prometheus konnte die Abfrage nicht ausführen: %1</translation>
    </message>
    <message>
        <source>Prometheus at %1 does not accept the credentials</source>
        <translation>Prometheus unter %1 akzeptiert die Zugangsdaten nicht</translation>
    </message>
    <message>
        <source>The credentials may not query Prometheus at %1</source>
        <translation>Die Zugangsdaten dürfen Prometheus unter %1 nicht abfragen</translation>
    </message>
    <message>
        <source>There is no Prometheus at %1; check the address and its path prefix</source>
        <translation>Unter %1 gibt es kein Prometheus; die Adresse und ihr Pfadpräfix prüfen</translation>
    </message>
    <message>
        <source>Prometheus at %1 takes no more requests for now</source>
        <translation>Prometheus unter %1 nimmt vorerst keine Anfragen mehr an</translation>
    </message>
    <message>
        <source>Prometheus at %1: %2</source>
        <translation>Prometheus unter %1: %2</translation>
    </message>
    <message>
        <source>. It wants a client certificate: name cert_file and key_file under tls_config</source>
        <translation>. Es verlangt ein Client-Zertifikat: cert_file und key_file unter tls_config angeben</translation>
    </message>
    <message>
        <source>. If it wants a client certificate, name cert_file and key_file under tls_config</source>
        <translation>. Falls es ein Client-Zertifikat verlangt, cert_file und key_file unter tls_config angeben</translation>
    </message>
    <message>
        <source>Prometheus at %1 has no endpoint %2 (HTTP 404)</source>
        <translation>Prometheus unter %1 hat keinen Endpunkt %2 (HTTP 404)</translation>
    </message>
    <message>
        <source>Prometheus at %1 is not answering queries (HTTP 503): overloaded, still starting, or it aborted the query</source>
        <translation>Prometheus unter %1 beantwortet keine Abfragen (HTTP 503): es ist überlastet, startet noch oder hat die Abfrage abgebrochen</translation>
    </message>
</context>
<context>
    <name>sternway::rehearsal</name>
    <message>
        <source>The scenario %1 cannot be read</source>
        <translation>Das Szenario %1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>There is no scenario &quot;%1&quot;</source>
        <translation>Es gibt kein Szenario „%1“</translation>
    </message>
    <message>
        <source>Choose one of %1, or give the path of a .yaml file.</source>
        <translation>Eines von %1 wählen oder den Pfad einer .yaml-Datei angeben.</translation>
    </message>
    <message>
        <source>The scenario %1 cannot be opened</source>
        <translation>Das Szenario %1 kann nicht geöffnet werden</translation>
    </message>
</context>
<context>
    <name>sternway::rehearsal::Copies</name>
    <message>
        <source>Copies of a cluster&apos;s objects</source>
        <translation>Kopien der Objekte eines Clusters</translation>
    </message>
</context>
<context>
    <name>sternway::rehearsal::Loader</name>
    <message>
        <source>there is no behaviour &quot;%1&quot;; there are %2</source>
        <translation>es gibt kein Verhalten „%1“; vorhanden sind %2</translation>
    </message>
    <message>
        <source>from must be at least 15 minutes before the start (-15m); a later release belongs into the timeline</source>
        <translation>from muss mindestens 15 Minuten vor dem Start liegen (-15m); ein späteres Release gehört in die timeline</translation>
    </message>
    <message>
        <source>version %1 is listed twice</source>
        <translation>Version %1 ist zweimal aufgeführt</translation>
    </message>
    <message>
        <source>revisions must be in the order in which they went live, those without from last</source>
        <translation>Revisionen müssen in der Reihenfolge stehen, in der sie aktiv wurden, die ohne from zuletzt</translation>
    </message>
    <message>
        <source>%1 needs at least one revision with from</source>
        <translation>%1 benötigt mindestens eine Revision mit from</translation>
    </message>
    <message>
        <source>there is no service &quot;%1&quot; (write NAMESPACE/NAME)</source>
        <translation>es gibt keinen Service „%1“ (NAMESPACE/NAME schreiben)</translation>
    </message>
    <message>
        <source>at is missing, or earlier than 14 minutes before the start</source>
        <translation>at fehlt oder liegt früher als 14 Minuten vor dem Start</translation>
    </message>
    <message>
        <source>%1 has no revision %2</source>
        <translation>%1 hat keine Revision %2</translation>
    </message>
    <message>
        <source>a happening needs one of release, scale, configure</source>
        <translation>ein Ereignis benötigt eines von release, scale, configure</translation>
    </message>
    <message>
        <source>apiVersion must be sternway/v1 and kind must be Scenario</source>
        <translation>apiVersion muss sternway/v1 und kind muss Scenario sein</translation>
    </message>
    <message>
        <source>service %1/%2 is listed twice</source>
        <translation>Service %1/%2 ist zweimal aufgeführt</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2 expected, not &quot;%3&quot;</source>
        <translation>eine ganze Zahl von %1 bis %2 erwartet, nicht „%3“</translation>
    </message>
    <message>
        <source>a number of at least 0 expected, not &quot;%1&quot;</source>
        <translation>eine Zahl von mindestens 0 erwartet, nicht „%1“</translation>
    </message>
    <message>
        <source>a share such as 12% or 0.12 expected, not &quot;%1&quot;</source>
        <translation>ein Anteil wie 12% oder 0.12 erwartet, nicht „%1“</translation>
    </message>
    <message>
        <source>a single value expected here</source>
        <translation>ein einzelner Wert hier erwartet</translation>
    </message>
    <message>
        <source>a duration such as 900ms, 5s, -4m, 6h or -1d expected, not &quot;%1&quot;</source>
        <translation>eine Dauer wie 900ms, 5s, -4m, 6h oder -1d erwartet, nicht „%1“</translation>
    </message>
</context>
<context>
    <name>sternway::rehearsal::Rehearsal</name>
    <message>
        <source>%1/%2 does not exist any more</source>
        <translation>%1/%2 existiert nicht mehr</translation>
    </message>
    <message>
        <source>%1 asks for %2 instead of %3</source>
        <translation>%1 fordert %2 statt %3</translation>
    </message>
    <message>
        <source>%1 has %2 %3 where %4 are asked for</source>
        <translation>%1 hat %2 %3, gefordert sind %4</translation>
    </message>
    <message>
        <source>%1 still fails %2 % of its requests</source>
        <translation>%1 beantwortet noch %2 % seiner Anfragen mit Fehlern</translation>
    </message>
    <message>
        <source>the Application %1 will bring its own revision back</source>
        <translation>die Application %1 wird ihre eigene Revision zurückbringen</translation>
    </message>
</context>
<context>
    <name>sternway::report</name>
    <message>
        <source>list of %1</source>
        <translation>Liste mit %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 more in the JSON export</source>
        <translation>%1 weitere im JSON-Export</translation>
    </message>
    <message>
        <source>%1 = %2 − %3</source>
        <translation>%1 = %2 − %3</translation>
    </message>
    <message>
        <source>%1: not known, neither of the two is recorded</source>
        <translation>%1: nicht bekannt, keines von beiden ist aufgezeichnet</translation>
    </message>
    <message>
        <source>%1: not known, %2 is not recorded</source>
        <translation>%1: nicht bekannt; nicht aufgezeichnet ist: %2</translation>
    </message>
    <message>
        <source>was planned and not started</source>
        <translation>wurde geplant und nicht begonnen</translation>
    </message>
    <message>
        <source>was interrupted</source>
        <translation>wurde unterbrochen</translation>
    </message>
    <message>
        <source>is running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>is paused</source>
        <translation>ist pausiert</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>war erfolgreich</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>was cancelled</source>
        <translation>wurde abgebrochen</translation>
    </message>
    <message>
        <source>has an unknown outcome</source>
        <translation>hat einen unbekannten Ausgang</translation>
    </message>
    <message>
        <source>Incident %1 for %2 (context %3)</source>
        <translation>Incident %1 für %2 (Kontext %3)</translation>
    </message>
    <message>
        <source>, severity %1</source>
        <translation>, Schweregrad %1</translation>
    </message>
    <message>
        <source>, declared at %1.</source>
        <translation>, ausgerufen am %1.</translation>
    </message>
    <message>
        <source>The rollback %1 %2.</source>
        <translation>Der Rollback %1 %2.</translation>
    </message>
    <message>
        <source>The impact lasted %1.</source>
        <translation>Die Beeinträchtigung dauerte %1.</translation>
    </message>
    <message>
        <source>Closed at %1.</source>
        <translation>Geschlossen am %1.</translation>
    </message>
    <message>
        <source>Still open.</source>
        <translation>Noch offen.</translation>
    </message>
    <message>
        <source>Whether step %1 (%2) took effect.</source>
        <translation>Ob Schritt %1 (%2) wirksam wurde.</translation>
    </message>
    <message>
        <source>Whether step %1 (%2) took effect: it was started and its end is not recorded.</source>
        <translation>Ob Schritt %1 (%2) wirksam wurde: er wurde begonnen und sein Ende ist nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>How the operation %1 ended.</source>
        <translation>Wie die Operation %1 endete.</translation>
    </message>
    <message>
        <source>The time of &quot;%1&quot;.</source>
        <translation>Der Zeitpunkt von „%1“.</translation>
    </message>
    <message>
        <source>At event %1 there was no usable value of: %2.</source>
        <translation>Bei Ereignis %1 gab es keinen brauchbaren Wert von: %2.</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>overridden: %1</source>
        <translation>übersteuert: %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>Checklisten</translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <translation>übersprungen: %1</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Steps carried out by hand</source>
        <translation>Von Hand ausgeführte Schritte</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>, rehearsal</source>
        <translation>, Übung</translation>
    </message>
    <message>
        <source>Rollback %1: %2</source>
        <translation>Rollback %1: %2</translation>
    </message>
    <message>
        <source>, took %1</source>
        <translation>, Dauer %1</translation>
    </message>
    <message>
        <source>INCIDENT</source>
        <translation>INCIDENT</translation>
    </message>
    <message>
        <source>DECLARED</source>
        <translation>AUSGERUFEN</translation>
    </message>
    <message>
        <source>SEVERITY</source>
        <translation>SCHWEREGRAD</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>SERVICE</source>
        <translation>SERVICE</translation>
    </message>
    <message>
        <source>CONTEXT</source>
        <translation>KONTEXT</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITEL</translation>
    </message>
    <message>
        <source>REHEARSAL on a simulated cluster</source>
        <translation>ÜBUNG auf einem simulierten Cluster</translation>
    </message>
    <message>
        <source>Events (UTC):</source>
        <translation>Ereignisse (UTC):</translation>
    </message>
    <message>
        <source>Not known:</source>
        <translation>Nicht bekannt:</translation>
    </message>
    <message>
        <source>The record is not intact: %1.</source>
        <translation>Die Aufzeichnung ist nicht unversehrt: %1.</translation>
    </message>
    <message>
        <source>Times are in UTC, which was the local time as well.</source>
        <translation>Zeiten sind in UTC, was auch die Ortszeit war.</translation>
    </message>
    <message>
        <source>Times are in UTC; the local time was UTC%1.</source>
        <translation>Zeiten sind in UTC; die Ortszeit war UTC%1.</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>Zeitleiste von %1</translation>
    </message>
    <message>
        <source>[Rehearsal]</source>
        <translation>[Übung]</translation>
    </message>
    <message>
        <source>This was a rehearsal on a simulated cluster. No real service was affected.</source>
        <translation>Dies war eine Übung auf einem simulierten Cluster. Kein echter Service war betroffen.</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Ausgerufen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>%1 (event %2)</source>
        <translation>%1 (Ereignis %2)</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>Dauern</translation>
    </message>
    <message>
        <source>From these:</source>
        <translation>Aus diesen:</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>None is recorded.</source>
        <translation>Keines ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>Rollback %1</source>
        <translation>Rollback %1</translation>
    </message>
    <message>
        <source>What it changed:</source>
        <translation>Was er geändert hat:</translation>
    </message>
    <message>
        <source>What it did not bring back:</source>
        <translation>Was er nicht zurückgebracht hat:</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>Begonnen (UTC)</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>Entsprechender Befehl</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>What is not known</source>
        <translation>Was nicht bekannt ist</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Die Aufzeichnung</translation>
    </message>
    <message>
        <source>Written by %1 from its journal.</source>
        <translation>Geschrieben von %1 aus dem Journal.</translation>
    </message>
    <message>
        <source>time to detect</source>
        <translation>Zeit bis zur Erkennung</translation>
    </message>
    <message>
        <source>time to declare</source>
        <translation>Zeit bis zur Ausrufung</translation>
    </message>
    <message>
        <source>time to mitigate</source>
        <translation>Zeit bis zur Eindämmung</translation>
    </message>
    <message>
        <source>time to resolve</source>
        <translation>Zeit bis zur Behebung</translation>
    </message>
    <message>
        <source>duration of the impact</source>
        <translation>Dauer der Beeinträchtigung</translation>
    </message>
    <message>
        <source>(recorded at %1)</source>
        <translation>(aufgezeichnet: %1)</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Started: %1</source>
        <translation>Begonnen: %1</translation>
    </message>
    <message>
        <source>Ended: %1, after %2</source>
        <translation>Beendet: %1, nach %2</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Why this target: %1</source>
        <translation>Warum dieses Ziel: %1</translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>Vorabprüfung</translation>
    </message>
    <message>
        <source>%1 (only when: %2)</source>
        <translation>%1 (nur wenn: %2)</translation>
    </message>
    <message>
        <source>Left to a person</source>
        <translation>Einem Menschen überlassen</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>Plan: %1</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Nothing had begun when this was written.</source>
        <translation>Als dies geschrieben wurde, hatte noch nichts begonnen.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code (BCP 47) of the language that these texts are in</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>A PDF cannot be written here: there are no fonts</source>
        <translation>Ein PDF kann hier nicht geschrieben werden: es gibt keine Schriften</translation>
    </message>
    <message>
        <source>The PDF could not be written</source>
        <translation>Das PDF konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>to be set</source>
        <translation>noch festzulegen</translation>
    </message>
    <message>
        <source>%1 recorded; the timeline names them, this text gives roles</source>
        <translation>%1 aufgezeichnet; die Zeitleiste nennt ihre Namen, dieser Text nur Rollen</translation>
    </message>
    <message>
        <source>none recorded</source>
        <translation>keine aufgezeichnet</translation>
    </message>
    <message>
        <source>Post-mortem of %1</source>
        <translation>Post-mortem zu %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Responders</source>
        <translation>Beteiligte Personen</translation>
    </message>
    <message>
        <source>Times are in UTC. Numbers in parentheses name the events of the record that a statement rests on.</source>
        <translation>Zeiten sind in UTC. Zahlen in Klammern nennen die Ereignisse der Aufzeichnung, auf denen eine Aussage beruht.</translation>
    </message>
    <message>
        <source>Still open:</source>
        <translation>Noch offen:</translation>
    </message>
    <message>
        <source>What the record does not know</source>
        <translation>Was die Aufzeichnung nicht weiß</translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <translation>%1 (Zeile %2)</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>Ereignis %1</translation>
    </message>
    <message>
        <source>An error by a person is a beginning, not a cause: what made it possible?</source>
        <translation>Der Fehler eines Menschen ist ein Anfang, keine Ursache: was hat ihn möglich gemacht?</translation>
    </message>
    <message>
        <source>This judges by what is known now: write what happened and what was known then</source>
        <translation>Dies urteilt nach heutigem Wissen: schreiben, was geschah und was damals bekannt war</translation>
    </message>
    <message>
        <source>This blames: write what was done, and what was missing for the rest</source>
        <translation>Dies gibt Schuld: schreiben, was getan wurde und was für den Rest fehlte</translation>
    </message>
    <message>
        <source>This judges a person: write what happened</source>
        <translation>Dies urteilt über einen Menschen: schreiben, was geschah</translation>
    </message>
    <message>
        <source>measured for %1; when the impact began is not recorded</source>
        <translation>gemessen für %1; der Beginn der Beeinträchtigung ist nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>measured for %1 of %2</source>
        <translation>gemessen für %1 von %2</translation>
    </message>
    <message>
        <source>measured for all of it</source>
        <translation>durchgehend gemessen</translation>
    </message>
    <message>
        <source>%1: %2 at %3, the only value recorded</source>
        <translation>%1: %2 um %3, der einzige aufgezeichnete Wert</translation>
    </message>
    <message>
        <source>%1: at most %2, at %3</source>
        <translation>%1: höchstens %2, um %3</translation>
    </message>
    <message>
        <source>%1: %2 on average over time, %3</source>
        <translation>%1: %2 im zeitlichen Mittel, %3</translation>
    </message>
    <message>
        <source>How many requests failed? The record does not hold both the error rate and the request rate of the impact.</source>
        <translation>Wie viele Anfragen schlugen fehl? Die Aufzeichnung enthält nicht beides, Fehlerrate und Anfragerate der Beeinträchtigung.</translation>
    </message>
    <message>
        <source>Requests failed: about %1 = sum of error rate × request rate × time, %2</source>
        <translation>Fehlgeschlagene Anfragen: etwa %1 = Summe aus Fehlerrate × Anfragerate × Zeit, %2</translation>
    </message>
    <message>
        <source>How many requests failed in the part of the impact that was not measured?</source>
        <translation>Wie viele Anfragen schlugen in dem Teil der Beeinträchtigung fehl, der nicht gemessen wurde?</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, durch %2</translation>
    </message>
    <message>
        <source>The rollback %1 was carried out by %2</source>
        <translation>Der Rollback %1 wurde von %2 ausgeführt</translation>
    </message>
    <message>
        <source>Detected by the decision matrix: %1</source>
        <translation>Erkannt durch die Entscheidungsmatrix: %1</translation>
    </message>
    <message>
        <source>Detected at the latest when the incident was declared; no earlier detection is recorded</source>
        <translation>Erkannt spätestens, als der Incident ausgerufen wurde; keine frühere Erkennung ist aufgezeichnet</translation>
    </message>
    <message>
        <source>Detected by this event: %1</source>
        <translation>Erkannt durch dieses Ereignis: %1</translation>
    </message>
    <message>
        <source>The row in line %1 of the runbook was true %2 before the detection: %3</source>
        <translation>Die Regel in Zeile %1 des Runbooks traf %2 vor der Erkennung zu: %3</translation>
    </message>
    <message>
        <source>The row in line %1 matched %2 before the detection and called for less than a rollback: %3</source>
        <translation>Die Regel in Zeile %1 traf %2 vor der Erkennung zu und erforderte weniger als einen Rollback: %3</translation>
    </message>
    <message>
        <source>Which row or alert can detect this earlier? The record shows none that was true before the detection.</source>
        <translation>Welche Regel oder welcher Alert kann dies früher erkennen? Die Aufzeichnung zeigt keine, die vor der Erkennung zutraf.</translation>
    </message>
    <message>
        <source>Which of these is to act sooner: a lower threshold, a shorter hold, a stricter action?</source>
        <translation>Was davon soll früher greifen: eine niedrigere Schwelle, eine kürzere Haltezeit, eine strengere Aktion?</translation>
    </message>
    <message>
        <source>Did an alert fire, and whom did it reach? The record does not say which alerts were firing.</source>
        <translation>War ein Alert aktiv, und wen hat er erreicht? Die Aufzeichnung sagt nicht, welche Alerts aktiv waren.</translation>
    </message>
    <message>
        <source>Alerts that were firing: %1</source>
        <translation>Aktive Alerts: %1</translation>
    </message>
    <message>
        <source>No alert about the service was firing</source>
        <translation>Kein Alert zum Service war aktiv</translation>
    </message>
    <message>
        <source>Measured afterwards: %1 %2</source>
        <translation>Danach gemessen: %1 %2</translation>
    </message>
    <message>
        <source>Services: %1</source>
        <translation>Services: %1</translation>
    </message>
    <message>
        <source>How many requests failed at the worst? No error rate of the impact is recorded.</source>
        <translation>Wie viele Anfragen schlugen schlimmstenfalls fehl? Keine Fehlerrate der Beeinträchtigung ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>How many users were affected, and what could they not do?</source>
        <translation>Wie viele Benutzer waren betroffen, und was konnten sie nicht tun?</translation>
    </message>
    <message>
        <source>What did it cost: revenue, data, agreements on the service level?</source>
        <translation>Was hat es gekostet: Umsatz, Daten, Service-Level-Vereinbarungen?</translation>
    </message>
    <message>
        <source>What happened, and when? No event is recorded.</source>
        <translation>Was geschah, und wann? Kein Ereignis ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>The timeline&apos;s export has all %1 events.</source>
        <translation>Der Export der Zeitleiste enthält alle %1 Ereignisse.</translation>
    </message>
    <message>
        <source>%1, %2 before the impact began</source>
        <translation>%1, %2 vor Beginn der Beeinträchtigung</translation>
    </message>
    <message>
        <source>Its change cause: %1</source>
        <translation>change-cause dazu: %1</translation>
    </message>
    <message>
        <source>What set it off? No release is recorded.</source>
        <translation>Was hat es ausgelöst? Kein Release ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>Did this release set it off, and what in it? That it came first is no proof.</source>
        <translation>Hat dieses Release es ausgelöst, und was darin? Dass es vorher kam, beweist nichts.</translation>
    </message>
    <message>
        <source>When was it detected, and by whom or what?</source>
        <translation>Wann wurde es erkannt, und von wem oder wodurch?</translation>
    </message>
    <message>
        <source>What was tried? No decision or action is recorded.</source>
        <translation>Was wurde versucht? Keine Entscheidung oder Handlung ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>What else was considered or tried outside Sternway, and what came of it?</source>
        <translation>Was wurde außerhalb von Sternway noch erwogen oder versucht, und was kam dabei heraus?</translation>
    </message>
    <message>
        <source>What ended the impact, and when?</source>
        <translation>Was hat die Beeinträchtigung beendet, und wann?</translation>
    </message>
    <message>
        <source>Has the service recovered? Nothing that was measured afterwards is recorded.</source>
        <translation>Hat sich der Service erholt? Danach ist keine Messung aufgezeichnet.</translation>
    </message>
    <message>
        <source>The incident is open: what remains to be done before it is closed?</source>
        <translation>Der Incident ist offen: was bleibt zu tun, bevor er geschlossen wird?</translation>
    </message>
    <message>
        <source>How long was this: %1?</source>
        <translation>Wie lang war dies: %1?</translation>
    </message>
    <message>
        <source>What happened, in one or two sentences?</source>
        <translation>Was geschah, in ein oder zwei Sätzen?</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Beeinträchtigung</translation>
    </message>
    <message>
        <source>Who and what was affected, how badly and for how long?</source>
        <translation>Wer und was war betroffen, wie stark und wie lange?</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Facts only, from before the incident on, each with its source.</source>
        <translation>Nur Tatsachen, ab der Zeit vor dem Incident, jede mit ihrer Quelle.</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>What set it off, and what led up to it?</source>
        <translation>Was hat es ausgelöst, und was führte dazu?</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <source>How was it noticed, and how can that time be cut by half?</source>
        <translation>Wie wurde es bemerkt, und wie lässt sich diese Zeit halbieren?</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>What was decided and tried, in order, and on what evidence?</source>
        <translation>Was wurde entschieden und versucht, der Reihe nach, und aufgrund welcher Belege?</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Behebung</translation>
    </message>
    <message>
        <source>What ended the impact, and how is that known?</source>
        <translation>Was hat die Beeinträchtigung beendet, und woher weiß man das?</translation>
    </message>
    <message>
        <source>How long did each part take, by which clock?</source>
        <translation>Wie lange dauerte jeder Teil, nach welcher Uhr?</translation>
    </message>
    <message>
        <source>What the rollback changed</source>
        <translation>Was der Rollback geändert hat</translation>
    </message>
    <message>
        <source>What differs between the two revisions, and what was not brought back?</source>
        <translation>Was unterscheidet die beiden Revisionen, und was wurde nicht zurückgebracht?</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>What did the metrics show before, during and after?</source>
        <translation>Was zeigten die Metriken davor, währenddessen und danach?</translation>
    </message>
    <message>
        <source>Five whys</source>
        <translation>Fünfmal Warum</translation>
    </message>
    <message>
        <source>Begin with the impact; each answer is the next question. Stop where a measure follows.</source>
        <translation>Mit der Beeinträchtigung beginnen; jede Antwort ist die nächste Frage. Aufhören, wo eine Maßnahme folgt.</translation>
    </message>
    <message>
        <source>Contributing factors</source>
        <translation>Beitragende Faktoren</translation>
    </message>
    <message>
        <source>Which conditions had to come together? Ask what and how, not who.</source>
        <translation>Welche Bedingungen mussten zusammenkommen? Nach Was und Wie fragen, nicht nach Wer.</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>Was gut lief</translation>
    </message>
    <message>
        <source>What worked and is to be kept?</source>
        <translation>Was hat funktioniert und soll bleiben?</translation>
    </message>
    <message>
        <source>What went badly</source>
        <translation>Was schlecht lief</translation>
    </message>
    <message>
        <source>What took longer than it had to, or was missing?</source>
        <translation>Was dauerte länger als nötig oder fehlte?</translation>
    </message>
    <message>
        <source>Where we got lucky</source>
        <translation>Wo wir Glück hatten</translation>
    </message>
    <message>
        <source>What kept it from being worse, without anybody having planned it?</source>
        <translation>Was hat Schlimmeres verhindert, ohne dass es jemand geplant hatte?</translation>
    </message>
    <message>
        <source>Lessons learned</source>
        <translation>Erkenntnisse</translation>
    </message>
    <message>
        <source>What went well, what went badly, and where were we lucky?</source>
        <translation>Was lief gut, was lief schlecht, und wo hatten wir Glück?</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>Vorbeugung</translation>
    </message>
    <message>
        <source>How is it kept from happening again?</source>
        <translation>Wie wird verhindert, dass es wieder geschieht?</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>What follows: specific, bounded, with an owner and a date.</source>
        <translation>Was folgt: konkret, begrenzt, mit einer zuständigen Person und einem Datum.</translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation>Gesendete Nachrichten</translation>
    </message>
    <message>
        <source>Who was told what, and when?</source>
        <translation>Wer wurde worüber informiert, und wann?</translation>
    </message>
    <message>
        <source>What is to be said here?</source>
        <translation>Was ist hier zu sagen?</translation>
    </message>
    <message>
        <source>Open question:</source>
        <translation>Offene Frage:</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Mean before</source>
        <translation>Mittel davor</translation>
    </message>
    <message>
        <source>Highest during</source>
        <translation>Höchster währenddessen</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>What were the missing values of %1? The record says: %2</source>
        <translation>Welche Werte von %1 fehlen? Die Aufzeichnung sagt: %2</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What did the metrics show? None is recorded.</source>
        <translation>Was zeigten die Metriken? Keine ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>How did the metrics go between these values? No series is kept.</source>
        <translation>Wie verliefen die Metriken zwischen diesen Werten? Keine Zeitreihe ist aufbewahrt.</translation>
    </message>
    <message>
        <source>What did the rollback %1 change? Its plan lists no difference.</source>
        <translation>Was hat der Rollback %1 geändert? Sein Plan nennt keinen Unterschied.</translation>
    </message>
    <message>
        <source>What was changed to end the impact? No rollback is recorded.</source>
        <translation>Was wurde geändert, um die Beeinträchtigung zu beenden? Kein Rollback ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Due (UTC)</source>
        <translation>Fällig (UTC)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Which actions follow? Each needs a type (prevent, mitigate, process), an owner and a due date.</source>
        <translation>Welche Maßnahmen folgen? Jede benötigt eine Art (prevent, mitigate, process), eine zuständige Person und ein Fälligkeitsdatum.</translation>
    </message>
    <message>
        <source>Who owns each action, and by when? What else keeps this from happening again?</source>
        <translation>Wer ist für jede Maßnahme zuständig, und bis wann? Was verhindert noch, dass dies wieder geschieht?</translation>
    </message>
    <message>
        <source>Why 1: why was %1 hit?</source>
        <translation>Warum 1: warum war %1 betroffen?</translation>
    </message>
    <message>
        <source>Why %1: why was that so?</source>
        <translation>Warum %1: warum war das so?</translation>
    </message>
    <message>
        <source>The runbook names these measures:</source>
        <translation>Das Runbook nennt diese Maßnahmen:</translation>
    </message>
    <message>
        <source>Which measure would have stopped this before it reached anybody?</source>
        <translation>Welche Maßnahme hätte dies aufgehalten, bevor es jemanden erreichte?</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Who was told, when and how? No message is recorded.</source>
        <translation>Wer wurde informiert, wann und wie? Keine Nachricht ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>%1 (median %2, of %3)</source>
        <translation>%1 (Median %2, aus %3)</translation>
    </message>
    <message>
        <source>An incident counts for a duration where both times are recorded, in this order; the others are missing</source>
        <translation>Ein Incident zählt für eine Dauer, wenn beide Zeiten in dieser Reihenfolge aufgezeichnet sind; die anderen fehlen</translation>
    </message>
    <message>
        <source>Incidents are of the month in which they were declared, rollbacks of the month in which they began; UTC</source>
        <translation>Incidents gehören zu dem Monat, in dem sie ausgerufen wurden, Rollbacks zu dem Monat, in dem sie begannen; UTC</translation>
    </message>
    <message>
        <source>Rollbacks that were only planned, and those that went forward again, do not count; nor do rehearsals</source>
        <translation>Rollbacks, die nur geplant wurden, und solche, die wieder vorwärts gingen, zählen nicht; Übungen ebenfalls nicht</translation>
    </message>
    <message>
        <source>MONTH</source>
        <translation>MONAT</translation>
    </message>
    <message>
        <source>INCIDENTS</source>
        <translation>INCIDENTS</translation>
    </message>
    <message>
        <source>TO DETECT</source>
        <translation>ERKENNUNG</translation>
    </message>
    <message>
        <source>TO MITIGATE</source>
        <translation>EINDÄMMUNG</translation>
    </message>
    <message>
        <source>TO RESOLVE</source>
        <translation>BEHEBUNG</translation>
    </message>
    <message>
        <source>ROLLBACKS</source>
        <translation>ROLLBACKS</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FEHLGESCHLAGEN</translation>
    </message>
    <message>
        <source>OTHER</source>
        <translation>SONSTIGE</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Rehearsals left out: %1</source>
        <translation>Ausgelassene Übungen: %1</translation>
    </message>
    <message>
        <source>The format &quot;%1&quot; is not known</source>
        <translation>Das Format „%1“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>The formats are: %1.</source>
        <translation>Die Formate sind: %1.</translation>
    </message>
    <message>
        <source>The first and the last %1 of %2 lines. The whole file has %3 and the SHA-256 %4.</source>
        <translation>Die ersten und die letzten %1 von %2 Zeilen. Die ganze Datei hat %3 und den SHA-256 %4.</translation>
    </message>
    <message>
        <source>%1 lines are left out here.</source>
        <translation>%1 Zeilen sind hier ausgelassen.</translation>
    </message>
    <message>
        <source>Attached texts</source>
        <translation>Angehängte Texte</translation>
    </message>
    <message>
        <source>rolled back in %1</source>
        <translation>in %1 zurückgerollt</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>zurückgerollt</translation>
    </message>
    <message>
        <source>the rollback failed after %1</source>
        <translation>der Rollback ist nach %1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>the rollback failed</source>
        <translation>der Rollback ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>the rollback was cancelled</source>
        <translation>der Rollback wurde abgebrochen</translation>
    </message>
    <message>
        <source>the rollback has not ended</source>
        <translation>der Rollback ist nicht beendet</translation>
    </message>
    <message>
        <source>nobody knows how the rollback ended</source>
        <translation>niemand weiß, wie der Rollback endete</translation>
    </message>
    <message>
        <source>still open, not rolled back</source>
        <translation>noch offen, nicht zurückgerollt</translation>
    </message>
    <message>
        <source>closed without a rollback</source>
        <translation>ohne Rollback geschlossen</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>Last time, %1: %2</source>
        <translation>Letztes Mal, %1: %2</translation>
    </message>
    <message>
        <source>Same rule for %1, %2: %3</source>
        <translation>Gleiche Regel bei %1, %2: %3</translation>
    </message>
    <message>
        <source>FOUND IN</source>
        <translation>GEFUNDEN IN</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n working days, since the runbook says nothing)</source>
        <translation>
            <numerusform>%1 (%n Arbeitstag, da das Runbook nichts sagt)</numerusform>
            <numerusform>%1 (%n Arbeitstage, da das Runbook nichts sagt)</numerusform>
        </translation>
    </message>
    <message>
        <source>What broke: %1. What showed it: %2</source>
        <translation>Was kaputt war: %1. Was es zeigte: %2</translation>
    </message>
    <message>
        <source>What broke: %1</source>
        <translation>Was kaputt war: %1</translation>
    </message>
    <message>
        <source>Since when: %1. %2</source>
        <translation>Seit wann: %1. %2</translation>
    </message>
    <message>
        <source>Since when was the service hit? No start of the impact is recorded.</source>
        <translation>Seit wann war der Service betroffen? Kein Beginn der Beeinträchtigung ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>Who decided what? Neither a rollback nor a refusal is recorded.</source>
        <translation>Wer hat was entschieden? Weder ein Rollback noch eine Ablehnung ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>Action items that are open: %1 of %2</source>
        <translation>Offene Maßnahmen: %1 von %2</translation>
    </message>
    <message>
        <source>What the record does not know is listed at the end.</source>
        <translation>Was die Aufzeichnung nicht weiß, ist am Ende aufgeführt.</translation>
    </message>
    <message>
        <source>%1, when the impact began</source>
        <translation>%1, als die Beeinträchtigung begann</translation>
    </message>
    <message>
        <source>Open questions in the sections below: %1</source>
        <translation>Offene Fragen in den Abschnitten unten: %1</translation>
    </message>
    <message>
        <source>Time to detect</source>
        <translation>Zeit bis zur Erkennung</translation>
    </message>
    <message>
        <source>Time to mitigate</source>
        <translation>Zeit bis zur Eindämmung</translation>
    </message>
    <message>
        <source>Time to resolve</source>
        <translation>Zeit bis zur Behebung</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>(corrected by event %1; first recorded for %2: &quot;%3&quot;)</source>
        <translation>(korrigiert durch Ereignis %1; zuerst aufgezeichnet für %2: „%3“)</translation>
    </message>
    <message>
        <source>The rollback %1 was begun by %2</source>
        <translation>Der Rollback %1 wurde von %2 begonnen</translation>
    </message>
    <message>
        <source>Who began the rollback %1 is not recorded</source>
        <translation>Wer den Rollback %1 begonnen hat, ist nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>The rollback %1 was taken over by %2</source>
        <translation>Der Rollback %1 wurde von %2 übernommen</translation>
    </message>
    <message>
        <source>The rollback %1 was taken over; by whom is not recorded</source>
        <translation>Der Rollback %1 wurde übernommen; von wem, ist nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>%1; steps: %2</source>
        <translation>%1; Schritte: %2</translation>
    </message>
    <message>
        <source>%1: the first %2 of %3 readings stand here; the timeline&apos;s export has all.</source>
        <translation>%1: hier stehen die ersten %2 von %3 Messwerten; der Export der Zeitleiste enthält alle.</translation>
    </message>
</context>
<context>
    <name>sternway::report::Document</name>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Gefahr</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>Took at most before</source>
        <translation>Dauerte bisher höchstens</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Zeitreihe</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erster</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Niedrigster</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchster</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
    <message>
        <source>Threshold %1: %2</source>
        <translation>Schwelle %1: %2</translation>
    </message>
    <message>
        <source>From %1 to %2: %3</source>
        <translation>Von %1 bis %2: %3</translation>
    </message>
    <message>
        <source>The record is not intact: %1.</source>
        <translation>Die Aufzeichnung ist nicht unversehrt: %1.</translation>
    </message>
    <message>
        <source>It holds no event.</source>
        <translation>Sie enthält kein Ereignis.</translation>
    </message>
    <message>
        <source>The chain of events is intact: none was changed, taken out or put in since it was recorded. The newest of %1 has the SHA-256 %2, which covers all before it.</source>
        <translation>Die Kette der Ereignisse ist unversehrt: keines wurde seit der Aufzeichnung geändert, entfernt oder eingefügt. Das neueste von %1 hat den SHA-256 %2, der alle davor umfasst.</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Decided: the rollback %1</source>
        <translation>Entschieden: der Rollback %1</translation>
    </message>
    <message>
        <source>Decided by %1: the rollback %2</source>
        <translation>Entschieden von %1: der Rollback %2</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Why this target: %1</source>
        <translation>Warum dieses Ziel: %1</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>Ausgang: %1</translation>
    </message>
    <message>
        <source>%1 (operation %2)</source>
        <translation>%1 (Operation %2)</translation>
    </message>
    <message>
        <source>The decision matrix then said: %1</source>
        <translation>Die Entscheidungsmatrix sagte damals: %1</translation>
    </message>
</context>
<context>
    <name>sternway::report::DraftFacts</name>
    <message>
        <source>event %1, %2</source>
        <translation>Ereignis %1, %2</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>Ereignis %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
</context>
<context>
    <name>sternway::report::FigureArtist</name>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
</context>
<context>
    <name>sternway::report::HtmlBlocks</name>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>sternway::report::LintRun</name>
    <message>
        <source>A person is named: write the role</source>
        <translation>Ein Mensch wird genannt: die Rolle schreiben</translation>
    </message>
    <message>
        <source>A number without its source: name the event, or link what shows it</source>
        <translation>Eine Zahl ohne Quelle: das Ereignis nennen oder auf einen Beleg verlinken</translation>
    </message>
    <message>
        <source>An action without an owner</source>
        <translation>Eine Maßnahme, für die niemand zuständig ist</translation>
    </message>
    <message>
        <source>An action without a due date</source>
        <translation>Eine Maßnahme ohne Fälligkeitsdatum</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Due (UTC)</source>
        <translation>Fällig (UTC)</translation>
    </message>
</context>
<context>
    <name>sternway::report::PdfBlocks</name>
    <message>
        <source>%1 of %2 characters are left out here. The file %3 in this PDF has all of it.</source>
        <translation>%1 von %2 Zeichen sind hier ausgelassen. Die Datei %3 in diesem PDF enthält alles.</translation>
    </message>
</context>
<context>
    <name>sternway::report::PdfPages</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>sternway::report::Roles</name>
    <message>
        <source>responder %1</source>
        <translation>Person %1</translation>
    </message>
</context>
<context>
    <name>sternway::runbook</name>
    <message>
        <source>the same item stands in line %1 already</source>
        <translation>derselbe Punkt steht schon in Zeile %1</translation>
    </message>
    <message>
        <source>a list of items</source>
        <translation>eine Liste von Punkten</translation>
    </message>
    <message>
        <source>a list&apos;s name is letters, digits and hyphens, the first a small letter</source>
        <translation>der Name einer Liste besteht aus Buchstaben, Ziffern und Bindestrichen und beginnt mit einem Kleinbuchstaben</translation>
    </message>
    <message>
        <source>a list of its own; did you mean &quot;%1&quot;?</source>
        <translation>eine eigene Liste; war „%1“ gemeint?</translation>
    </message>
    <message>
        <source>Within %1</source>
        <translation>Innerhalb von %1</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Nacharbeiten</translation>
    </message>
    <message>
        <source>a list of lists</source>
        <translation>eine Liste von Listen</translation>
    </message>
    <message>
        <source>percentage points are added to a baseline: &quot;baseline + 1pp&quot;</source>
        <translation>Prozentpunkte werden zu einer Baseline addiert: „baseline + 1pp“</translation>
    </message>
    <message>
        <source>%1 is measured in %2, not in percentage points</source>
        <translation>%1 wird in %2 gemessen, nicht in Prozentpunkten</translation>
    </message>
    <message>
        <source>%1 is a share: write %2pp</source>
        <translation>%1 ist ein Anteil: %2pp schreiben</translation>
    </message>
    <message>
        <source>%1 is a share from 0 to 1: write %2%</source>
        <translation>%1 ist ein Anteil von 0 bis 1: %2% schreiben</translation>
    </message>
    <message>
        <source>%1 is measured in %2, not in &quot;%3&quot;</source>
        <translation>%1 wird in %2 gemessen, nicht in „%3“</translation>
    </message>
    <message>
        <source>no action &quot;%1&quot;%2; known are %3</source>
        <translation>keine Aktion „%1“%2; bekannt sind %3</translation>
    </message>
    <message>
        <source>no unit &quot;%1&quot;%2; known are %3</source>
        <translation>keine Einheit „%1“%2; bekannt sind %3</translation>
    </message>
    <message>
        <source>&quot;higher&quot; or &quot;lower&quot; expected, not &quot;%1&quot;</source>
        <translation>„higher“ oder „lower“ erwartet, nicht „%1“</translation>
    </message>
    <message>
        <source>a metric&apos;s name is lower-case letters, digits and underscores</source>
        <translation>der Name einer Metrik besteht aus Kleinbuchstaben, Ziffern und Unterstrichen</translation>
    </message>
    <message>
        <source>last-deploy or a duration expected, not &quot;%1&quot;</source>
        <translation>last-deploy oder eine Dauer erwartet, nicht „%1“</translation>
    </message>
    <message>
        <source>contradicts line %1: in the same case it says %2 there and %3 here</source>
        <translation>widerspricht Zeile %1: im selben Fall steht dort %2 und hier %3</translation>
    </message>
    <message>
        <source>says the same as line %1</source>
        <translation>sagt dasselbe wie Zeile %1</translation>
    </message>
    <message>
        <source>a list of rows</source>
        <translation>eine Liste von Zeilen</translation>
    </message>
    <message>
        <source>%1 line %2</source>
        <translation>%1 Zeile %2</translation>
    </message>
    <message>
        <source>%1 is claimed by %2 as well as by %3; the first one counts</source>
        <translation>%1 wird von %2 und auch von %3 beansprucht; der erste Eintrag zählt</translation>
    </message>
    <message>
        <source>the next review is before the last one, %1</source>
        <translation>das nächste Review liegt vor dem letzten, %1</translation>
    </message>
    <message>
        <source>a secret has no default: it would stand in the repository for all to read</source>
        <translation>ein Secret hat keinen Standardwert: er stünde für alle lesbar im Repository</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of the choices%2</source>
        <translation>„%1“ gehört nicht zur Auswahl%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a variable; it is letters, digits and underscores</source>
        <translation>„%1“ ist kein Name einer Variablen; er besteht aus Buchstaben, Ziffern und Unterstrichen</translation>
    </message>
    <message>
        <source>{{%1}} has a meaning already</source>
        <translation>{{%1}} hat schon eine Bedeutung</translation>
    </message>
    <message>
        <source>only a variable of the type choice has choices</source>
        <translation>nur eine Variable vom Typ choice hat choices</translation>
    </message>
    <message>
        <source>no kind &quot;%1&quot;%2; known are %3</source>
        <translation>keine Art „%1“%2; bekannt sind %3</translation>
    </message>
    <message>
        <source>KIND/NAME expected, for example deployment/order-service</source>
        <translation>KIND/NAME erwartet, zum Beispiel deployment/order-service</translation>
    </message>
    <message>
        <source>a list of addresses</source>
        <translation>eine Liste von Adressen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a web address</source>
        <translation>„%1“ ist keine Webadresse</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>the service in line %1 claims &quot;%2&quot; already</source>
        <translation>der Service in Zeile %1 beansprucht „%2“ schon</translation>
    </message>
    <message>
        <source>a circle: %1</source>
        <translation>ein Kreis: %1</translation>
    </message>
    <message>
        <source>more than %1 services</source>
        <translation>mehr als %1 Services</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address</source>
        <translation>„%1“ ist keine Adresse</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an estimate; write 5m or 2-5m</source>
        <translation>„%1“ ist keine Schätzung; 5m oder 2-5m schreiben</translation>
    </message>
    <message>
        <source>a channel that only a person can use; did you mean &quot;%1&quot;?</source>
        <translation>ein Kanal, den nur ein Mensch benutzen kann; war „%1“ gemeint?</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>DANGEROUS: %1</source>
        <translation>GEFÄHRLICH: %1</translation>
    </message>
    <message>
        <source>SHELL: %1</source>
        <translation>SHELL: %1</translation>
    </message>
    <message>
        <source>in a pod: %1</source>
        <translation>in einem Pod: %1</translation>
    </message>
    <message>
        <source>This runbook runs nothing: it only decides and tells.</source>
        <translation>Dieses Runbook führt nichts aus: es entscheidet und informiert nur.</translation>
    </message>
    <message>
        <source>Commands that it may run:</source>
        <translation>Befehle, die es ausführen darf:</translation>
    </message>
    <message>
        <source>What it may change in the cluster:</source>
        <translation>Was es im Cluster ändern darf:</translation>
    </message>
    <message>
        <source>Hosts that it asks:</source>
        <translation>Hosts, die es abfragt:</translation>
    </message>
    <message>
        <source>Channels that it sends to:</source>
        <translation>Kanäle, an die es sendet:</translation>
    </message>
    <message>
        <source>Secrets that it names:</source>
        <translation>Secrets, die es nennt:</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n Service</numerusform>
            <numerusform>%n Services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n method(s)</source>
        <translation>
            <numerusform>%n Methode</numerusform>
            <numerusform>%n Methoden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n Szenario</numerusform>
            <numerusform>%n Szenarien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s)</source>
        <translation>
            <numerusform>%n Liste</numerusform>
            <numerusform>%n Listen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>The runbook %1 is new</source>
        <translation>Das Runbook %1 ist neu</translation>
    </message>
    <message>
        <source>The runbook %1 is gone</source>
        <translation>Das Runbook %1 ist nicht mehr da</translation>
    </message>
    <message>
        <source>The runbook %1 has errors; its last good version counts, if there is one</source>
        <translation>Das Runbook %1 hat Fehler; es zählt die letzte gute Version, falls es eine gibt</translation>
    </message>
    <message>
        <source>The runbook %1 has changed, but says the same</source>
        <translation>Das Runbook %1 wurde geändert, sagt aber dasselbe</translation>
    </message>
    <message>
        <source>The runbook %1 has changed: %2</source>
        <translation>Das Runbook %1 wurde geändert: %2</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Gone: %1</source>
        <translation>Entfallen: %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <translation>%1 innerhalb von %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; expected, not &quot;%2&quot;</source>
        <translation>„%1“ erwartet, nicht „%2“</translation>
    </message>
    <message>
        <source>neither &quot;matrix&quot; nor &quot;triggers&quot;: this runbook never says when to roll back</source>
        <translation>weder „matrix“ noch „triggers“: dieses Runbook sagt nie, wann zurückzurollen ist</translation>
    </message>
    <message>
        <source>a whole number or a placeholder expected, not &quot;%1&quot;</source>
        <translation>eine ganze Zahl oder ein Platzhalter erwartet, nicht „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a duration; write 90s, 2m or 1h30m</source>
        <translation>„%1“ ist keine Dauer; 90s, 2m oder 1h30m schreiben</translation>
    </message>
    <message>
        <source>keys with values expected here</source>
        <translation>Schlüssel mit Werten hier erwartet</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here%2; known are %3</source>
        <translation>„%1“ ist hier nicht bekannt%2; bekannt sind %3</translation>
    </message>
    <message>
        <source>a list of words expected, not a line for a shell: [kubectl, get, pods]</source>
        <translation>eine Liste von Wörtern erwartet, keine Zeile für eine Shell: [kubectl, get, pods]</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>last-good, previous, a revision or a placeholder expected, not &quot;%1&quot;%2</source>
        <translation>last-good, previous, eine Revision oder ein Platzhalter erwartet, nicht „%1“%2</translation>
    </message>
    <message>
        <source>message template</source>
        <translation>Nachrichtenvorlage</translation>
    </message>
    <message>
        <source>exactly one of these expected: %1</source>
        <translation>genau eines davon erwartet: %1</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>no kind of step, and no key of one%1</source>
        <translation>keine Art von Schritt und kein Schlüssel eines Schritts%1</translation>
    </message>
    <message>
        <source>a step does one thing, and this one does %1 already</source>
        <translation>ein Schritt tut eine Sache, und dieser tut schon %1</translation>
    </message>
    <message>
        <source>a kind of step expected here, for example %1</source>
        <translation>eine Art von Schritt hier erwartet, zum Beispiel %1</translation>
    </message>
    <message>
        <source>a list of steps</source>
        <translation>eine Liste von Schritten</translation>
    </message>
    <message>
        <source>the range [%1] is shorter than four scrapes of %2: where one is missed, or lies on its edge, the value is gone or jumps; write [$window]</source>
        <translation>der Bereich [%1] ist kürzer als vier Scrapes im Abstand von %2: fehlt einer oder liegt er am Rand, verschwindet oder springt der Wert; [$window] schreiben</translation>
    </message>
    <message>
        <source>a secret has no place among the words of a command, which others can read: write it to environment or input</source>
        <translation>ein Secret gehört nicht unter die Wörter eines Befehls, die andere lesen können: nach environment oder input schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a word of the shell, and no shell reads this: use workingDirectory or environment, or shell: true</source>
        <translation>„%1“ ist ein Wort der Shell, und keine Shell liest dies: workingDirectory oder environment verwenden, oder shell: true</translation>
    </message>
    <message>
        <source>no shell reads this: the whole line is taken for the name of a program; write each word by itself, or shell: true</source>
        <translation>keine Shell liest dies: die ganze Zeile gilt als Name eines Programms; jedes Wort für sich schreiben, oder shell: true</translation>
    </message>
    <message>
        <source>no shell reads this: &quot;%1&quot; is given to %2 as a word; write a step for each command, or shell: true</source>
        <translation>keine Shell liest dies: „%1“ geht als Wort an %2; für jeden Befehl einen Schritt schreiben, oder shell: true</translation>
    </message>
    <message>
        <source>The rule in line %1 cannot be accepted here</source>
        <translation>Die Regel in Zeile %1 kann hier nicht akzeptiert werden</translation>
    </message>
    <message>
        <source>the source does not say what to do then</source>
        <translation>die Quelle sagt nicht, was dann zu tun ist</translation>
    </message>
    <message>
        <source>The runbook has errors: fix them before accepting its rules</source>
        <translation>Das Runbook enthält Fehler: diese beheben, bevor seine Regeln akzeptiert werden</translation>
    </message>
    <message>
        <source>The rule in line %1 has no action</source>
        <translation>Die Regel in Zeile %1 hat keine Aktion</translation>
    </message>
    <message>
        <source>Choose one for it.</source>
        <translation>Eine dafür wählen.</translation>
    </message>
    <message>
        <source>The runbook %1 cannot be read</source>
        <translation>Das Runbook %1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>The runbook %1 has changed since it was read</source>
        <translation>Das Runbook %1 hat sich seit dem Lesen geändert</translation>
    </message>
    <message>
        <source>Review its rules again.</source>
        <translation>Seine Regeln erneut ansehen.</translation>
    </message>
    <message>
        <source>The runbook %1 cannot be written</source>
        <translation>Das Runbook %1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>%1 times its baseline</source>
        <translation>dem %1-Fachen der Baseline</translation>
    </message>
    <message>
        <source>its baseline</source>
        <translation>der Baseline</translation>
    </message>
    <message>
        <source>%1 percentage points</source>
        <translation>%1 Prozentpunkte</translation>
    </message>
    <message>
        <source>its baseline plus %1</source>
        <translation>der Baseline plus %1</translation>
    </message>
    <message>
        <source>its baseline minus %1</source>
        <translation>der Baseline minus %1</translation>
    </message>
    <message>
        <source>%1 is above %2</source>
        <translation>%1 liegt über %2</translation>
    </message>
    <message>
        <source>%1 is at least %2</source>
        <translation>%1 liegt bei mindestens %2</translation>
    </message>
    <message>
        <source>%1 is below %2</source>
        <translation>%1 liegt unter %2</translation>
    </message>
    <message>
        <source>%1 is at most %2</source>
        <translation>%1 liegt bei höchstens %2</translation>
    </message>
    <message>
        <source>somebody declares “%1”</source>
        <translation>jemand meldet „%1“</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>this holds: %1</source>
        <translation>dies trifft zu: %1</translation>
    </message>
    <message>
        <source>the number of %1 in %2</source>
        <translation>die Anzahl von %1 in %2</translation>
    </message>
    <message>
        <source>an alert of severity %1 fires</source>
        <translation>ein Alert mit Schweregrad %1 ist aktiv</translation>
    </message>
    <message>
        <source>a health endpoint fails</source>
        <translation>ein Health-Endpunkt schlägt fehl</translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation>nicht: %1</translation>
    </message>
    <message>
        <source>No action given</source>
        <translation>Keine Aktion angegeben</translation>
    </message>
    <message>
        <source>%1 if %2</source>
        <translation>%1, falls gilt: %2</translation>
    </message>
    <message>
        <source>no action is chosen</source>
        <translation>keine Aktion ist gewählt</translation>
    </message>
    <message>
        <source>proposed: %1</source>
        <translation>vorgeschlagen: %1</translation>
    </message>
    <message>
        <source>Sternway cannot edit this line safely. In the file, remove “proposed: true” from the rule and give it an action.</source>
        <translation>Sternway kann diese Zeile nicht sicher bearbeiten. Entfernen Sie in der Datei „proposed: true“ aus der Regel und geben Sie ihr eine Aktion.</translation>
    </message>
    <message>
        <source>The rule in line %1 already says %2</source>
        <translation>Die Regel in Zeile %1 sagt bereits %2</translation>
    </message>
    <message>
        <source>Accept it as it is, or change the file.</source>
        <translation>Akzeptieren Sie sie, wie sie ist, oder ändern Sie die Datei.</translation>
    </message>
</context>
<context>
    <name>sternway::runbook::ConditionCursor</name>
    <message>
        <source>&quot;%1&quot; expected here</source>
        <translation>„%1“ hier erwartet</translation>
    </message>
    <message>
        <source>a number expected here</source>
        <translation>eine Zahl hier erwartet</translation>
    </message>
    <message>
        <source>a decimal point expected here: write 1.5, not 1,5</source>
        <translation>ein Dezimalpunkt hier erwartet: 1.5 schreiben, nicht 1,5</translation>
    </message>
    <message>
        <source>no unit &quot;%1&quot;%2; known are %3</source>
        <translation>keine Einheit „%1“%2; bekannt sind %3</translation>
    </message>
    <message>
        <source>a time expected here, as 5m or 90s</source>
        <translation>eine Zeit hier erwartet, wie 5m oder 90s</translation>
    </message>
</context>
<context>
    <name>sternway::runbook::Parser</name>
    <message>
        <source>&quot;and&quot;, &quot;or&quot; or the end expected here</source>
        <translation>„and“, „or“ oder das Ende hier erwartet</translation>
    </message>
    <message>
        <source>nested more than %1 deep</source>
        <translation>mehr als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>&quot;and&quot; expected here: between A and B</source>
        <translation>„and“ hier erwartet: between A and B</translation>
    </message>
    <message>
        <source>the lower bound must be below the upper one</source>
        <translation>die untere Grenze muss unter der oberen liegen</translation>
    </message>
    <message>
        <source>a metric expected, and here is the end</source>
        <translation>eine Metrik erwartet, hier ist aber das Ende</translation>
    </message>
    <message>
        <source>a metric expected here</source>
        <translation>eine Metrik hier erwartet</translation>
    </message>
    <message>
        <source>no metric &quot;%1&quot;%2</source>
        <translation>keine Metrik „%1“%2</translation>
    </message>
    <message>
        <source>one of &gt; &gt;= &lt; &lt;= between expected here</source>
        <translation>eines von &gt; &gt;= &lt; &lt;= between hier erwartet</translation>
    </message>
    <message>
        <source>the hold time stands beside the condition, as &quot;for&quot; of its row</source>
        <translation>die Haltezeit steht neben der Bedingung, als „for“ ihrer Zeile</translation>
    </message>
    <message>
        <source>&quot;severity&quot; expected here: alert(severity=P0|P1)</source>
        <translation>„severity“ hier erwartet: alert(severity=P0|P1)</translation>
    </message>
    <message>
        <source>a severity expected here, as P0 or critical</source>
        <translation>eine Severity hier erwartet, wie P0 oder critical</translation>
    </message>
    <message>
        <source>&quot;failing&quot; expected here: health failing</source>
        <translation>„failing“ hier erwartet: health failing</translation>
    </message>
    <message>
        <source>the id of a symptom expected here</source>
        <translation>die id eines Symptoms hier erwartet</translation>
    </message>
    <message>
        <source>no symptom &quot;%1&quot;%2</source>
        <translation>kein Symptom „%1“%2</translation>
    </message>
    <message>
        <source>what is counted expected here</source>
        <translation>hier erwartet, was gezählt wird</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not counted%2; known are %3</source>
        <translation>„%1“ wird nicht gezählt%2; bekannt sind %3</translation>
    </message>
    <message>
        <source>a count is never below zero</source>
        <translation>eine Anzahl ist nie kleiner als null</translation>
    </message>
    <message>
        <source>%1 is counted: say in which time, as in &quot;%1 &gt; 3 in 5m&quot;</source>
        <translation>%1 wird gezählt: angeben, in welcher Zeit, wie in „%1 &gt; 3 in 5m“</translation>
    </message>
    <message>
        <source>%1 is measured, not counted: leave &quot;in&quot; out, or let the row hold &quot;for&quot; that time</source>
        <translation>%1 wird gemessen, nicht gezählt: „in“ weglassen oder die Zeile mit „for“ so lange halten lassen</translation>
    </message>
    <message>
        <source>&quot;baseline&quot; expected here</source>
        <translation>„baseline“ hier erwartet</translation>
    </message>
    <message>
        <source>write &quot;%1pp&quot; for percentage points, or &quot;baseline * %2&quot; for a share of it</source>
        <translation>„%1pp“ für Prozentpunkte schreiben oder „baseline * %2“ für einen Anteil davon</translation>
    </message>
    <message>
        <source>a factor above zero expected here</source>
        <translation>ein Faktor größer als null hier erwartet</translation>
    </message>
    <message>
        <source>&quot;points&quot; expected here</source>
        <translation>„points“ hier erwartet</translation>
    </message>
    <message>
        <source>the end expected here</source>
        <translation>hier wird das Ende erwartet</translation>
    </message>
    <message>
        <source>&quot;and&quot;, &quot;or&quot;, &quot;for&quot; or the end expected here</source>
        <translation>hier wird „and“, „or“, „for“ oder das Ende erwartet</translation>
    </message>
    <message>
        <source>&quot;good&quot; expected here: target.verdict == good</source>
        <translation>hier wird „good“ erwartet: target.verdict == good</translation>
    </message>
    <message>
        <source>%1 has no unit: it is read as %2. Write %2</source>
        <translation>%1 hat keine Einheit und wird als %2 gelesen. Schreiben Sie %2</translation>
    </message>
</context>
<context>
    <name>sternway::runbook::QueryCheck</name>
    <message>
        <source>Prometheus does not read this query, VictoriaMetrics may: %1</source>
        <translation>Prometheus liest diese Abfrage nicht, VictoriaMetrics vielleicht: %1</translation>
    </message>
    <message>
        <source>this query cannot be read: %1</source>
        <translation>diese Abfrage ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>write and, or, unless</source>
        <translation>and, or, unless schreiben</translation>
    </message>
    <message>
        <source>two numbers are compared with %1 bool</source>
        <translation>zwei Zahlen vergleicht man mit %1 bool</translation>
    </message>
    <message>
        <source>this %1 is never closed</source>
        <translation>dieses %1 wird nie geschlossen</translation>
    </message>
    <message>
        <source>put a comma between the two</source>
        <translation>ein Komma zwischen die beiden setzen</translation>
    </message>
    <message>
        <source>write the backslash twice: %1</source>
        <translation>den Backslash doppelt schreiben: %1</translation>
    </message>
    <message>
        <source>leave the range out, or put a function around it, as rate() or avg_over_time()</source>
        <translation>den Bereich weglassen oder eine Funktion wie rate() oder avg_over_time() darum setzen</translation>
    </message>
    <message>
        <source>compare with ==</source>
        <translation>mit == vergleichen</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>labels stand in brackets: by (pod, version)</source>
        <translation>Labels stehen in Klammern: by (pod, version)</translation>
    </message>
    <message>
        <source>name the metric, or a label with its value</source>
        <translation>die Metrik nennen, oder ein Label mit seinem Wert</translation>
    </message>
    <message>
        <source>there is no look-around: exclude by a second matcher, with !~</source>
        <translation>Lookaround gibt es nicht: mit einem zweiten Matcher ausschließen, mit !~</translation>
    </message>
    <message>
        <source>offset and @ stand right behind the metric: rate(x[5m] offset 1h)</source>
        <translation>offset und @ stehen direkt hinter der Metrik: rate(x[5m] offset 1h)</translation>
    </message>
    <message>
        <source>on (LABELS) or ignoring (LABELS) stands before it</source>
        <translation>davor steht on (LABELS) oder ignoring (LABELS)</translation>
    </message>
    <message>
        <source>a matcher is LABEL=&quot;VALUE&quot;</source>
        <translation>ein Matcher ist LABEL=&quot;VALUE&quot;</translation>
    </message>
    <message>
        <source>a range of an expression is written [5m:]</source>
        <translation>der Bereich eines Ausdrucks wird [5m:] geschrieben</translation>
    </message>
    <message>
        <source>the largest unit comes first, each once: 1h30m</source>
        <translation>die größte Einheit zuerst, jede einmal: 1h30m</translation>
    </message>
    <message>
        <source>in a step nobody fills in %1; write {{service}} or {{namespace}}, or the value</source>
        <translation>in einem Schritt setzt niemand %1 ein; {{service}}, {{namespace}} oder den Wert schreiben</translation>
    </message>
    <message>
        <source>nobody fills in %1</source>
        <translation>niemand setzt %1 ein</translation>
    </message>
    <message>
        <source>nobody fills in %1; there are $%2</source>
        <translation>niemand setzt %1 ein; es gibt $%2</translation>
    </message>
    <message>
        <source>nobody fills in %1; write $%2</source>
        <translation>niemand setzt %1 ein; $%2 schreiben</translation>
    </message>
    <message>
        <source>Prometheus has no function &quot;%1&quot;%2, up to version 3.14; VictoriaMetrics may have it</source>
        <translation>Prometheus hat bis Version 3.14 keine Funktion „%1“%2; VictoriaMetrics vielleicht</translation>
    </message>
    <message>
        <source>this is a %1, which cannot be compared; put a function around it, as rate()</source>
        <translation>das ist ein %1, der sich nicht vergleichen lässt; eine Funktion wie rate() darum setzen</translation>
    </message>
    <message>
        <source>no series has this value: %1</source>
        <translation>keine Serie hat diesen Wert: %1</translation>
    </message>
    <message>
        <source>a metric is measured by itself, and nobody fills in {{%1}}; write $service, $namespace, or the value</source>
        <translation>eine Metrik wird von selbst gemessen, und niemand setzt {{%1}} ein; $service, $namespace oder den Wert schreiben</translation>
    </message>
    <message>
        <source>%1 belongs to an aggregation: sum %1 (le) (rate(x[5m]))</source>
        <translation>%1 gehört zu einer Aggregation: sum %1 (le) (rate(x[5m]))</translation>
    </message>
    <message>
        <source>this quote needs no backslash: write %1</source>
        <translation>dieses Anführungszeichen braucht keinen Backslash: %1 schreiben</translation>
    </message>
    <message>
        <source>leave this comma out</source>
        <translation>dieses Komma weglassen</translation>
    </message>
    <message>
        <source>write two selectors: x{a=&quot;b&quot;} or x{c=&quot;d&quot;}</source>
        <translation>zwei Selektoren schreiben: x{a=&quot;b&quot;} or x{c=&quot;d&quot;}</translation>
    </message>
    <message>
        <source>Prometheus 3 reads such a name in quotes: %1</source>
        <translation>Prometheus 3 liest einen solchen Namen in Anführungszeichen: %1</translation>
    </message>
    <message>
        <source>292 years are the most</source>
        <translation>höchstens 292 Jahre sind möglich</translation>
    </message>
    <message>
        <source>write the metric without quotes</source>
        <translation>die Metrik ohne Anführungszeichen schreiben</translation>
    </message>
    <message>
        <source>this is a text, which cannot be compared; write the metric without quotes</source>
        <translation>das ist ein Text, der sich nicht vergleichen lässt; die Metrik ohne Anführungszeichen schreiben</translation>
    </message>
    <message>
        <source>up is 0 also while the pod works, where Prometheus refuses what it answers (a label twice, too many series, a timeout); for pods take pods_ready or pods_failing</source>
        <translation>up ist auch dann 0, wenn der Pod arbeitet und Prometheus seine Antwort ablehnt (ein Label doppelt, zu viele Zeitreihen, Zeitüberschreitung); für Pods pods_ready oder pods_failing nehmen</translation>
    </message>
</context>
<context>
    <name>sternway::runbook::RuleChecker</name>
    <message>
        <source>this can never be true</source>
        <translation>dies kann nie wahr sein</translation>
    </message>
    <message>
        <source>%1 is shorter than two scrapes, one each %2: a single sample decides</source>
        <translation>%1 ist kürzer als zwei Scrapes, einer je %2: ein einzelnes Sample entscheidet</translation>
    </message>
    <message>
        <source>%1 is shorter than two scrapes, usually one each %2: a single sample decides</source>
        <translation>%1 ist kürzer als zwei Scrapes, üblicherweise einer je %2: ein einzelnes Sample entscheidet</translation>
    </message>
    <message>
        <source>%1 is longer than the metrics are kept, which is %2</source>
        <translation>%1 ist länger, als die Metriken aufbewahrt werden, nämlich %2</translation>
    </message>
    <message>
        <source>%1 is longer than Prometheus keeps metrics by default, which is %2</source>
        <translation>%1 ist länger, als Prometheus Metriken standardmäßig aufbewahrt, nämlich %2</translation>
    </message>
    <message>
        <source>contradicts line %1: both can be true at once, and one says %2, the other %3</source>
        <translation>widerspricht Zeile %1: beide können zugleich wahr sein, und eine sagt %2, die andere %3</translation>
    </message>
    <message>
        <source>this is also true while the service is healthy: remove it, or turn the comparison round</source>
        <translation>das trifft auch bei gesundem Dienst zu: entfernen oder den Vergleich umdrehen</translation>
    </message>
    <message>
        <source>this is also true while the service is healthy, so it would say “%1” all the time: remove it, or turn the comparison round</source>
        <translation>das trifft auch bei gesundem Dienst zu und ergäbe ständig „%1“: entfernen oder den Vergleich umdrehen</translation>
    </message>
    <message>
        <source>line %1 never takes effect: whenever it is true, this stricter one is too</source>
        <translation>Zeile %1 kommt nie zum Zug: Immer wenn sie zutrifft, trifft auch diese strengere zu</translation>
    </message>
    <message>
        <source>this never takes effect: whenever it is true, the stricter line %1 is too</source>
        <translation>kommt nie zum Zug: Immer wenn dies zutrifft, trifft auch die strengere Zeile %1 zu</translation>
    </message>
    <message>
        <source>this can never be known: no service has an address under &quot;health&quot;, so nobody asks</source>
        <translation>das lässt sich nie feststellen: kein Dienst hat eine Adresse unter „health“, also fragt niemand</translation>
    </message>
    <message>
        <source>&quot;health failing&quot; can never be known: no service has an address under &quot;health&quot;</source>
        <translation>„health failing“ lässt sich nie feststellen: kein Dienst hat eine Adresse unter „health“</translation>
    </message>
</context>
<context>
    <name>sternway::runbook::RunbookLibrary</name>
    <message>
        <source>%1 names %2 and has errors, so that its rules are not known</source>
        <translation>%1 nennt %2 und hat Fehler, sodass seine Regeln nicht bekannt sind</translation>
    </message>
    <message>
        <source>Correct it: sternway check %1 says what is wrong. Or name the runbook that counts with --runbook.</source>
        <translation>Bitte korrigieren: sternway check %1 nennt die Fehler. Oder das gültige Runbook mit --runbook angeben.</translation>
    </message>
    <message>
        <source>It cannot be read: %1</source>
        <translation>Es ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The last change is not used, because it has errors; the version of before is</source>
        <translation>Die letzte Änderung wird nicht verwendet, weil sie Fehler hat; verwendet wird die Version davor</translation>
    </message>
</context>
<context>
    <name>sternway::runbook::SecretSearch</name>
    <message>
        <source>a password or token seems to stand here, for everyone who reads this file or the list of processes: store it by &quot;sternway secrets set NAME&quot;, and give it to the program as {{secret:NAME}} in environment or input</source>
        <translation>hier steht anscheinend ein Passwort oder Token, für alle lesbar, die diese Datei oder die Prozessliste sehen: mit „sternway secrets set NAME“ ablegen und dem Programm als {{secret:NAME}} in environment oder input geben</translation>
    </message>
    <message>
        <source>a password or token seems to stand here, for everyone who reads this file: store it by &quot;sternway secrets set NAME&quot; and write {{secret:NAME}}</source>
        <translation>hier steht anscheinend ein Passwort oder Token, für alle lesbar, die diese Datei sehen: mit „sternway secrets set NAME“ ablegen und {{secret:NAME}} schreiben</translation>
    </message>
</context>
<context>
    <name>sternway::runbook::SectionReader</name>
    <message>
        <source>a time to hold says nothing without &quot;%1&quot;</source>
        <translation>eine Haltezeit sagt ohne „%1“ nichts</translation>
    </message>
    <message>
        <source>another time to hold stands in &quot;%1&quot;</source>
        <translation>eine andere Haltezeit steht in „%1“</translation>
    </message>
    <message>
        <source>no variable {{%1}}%2</source>
        <translation>keine Variable {{%1}}%2</translation>
    </message>
</context>
<context>
    <name>sternway::runbook::types</name>
    <message>
        <source>&quot;%1&quot; is no id; an id is lower-case letters, digits and hyphens</source>
        <translation>„%1“ ist keine id; eine id besteht aus Kleinbuchstaben, Ziffern und Bindestrichen</translation>
    </message>
    <message>
        <source>a list of symptoms</source>
        <translation>eine Liste von Symptomen</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>a list of notes</source>
        <translation>eine Liste von Hinweisen</translation>
    </message>
    <message>
        <source>a list of variables</source>
        <translation>eine Liste von Variablen</translation>
    </message>
    <message>
        <source>a list of services</source>
        <translation>eine Liste von Services</translation>
    </message>
    <message>
        <source>a list of links</source>
        <translation>eine Liste von Links</translation>
    </message>
    <message>
        <source>a list of topics</source>
        <translation>eine Liste von Themen</translation>
    </message>
    <message>
        <source>symptom</source>
        <translation>Symptom</translation>
    </message>
    <message>
        <source>a list of methods</source>
        <translation>eine Liste von Methoden</translation>
    </message>
    <message>
        <source>checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>a list of phases</source>
        <translation>eine Liste von Phasen</translation>
    </message>
    <message>
        <source>a list of scenarios</source>
        <translation>eine Liste von Szenarien</translation>
    </message>
    <message>
        <source>a list of problems</source>
        <translation>eine Liste von Problemen</translation>
    </message>
    <message>
        <source>a list of message templates</source>
        <translation>eine Liste von Nachrichtenvorlagen</translation>
    </message>
    <message>
        <source>a list of contacts</source>
        <translation>eine Liste von Kontakten</translation>
    </message>
    <message>
        <source>a list of levels</source>
        <translation>eine Liste von Stufen</translation>
    </message>
    <message>
        <source>a list of sections</source>
        <translation>eine Liste von Abschnitten</translation>
    </message>
</context>
<context>
    <name>sternway::steps</name>
    <message>
        <source>it runs through a shell, which can do anything</source>
        <translation>es läuft in einer Shell, und diese kann alles</translation>
    </message>
    <message>
        <source>Effect unknown: runs an arbitrary command</source>
        <translation>Was immer der Befehl ändert, auf diesem Computer und darüber hinaus</translation>
    </message>
    <message>
        <source>The container of the service</source>
        <translation>Der Container des Services</translation>
    </message>
    <message>
        <source>A new commit that takes an earlier one back</source>
        <translation>Ein neuer Commit, der einen früheren zurücknimmt</translation>
    </message>
    <message>
        <source>A new tag in the repository</source>
        <translation>Ein neuer Tag im Repository</translation>
    </message>
    <message>
        <source>The working copy</source>
        <translation>Die Arbeitskopie</translation>
    </message>
    <message>
        <source>The shared repository; a pipeline may deploy from it</source>
        <translation>Das gemeinsame Repository; eine Pipeline kann daraus deployen</translation>
    </message>
    <message>
        <source>What the workflow changes</source>
        <translation>Was der Workflow ändert</translation>
    </message>
    <message>
        <source>A comment that others see</source>
        <translation>Ein Kommentar, den andere sehen</translation>
    </message>
    <message>
        <source>Every object of the release</source>
        <translation>Jedes Objekt des Releases</translation>
    </message>
    <message>
        <source>it deletes what the address stands for</source>
        <translation>es löscht, wofür die Adresse steht</translation>
    </message>
    <message>
        <source>Effect unknown: calls a web address</source>
        <translation>Was die Adresse ändert, wenn sie aufgerufen wird</translation>
    </message>
    <message>
        <source>it never ends in the source; here it is done once</source>
        <translation>es endet in der Quelle nie; hier geschieht es einmal</translation>
    </message>
    <message>
        <source>The ConfigMap; pods see it after a restart</source>
        <translation>Die ConfigMap; Pods sehen sie nach einem Neustart</translation>
    </message>
    <message>
        <source>a restore replaces what is there now</source>
        <translation>eine Wiederherstellung ersetzt, was jetzt vorhanden ist</translation>
    </message>
    <message>
        <source>The Secret; pods see it after a restart</source>
        <translation>Das Secret; Pods sehen es nach einem Neustart</translation>
    </message>
    <message>
        <source>Every object of the manifests</source>
        <translation>Jedes Objekt der Manifeste</translation>
    </message>
    <message>
        <source>How many pods run</source>
        <translation>Wie viele Pods laufen</translation>
    </message>
    <message>
        <source>it scales to nothing: no pod is left to serve</source>
        <translation>es skaliert auf null: kein Pod bleibt, der Anfragen beantwortet</translation>
    </message>
    <message>
        <source>The pods are deleted; their controller starts new ones</source>
        <translation>Die Pods werden gelöscht; ihr Controller startet neue</translation>
    </message>
    <message>
        <source>it deletes pods, and requests that they are answering fail</source>
        <translation>es löscht Pods, und Anfragen, die sie gerade beantworten, schlagen fehl</translation>
    </message>
    <message>
        <source>Whatever the command changes, within a container</source>
        <translation>Was immer der Befehl ändert, innerhalb eines Containers</translation>
    </message>
    <message>
        <source>The pod template; every pod is replaced</source>
        <translation>Das Pod-Template; jeder Pod wird ersetzt</translation>
    </message>
    <message>
        <source>The fields of the workload that the patch names</source>
        <translation>Die Felder des Workloads, die der Patch nennt</translation>
    </message>
    <message>
        <source>Environment variables of the containers; every pod is replaced</source>
        <translation>Umgebungsvariablen der Container; jeder Pod wird ersetzt</translation>
    </message>
    <message>
        <source>Every pod is replaced, with the same pod template</source>
        <translation>Jeder Pod wird ersetzt, mit demselben Pod-Template</translation>
    </message>
    <message>
        <source>The rollout halts where it is</source>
        <translation>Der Rollout hält an, wo er ist</translation>
    </message>
    <message>
        <source>The rollout goes on</source>
        <translation>Der Rollout geht weiter</translation>
    </message>
    <message>
        <source>What the person does</source>
        <translation>Was die Person tut</translation>
    </message>
    <message>
        <source>a migration backwards can delete columns and tables with all that is in them</source>
        <translation>eine Migration rückwärts kann Spalten und Tabellen mit allem darin löschen</translation>
    </message>
    <message>
        <source>The schema of the database, and perhaps its data</source>
        <translation>Das Schema der Datenbank und vielleicht ihre Daten</translation>
    </message>
    <message>
        <source>A message that others read</source>
        <translation>Eine Nachricht, die andere lesen</translation>
    </message>
    <message>
        <source>What the statements change in the database</source>
        <translation>Was die Anweisungen in der Datenbank ändern</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>Sternway changed nothing. Re-evaluate before rolling back.</source>
        <translation>Sternway hat nichts geändert. Vor einem Rollback neu bewerten.</translation>
    </message>
    <message>
        <source>The workload was deleted and recreated in the meantime.</source>
        <translation>Der Workload wurde inzwischen gelöscht und neu angelegt.</translation>
    </message>
    <message>
        <source>The Deployment was paused in the meantime. A paused Deployment cannot be rolled back; resume it first.</source>
        <translation>Das Deployment wurde inzwischen pausiert: es rollt nichts aus, auch keinen Rollback.</translation>
    </message>
    <message>
        <source>The workload keeps changing; the patch conflicted every time.</source>
        <translation>Der Workload ändert sich schneller, als der Patch dafür erstellt werden kann.</translation>
    </message>
    <message>
        <source>The workload was changed since the plan was made: %1.</source>
        <translation>Inzwischen hat jemand deployt: %1.</translation>
    </message>
    <message>
        <source>The command has a secret among its words, where everybody on this computer could read it</source>
        <translation>Der Befehl enthält ein Secret unter seinen Wörtern, wo alle auf diesem Computer es lesen könnten</translation>
    </message>
    <message>
        <source>Give it to the program in its environment or on its standard input: the arguments &quot;environment&quot; and &quot;input&quot;.</source>
        <translation>Dem Programm in der Umgebung oder über die Standardeingabe übergeben: die Argumente „environment“ und „input“.</translation>
    </message>
    <message>
        <source>The program %1 is not there</source>
        <translation>Das Programm %1 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>Install it, or carry the step out by hand.</source>
        <translation>Installieren oder den Schritt von Hand ausführen.</translation>
    </message>
    <message>
        <source>Install the package %1, or carry the step out by hand.</source>
        <translation>Das Paket %1 installieren oder den Schritt von Hand ausführen.</translation>
    </message>
    <message>
        <source>Runs: %1</source>
        <translation>Führt aus: %1</translation>
    </message>
    <message>
        <source>Runs in %1: %2</source>
        <translation>Führt in %1 aus: %2</translation>
    </message>
    <message>
        <source>The folder %1 is not there</source>
        <translation>Der Ordner %1 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>Get it, for example by a git clone, or correct the step&apos;s &quot;workingDirectory&quot;.</source>
        <translation>Beschaffen, zum Beispiel mit git clone, oder „workingDirectory“ des Schritts korrigieren.</translation>
    </message>
    <message>
        <source>COMPOSE_FILE names %1, which is no file here</source>
        <translation>COMPOSE_FILE nennt %1, hier gibt es keine solche Datei</translation>
    </message>
    <message>
        <source>There is no folder %1</source>
        <translation>Es gibt keinen Ordner %1</translation>
    </message>
    <message>
        <source>Which of these Podman would read depends on its provider: %1</source>
        <translation>Welche davon Podman lesen würde, hängt von seinem Provider ab: %1</translation>
    </message>
    <message>
        <source>There is no Compose file in %1 or above it</source>
        <translation>Weder in %1 noch darüber gibt es eine Compose-Datei</translation>
    </message>
    <message>
        <source>Say workingDirectory: the folder of the project.</source>
        <translation>workingDirectory angeben: den Ordner des Projekts.</translation>
    </message>
    <message>
        <source>There is no Compose here</source>
        <translation>Hier gibt es kein Compose</translation>
    </message>
    <message>
        <source>The packages docker.io and docker-compose have it; podman with podman-compose does as well.</source>
        <translation>Die Pakete docker.io und docker-compose enthalten es; podman mit podman-compose geht ebenso.</translation>
    </message>
    <message>
        <source>No program runs in a rehearsal</source>
        <translation>In einer Übung läuft kein Programm</translation>
    </message>
    <message>
        <source>What has changed here cannot be read: %1</source>
        <translation>Was sich hier geändert hat, ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Without paths the whole working copy would be switched, which is yours.</source>
        <translation>Ohne Pfade würde die ganze Arbeitskopie umgeschaltet, und die gehört Ihnen.</translation>
    </message>
    <message>
        <source>Name the paths, or switch it yourself and skip this step.</source>
        <translation>Die Pfade angeben oder selbst umschalten und diesen Schritt überspringen.</translation>
    </message>
    <message>
        <source>There is no commit &quot;%1&quot; in this repository.</source>
        <translation>Es gibt keinen Commit „%1“ in diesem Repository.</translation>
    </message>
    <message>
        <source>%1 has no %2.</source>
        <translation>%1 enthält kein %2.</translation>
    </message>
    <message>
        <source>These changes are not committed and would be lost: %1.</source>
        <translation>Diese Änderungen sind nicht committet und gingen verloren: %1.</translation>
    </message>
    <message>
        <source>Commit or stash them first.</source>
        <translation>Zuerst einen Commit oder Stash davon machen.</translation>
    </message>
    <message>
        <source>The paths are as in %1.</source>
        <translation>Die Pfade sind wie in %1.</translation>
    </message>
    <message>
        <source>Not all paths are as in %1, and these are neither that nor committed: %2. Look at them: git diff</source>
        <translation>Nicht alle Pfade sind wie in %1, und diese entsprechen ihm nicht und sind auch nicht committet: %2. Ansehen: git diff</translation>
    </message>
    <message>
        <source>These are not as in %1: %2. Doing the step again brings them.</source>
        <translation>Diese sind nicht wie in %1: %2. Den Schritt erneut auszuführen bringt sie dorthin.</translation>
    </message>
    <message>
        <source>That commit does not have these, and git leaves them: %1.</source>
        <translation>Dieser Commit enthält diese nicht, und git belässt sie: %1.</translation>
    </message>
    <message>
        <source>%1 becomes as in %2</source>
        <translation>%1 wird wie in %2</translation>
    </message>
    <message>
        <source>A comment on %1#%2, &quot;%3&quot;:</source>
        <translation>Ein Kommentar zu %1#%2, „%3“:</translation>
    </message>
    <message>
        <source>The issue is locked: only some may comment.</source>
        <translation>Das Issue ist gesperrt: nur manche dürfen kommentieren.</translation>
    </message>
    <message>
        <source>This is no number of an issue.</source>
        <translation>Dies ist keine Nummer eines Issues.</translation>
    </message>
    <message>
        <source>Nothing is asked of GitHub in a rehearsal</source>
        <translation>In einer Übung wird bei GitHub nichts abgefragt</translation>
    </message>
    <message>
        <source>The comment is not there. Doing the step again looks for it first.</source>
        <translation>Der Kommentar ist nicht vorhanden. Beim erneuten Ausführen sucht der Schritt zuerst danach.</translation>
    </message>
    <message>
        <source>The comment is there: %1</source>
        <translation>Der Kommentar ist vorhanden: %1</translation>
    </message>
    <message>
        <source>GitHub does not say which branch is the default one</source>
        <translation>GitHub sagt nicht, welcher Branch der Standard-Branch ist</translation>
    </message>
    <message>
        <source>Give the step the argument ref.</source>
        <translation>Dem Schritt das Argument ref geben.</translation>
    </message>
    <message>
        <source>%1 has no such workflow</source>
        <translation>%1 hat keinen solchen Workflow</translation>
    </message>
    <message>
        <source>The workflow %1 is switched off (%2)</source>
        <translation>Der Workflow %1 ist ausgeschaltet (%2)</translation>
    </message>
    <message>
        <source>Enable it: gh workflow enable %1</source>
        <translation>Einschalten: gh workflow enable %1</translation>
    </message>
    <message>
        <source>No run is to be seen yet, but the step began only just now. Look again in a minute.</source>
        <translation>Noch ist kein Lauf zu sehen, aber der Schritt hat gerade erst begonnen. In einer Minute erneut nachsehen.</translation>
    </message>
    <message>
        <source>No run of the workflow was started since the step began.</source>
        <translation>Seit Beginn des Schritts wurde kein Lauf des Workflows gestartet.</translation>
    </message>
    <message>
        <source>Since the step began these were started, by it or by somebody else: %1. Look at them.</source>
        <translation>Seit Beginn des Schritts wurden diese gestartet, von ihm oder von jemand anderem: %1. Diese ansehen.</translation>
    </message>
    <message>
        <source>The run has ended well: %1</source>
        <translation>Der Lauf ist erfolgreich beendet: %1</translation>
    </message>
    <message>
        <source>The run has ended with &quot;%1&quot;: %2</source>
        <translation>Der Lauf ist mit „%1“ beendet: %2</translation>
    </message>
    <message>
        <source>The run still goes on: %1. Look again when it has ended.</source>
        <translation>Der Lauf ist noch im Gange: %1. Nach seinem Ende erneut nachsehen.</translation>
    </message>
    <message>
        <source>The workflow %1 of %2 runs on %3</source>
        <translation>Der Workflow %1 von %2 läuft auf %3</translation>
    </message>
    <message>
        <source>Its run is recognised by its time, which can be mistaken where others start the workflow too.</source>
        <translation>Sein Lauf wird an der Zeit erkannt; das kann falsch sein, wo auch andere den Workflow starten.</translation>
    </message>
    <message>
        <source>Name its runs after an input, and name that input in markInput.</source>
        <translation>Seine Läufe nach einem Input benennen und diesen Input in markInput angeben.</translation>
    </message>
    <message>
        <source>the tags of this plan</source>
        <translation>die Tags dieses Plans</translation>
    </message>
    <message>
        <source>the branch</source>
        <translation>der Branch</translation>
    </message>
    <message>
        <source>Everyone who works with %1 gets %2, and a pipeline may deploy it.</source>
        <translation>Alle, die mit %1 arbeiten, erhalten %2, und eine Pipeline deployt es möglicherweise.</translation>
    </message>
    <message>
        <source>The token is wrong or expired; it is the secret github-token.</source>
        <translation>Das Token ist falsch oder abgelaufen; es ist das Secret github-token.</translation>
    </message>
    <message>
        <source>The token may not do this: Actions and Issues need read and write.</source>
        <translation>Das Token darf dies nicht: Actions und Issues benötigen Lese- und Schreibrechte.</translation>
    </message>
    <message>
        <source>It does not exist, or the token may not see it.</source>
        <translation>Es existiert nicht, oder das Token darf es nicht sehen.</translation>
    </message>
    <message>
        <source>it has moved to %1</source>
        <translation>es ist nach %1 umgezogen</translation>
    </message>
    <message>
        <source>GitHub answers %1: %2</source>
        <translation>GitHub antwortet %1: %2</translation>
    </message>
    <message>
        <source>The answer of GitHub is not JSON</source>
        <translation>Die Antwort von GitHub ist kein JSON</translation>
    </message>
    <message>
        <source>It is not said which repository of GitHub is meant</source>
        <translation>Es ist nicht angegeben, welches Repository von GitHub gemeint ist</translation>
    </message>
    <message>
        <source>Give the step the argument repository, OWNER/NAME, or set GH_REPO.</source>
        <translation>Dem Schritt das Argument repository geben, OWNER/NAME, oder GH_REPO setzen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a branch.</source>
        <translation>„%1“ ist kein Name eines Branches.</translation>
    </message>
    <message>
        <source>This clone is shallow, and a revert in a shallow clone deletes every file.</source>
        <translation>Dieser Klon ist flach (shallow), und ein Revert in einem flachen Klon löscht alle Dateien.</translation>
    </message>
    <message>
        <source>Clone the repository with its whole history.</source>
        <translation>Das Repository mit der ganzen Historie klonen.</translation>
    </message>
    <message>
        <source>git fetch --unshallow</source>
        <translation>git fetch --unshallow</translation>
    </message>
    <message>
        <source>%1 could not be fetched: %2</source>
        <translation>%1 konnte nicht geholt werden (fetch): %2</translation>
    </message>
    <message>
        <source>%1 was rewritten while it was read.</source>
        <translation>%1 wurde während des Lesens umgeschrieben.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 is set, so that git would work elsewhere.</source>
        <translation>%1 ist gesetzt, git würde daher anderswo arbeiten.</translation>
    </message>
    <message>
        <source>Start Sternway without it.</source>
        <translation>Sternway ohne diese Variable starten.</translation>
    </message>
    <message>
        <source>%1 is no git repository that can be used: %2</source>
        <translation>%1 ist kein verwendbares git-Repository: %2</translation>
    </message>
    <message>
        <source>The configuration of git cannot be read: %1</source>
        <translation>Die Konfiguration von git ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>It is fetched whole when the step runs; what changes can only be told then.</source>
        <translation>Es wird vollständig geholt, wenn der Schritt läuft; erst dann lässt sich sagen, was sich ändert.</translation>
    </message>
    <message>
        <source>There is no branch %1.</source>
        <translation>Es gibt keinen Branch %1.</translation>
    </message>
    <message>
        <source>git does not know who writes: %1</source>
        <translation>git weiß nicht, wer schreibt: %1</translation>
    </message>
    <message>
        <source>Set it: git config user.name &quot;NAME&quot; and git config user.email ADDRESS, in that repository or with --global.</source>
        <translation>Einrichten: git config user.name &quot;NAME&quot; und git config user.email ADDRESS, in diesem Repository oder mit --global.</translation>
    </message>
    <message>
        <source>There is no git on this computer.</source>
        <translation>Auf diesem Computer gibt es kein git.</translation>
    </message>
    <message>
        <source>Install the package %1.</source>
        <translation>Das Paket %1 installieren.</translation>
    </message>
    <message numerus="yes">
        <source>... and %n more line(s)</source>
        <translation>
            <numerusform>... und %n weitere Zeile</numerusform>
            <numerusform>... und %n weitere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no %1 in this repository.</source>
        <translation>In diesem Repository gibt es kein %1.</translation>
    </message>
    <message>
        <source>The repository has no remote to push to.</source>
        <translation>Das Repository hat kein Remote, zu dem gepusht werden kann.</translation>
    </message>
    <message>
        <source>No branch is checked out here.</source>
        <translation>Hier ist kein Branch ausgecheckt.</translation>
    </message>
    <message>
        <source>Name the branch that is pushed.</source>
        <translation>Den Branch angeben, der gepusht wird.</translation>
    </message>
    <message>
        <source>This plan makes no tag, and no other tags are pushed.</source>
        <translation>Dieser Plan erstellt keinen Tag, und andere Tags werden nicht gepusht.</translation>
    </message>
    <message>
        <source>Make the tag by a step git.tag before it.</source>
        <translation>Den Tag davor mit einem Schritt git.tag erstellen.</translation>
    </message>
    <message>
        <source>%1 has another tag %2: it stands for %3.</source>
        <translation>%1 hat einen anderen Tag %2: er steht für %3.</translation>
    </message>
    <message>
        <source>%1 has what was to be pushed.</source>
        <translation>%1 hat, was gepusht werden sollte.</translation>
    </message>
    <message>
        <source>%1 does not have what was to be pushed, and nobody else has pushed there. Pushing it again is safe.</source>
        <translation>%1 hat nicht, was gepusht werden sollte, und niemand sonst hat dorthin gepusht. Erneut zu pushen ist sicher.</translation>
    </message>
    <message>
        <source>%1 cannot be read now.</source>
        <translation>%1 ist jetzt nicht lesbar.</translation>
    </message>
    <message>
        <source>It was not pushed: somebody else has pushed to %1 meanwhile: %2.</source>
        <translation>Es wurde nicht gepusht: inzwischen hat jemand anderes zu %1 gepusht: %2.</translation>
    </message>
    <message>
        <source>%1 gets %2</source>
        <translation>%1 erhält %2</translation>
    </message>
    <message>
        <source>%1 gets the tag %2</source>
        <translation>%1 erhält den Tag %2</translation>
    </message>
    <message>
        <source>The hook pre-push of the repository runs.</source>
        <translation>Der Hook pre-push des Repositorys wird ausgeführt.</translation>
    </message>
    <message>
        <source>%1 gets the reverts that this plan makes</source>
        <translation>%1 erhält die Reverts, die dieser Plan erstellt</translation>
    </message>
    <message>
        <source>%1 has commits that are not here: a push would be refused.</source>
        <translation>%1 hat Commits, die es hier nicht gibt: ein Push würde abgelehnt.</translation>
    </message>
    <message>
        <source>There was nothing to push.</source>
        <translation>Es gab nichts zu pushen.</translation>
    </message>
    <message>
        <source>This commit is a revert itself: what it took away comes back.</source>
        <translation>Dieser Commit ist selbst ein Revert: was er zurückgenommen hat, kommt wieder.</translation>
    </message>
    <message>
        <source>The repository has no remote: the revert stays here.</source>
        <translation>Das Repository hat kein Remote: der Revert bleibt hier.</translation>
    </message>
    <message>
        <source>Hooks of the repository run at the commit: %1</source>
        <translation>Beim Commit werden Hooks des Repositorys ausgeführt: %1</translation>
    </message>
    <message>
        <source>On %1: %2 is taken back</source>
        <translation>Auf %1: %2 wird zurückgenommen</translation>
    </message>
    <message>
        <source>The revert was not made: what the plan keeps for %1 does not have it. Nothing was pushed.</source>
        <translation>Der Revert wurde nicht erstellt: was der Plan für %1 aufbewahrt, enthält ihn nicht. Nichts wurde gepusht.</translation>
    </message>
    <message>
        <source>The revert is made: %1</source>
        <translation>Der Revert ist erstellt: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a tag.</source>
        <translation>„%1“ ist kein Name eines Tags.</translation>
    </message>
    <message>
        <source>There is no tag %1.</source>
        <translation>Es gibt keinen Tag %1.</translation>
    </message>
    <message>
        <source>The tag %1 is made here, but %2 does not have it. Doing the step again pushes it.</source>
        <translation>Der Tag %1 ist hier erstellt, aber %2 hat ihn nicht. Den Schritt erneut auszuführen pusht ihn.</translation>
    </message>
    <message>
        <source>The tag %1 is there.</source>
        <translation>Der Tag %1 ist vorhanden.</translation>
    </message>
    <message>
        <source>The tag %1 of %2</source>
        <translation>Der Tag %1 von %2</translation>
    </message>
    <message>
        <source>it may bring back a revision of %1 that was never deployed well</source>
        <translation>es kann eine Revision von %1 zurückbringen, die nie erfolgreich deployt wurde</translation>
    </message>
    <message>
        <source>it overwrites what others have changed in the objects of %1</source>
        <translation>es überschreibt, was andere an den Objekten von %1 geändert haben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no revision of a release</source>
        <translation>„%1“ ist keine Revision eines Releases</translation>
    </message>
    <message>
        <source>%1 (%2) runs %3, Helm&apos;s revision says %4</source>
        <translation>%1 (%2) führt %3 aus, Helms Revision sagt %4</translation>
    </message>
    <message>
        <source>The release was changed without Helm, by kubectl for example</source>
        <translation>Das Release wurde ohne Helm geändert, zum Beispiel mit kubectl</translation>
    </message>
    <message>
        <source>Compare what runs now with the target: the service may be back already.</source>
        <translation>Was jetzt läuft, mit dem Ziel vergleichen: der Service ist vielleicht schon wieder da.</translation>
    </message>
    <message>
        <source>Helm 4 would fail: somebody else owns fields that it must change</source>
        <translation>Helm 4 würde scheitern: Felder, die es ändern muss, gehören jemand anderem</translation>
    </message>
    <message>
        <source>Say forceConflicts: true to take them over. A rollback that fails leaves no revision deployed.</source>
        <translation>forceConflicts: true angeben, um sie zu übernehmen. Ein gescheiterter Rollback hinterlässt keine deployte Revision.</translation>
    </message>
    <message>
        <source>helm does not run here: %1</source>
        <translation>helm läuft hier nicht: %1</translation>
    </message>
    <message>
        <source>Get it from https://helm.sh/docs/intro/install/; Debian has no package of it.</source>
        <translation>Erhältlich unter https://helm.sh/docs/intro/install/; Debian hat kein Paket davon.</translation>
    </message>
    <message>
        <source>This helm is not one that knows the release: %1</source>
        <translation>Dieses helm kennt das Release nicht: %1</translation>
    </message>
    <message>
        <source>Helm 3.6 and later can roll it back.</source>
        <translation>Helm ab Version 3.6 kann es zurückrollen.</translation>
    </message>
    <message>
        <source>The cluster no longer serves what the release is made of</source>
        <translation>Der Cluster bietet nicht mehr an, woraus das Release besteht</translation>
    </message>
    <message>
        <source>Upgrade to a chart with newer API versions, or mend the stored release (plugin mapkubeapis).</source>
        <translation>Ein Upgrade auf ein Chart mit neueren API-Versionen ausführen oder das gespeicherte Release reparieren (Plugin mapkubeapis).</translation>
    </message>
    <message>
        <source>Not checked, because it could not be read</source>
        <translation>Nicht geprüft, weil es nicht lesbar war</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the manifests cannot be read and are not in this preview</source>
        <translation>
            <numerusform>%n Teil der Manifeste ist nicht lesbar und fehlt in dieser Vorschau</numerusform>
            <numerusform>%n Teile der Manifeste sind nicht lesbar und fehlen in dieser Vorschau</numerusform>
        </translation>
    </message>
    <message>
        <source>Hooks of revision %1 run</source>
        <translation>Hooks von Revision %1 werden ausgeführt</translation>
    </message>
    <message>
        <source>Hooks that do not run at a rollback</source>
        <translation>Hooks, die bei einem Rollback nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>Objects that only the newer revision has are deleted</source>
        <translation>Objekte, die nur die neuere Revision hat, werden gelöscht</translation>
    </message>
    <message>
        <source>Give those that must stay the annotation helm.sh/resource-policy: keep.</source>
        <translation>Denen, die bleiben müssen, die Annotation helm.sh/resource-policy: keep geben.</translation>
    </message>
    <message>
        <source>The number of pods is set to the chart&apos;s</source>
        <translation>Die Anzahl der Pods wird auf die des Charts gesetzt</translation>
    </message>
    <message>
        <source>Scale it again afterwards; an autoscaler does so by itself.</source>
        <translation>Danach erneut skalieren; ein Autoscaler tut das von selbst.</translation>
    </message>
    <message>
        <source>Permissions are missing that Helm needs</source>
        <translation>Berechtigungen fehlen, die Helm benötigt</translation>
    </message>
    <message>
        <source>%1: revision %2 (%3, %4) → %5 (%6, %7): %8</source>
        <translation>%1: Revision %2 (%3, %4) → %5 (%6, %7): %8</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more line(s)</source>
        <translation>
            <numerusform>… und %n weitere Zeile</numerusform>
            <numerusform>… und %n weitere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>The two revisions are the same</source>
        <translation>Die beiden Revisionen sind gleich</translation>
    </message>
    <message>
        <source>The body is to be JSON and is none, so that a secret cannot be put into it</source>
        <translation>Der Body soll JSON sein und ist keines, daher kann kein Secret eingesetzt werden</translation>
    </message>
    <message>
        <source>the whole</source>
        <translation>das Ganze</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 is %2 instead of %3</source>
        <translation>%1 ist %2 statt %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no status of HTTP</source>
        <translation>„%1“ ist kein HTTP-Status</translation>
    </message>
    <message>
        <source>It answers HTTP %1 instead of %2</source>
        <translation>Die Antwort ist HTTP %1 statt %2</translation>
    </message>
    <message>
        <source>It answers HTTP %1 and points elsewhere, which is not followed</source>
        <translation>Die Antwort ist HTTP %1 und verweist anderswohin, dem wird nicht gefolgt</translation>
    </message>
    <message>
        <source>It answers HTTP %1</source>
        <translation>Er antwortet mit HTTP %1</translation>
    </message>
    <message>
        <source>The address has a secret in it, where logs and proxies on its way would keep it</source>
        <translation>Die Adresse enthält ein Secret, wo Logs und Proxys unterwegs es aufbewahren würden</translation>
    </message>
    <message>
        <source>Put it into a header or the body.</source>
        <translation>In einen Header oder den Body setzen.</translation>
    </message>
    <message>
        <source>Its answer is no JSON</source>
        <translation>Die Antwort ist kein JSON</translation>
    </message>
    <message>
        <source>Its answer broke off</source>
        <translation>Die Antwort brach ab</translation>
    </message>
    <message>
        <source>Its answer is not what is expected: %1</source>
        <translation>Die Antwort ist nicht die erwartete: %1</translation>
    </message>
    <message>
        <source>%1 is no web address</source>
        <translation>%1 ist keine Webadresse</translation>
    </message>
    <message>
        <source>It must begin with http:// or https://.</source>
        <translation>Sie muss mit http:// oder https:// beginnen.</translation>
    </message>
    <message>
        <source>Sends %1 to %2</source>
        <translation>Sendet %1 an %2</translation>
    </message>
    <message>
        <source>%1 revisions, the current one is %2 (%3)</source>
        <translation>%1 Revisionen, die aktuelle ist %2 (%3)</translation>
    </message>
    <message>
        <source>%1 revisions</source>
        <translation>%1 Revisionen</translation>
    </message>
    <message>
        <source>%1: %2 of %3 replicas ready</source>
        <translation>%1: %2 von %3 Replicas bereit</translation>
    </message>
    <message>
        <source>%1 of %2 pods ready</source>
        <translation>%1 von %2 Pods bereit</translation>
    </message>
    <message>
        <source>%1 events, %2 of them warnings</source>
        <translation>%1 Ereignisse, davon %2 Warnungen</translation>
    </message>
    <message>
        <source>usage of %1 pods</source>
        <translation>Verbrauch von %1 Pods</translation>
    </message>
    <message>
        <source>%1 autoscalers</source>
        <translation>%1 Autoscaler</translation>
    </message>
    <message>
        <source>Nothing says what %1 is to be restored from</source>
        <translation>Nichts sagt, woraus %1 wiederhergestellt werden soll</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither an earlier step that has captured %2 nor a file</source>
        <translation>„%1“ ist weder ein früherer Schritt, der %2 erfasst hat, noch eine Datei</translation>
    </message>
    <message>
        <source>Give a file, or capture it in an earlier step of the plan.</source>
        <translation>Eine Datei angeben oder es in einem früheren Schritt des Plans erfassen.</translation>
    </message>
    <message>
        <source>No log could be read in time</source>
        <translation>Kein Log konnte rechtzeitig gelesen werden</translation>
    </message>
    <message>
        <source>%1 lines of %2 logs</source>
        <translation>%1 Zeilen aus %2 Logs</translation>
    </message>
    <message>
        <source>%1; %2 more logs were not read</source>
        <translation>%1; %2 weitere Logs wurden nicht gelesen</translation>
    </message>
    <message>
        <source>A manifest has no kind and apiVersion</source>
        <translation>Ein Manifest hat kein kind und keine apiVersion</translation>
    </message>
    <message>
        <source>A manifest of kind %1 has no name that an object can have</source>
        <translation>Ein Manifest der Art %1 hat keinen Namen, den ein Objekt haben kann</translation>
    </message>
    <message>
        <source>%1 %2 has no namespace that there can be</source>
        <translation>%1 %2 hat keinen Namespace, den es geben kann</translation>
    </message>
    <message>
        <source>The manifest cannot be read: line %1: %2</source>
        <translation>Das Manifest ist nicht lesbar: Zeile %1: %2</translation>
    </message>
    <message>
        <source>The package %1 has it.</source>
        <translation>Das Paket %1 enthält es.</translation>
    </message>
    <message>
        <source>%1 ended with exit status %2: %3</source>
        <translation>%1 endete mit Exit-Code %2: %3</translation>
    </message>
    <message>
        <source>%1 prints more than can be kept</source>
        <translation>%1 gibt mehr aus, als aufbewahrt werden kann</translation>
    </message>
    <message>
        <source>The cluster does not serve %1 of %2</source>
        <translation>Der Cluster bietet %1 aus %2 nicht an</translation>
    </message>
    <message>
        <source>It may have been removed from the API since, or its CustomResourceDefinition is missing.</source>
        <translation>Möglicherweise wurde es inzwischen aus der API entfernt, oder seine CustomResourceDefinition fehlt.</translation>
    </message>
    <message>
        <source>Not run: no program runs in a rehearsal</source>
        <translation>Nicht ausgeführt: in einer Übung läuft kein Programm</translation>
    </message>
    <message>
        <source>There is no object in the manifests</source>
        <translation>In den Manifesten gibt es kein Objekt</translation>
    </message>
    <message>
        <source>%1: its fields belong to %2. Leave them out of the manifest, or have %2 give them up. %3</source>
        <translation>%1: seine Felder gehören %2. Aus dem Manifest weglassen oder von %2 abgeben lassen. %3</translation>
    </message>
    <message>
        <source>%1; last written by %2</source>
        <translation>%1; zuletzt geschrieben von %2</translation>
    </message>
    <message>
        <source>not ready for %1</source>
        <translation>seit %1 nicht bereit</translation>
    </message>
    <message>
        <source>An empty selector would match every pod of the namespace.</source>
        <translation>Ein leerer Selektor würde auf jeden Pod des Namespace zutreffen.</translation>
    </message>
    <message>
        <source>It is of the namespace %1, not of %2</source>
        <translation>Es gehört zum Namespace %1, nicht zu %2</translation>
    </message>
    <message>
        <source>Every value of %1 must be a text; numbers and true stand in quotes</source>
        <translation>Jeder Wert von %1 muss ein Text sein; Zahlen und true stehen in Anführungszeichen</translation>
    </message>
    <message>
        <source>It has no %1 %2</source>
        <translation>%1 %2 ist nicht darin enthalten</translation>
    </message>
    <message>
        <source>It has: %1</source>
        <translation>Enthalten sind: %1</translation>
    </message>
    <message>
        <source>The capture is of another object: %1</source>
        <translation>Die Erfassung gehört zu einem anderen Objekt: %1</translation>
    </message>
    <message>
        <source>The capture does not have all values of %1 any more</source>
        <translation>Die Erfassung enthält nicht mehr alle Werte von %1</translation>
    </message>
    <message>
        <source>A journal keeps no values that look like secrets. Restore it from a file.</source>
        <translation>Ein Journal bewahrt keine Werte auf, die wie Secrets aussehen. Aus einer Datei wiederherstellen.</translation>
    </message>
    <message>
        <source>%1: is removed</source>
        <translation>%1: wird entfernt</translation>
    </message>
    <message>
        <source>%1: gets another value</source>
        <translation>%1: erhält einen anderen Wert</translation>
    </message>
    <message>
        <source>%1: is added</source>
        <translation>%1: wird hinzugefügt</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>You may not %1 %2 in %3</source>
        <translation>Die Berechtigung „%1“ für %2 in %3 fehlt</translation>
    </message>
    <message>
        <source>Ask for that permission, or have somebody run the step who has it.</source>
        <translation>Diese Berechtigung anfordern oder den Schritt von jemandem ausführen lassen, der sie hat.</translation>
    </message>
    <message>
        <source>%1 is no workload: give a selector</source>
        <translation>%1 ist kein Workload: einen Selektor angeben</translation>
    </message>
    <message>
        <source>%1 has no container named &quot;%2&quot;</source>
        <translation>%1 hat keinen Container namens „%2“</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Vorhanden: %1.</translation>
    </message>
    <message>
        <source>%1 has several containers, and the step does not say which one gets the image</source>
        <translation>%1 hat mehrere Container, und der Schritt sagt nicht, welcher das Image erhält</translation>
    </message>
    <message>
        <source>Name the container: %1.</source>
        <translation>Den Container angeben: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of an image</source>
        <translation>„%1“ ist kein Name eines Images</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Image %1</translation>
    </message>
    <message>
        <source>The step names no environment variable</source>
        <translation>Der Schritt nennt keine Umgebungsvariable</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>Umgebung: %1</translation>
    </message>
    <message>
        <source>The patch is not JSON: %1</source>
        <translation>Der Patch ist kein JSON: %1</translation>
    </message>
    <message>
        <source>A JSON patch is a list of operations, and not empty</source>
        <translation>Ein JSON-Patch ist eine Liste von Operationen und nicht leer</translation>
    </message>
    <message>
        <source>A %1 patch is an object, and not empty</source>
        <translation>Ein Patch vom Typ %1 ist ein Objekt und nicht leer</translation>
    </message>
    <message>
        <source>A paused Deployment is not restarted</source>
        <translation>Ein pausiertes Deployment wird nicht neu gestartet</translation>
    </message>
    <message>
        <source>Resume it first.</source>
        <translation>Zuerst fortsetzen.</translation>
    </message>
    <message>
        <source>There is no Deployment in namespace %1.</source>
        <translation>Es gibt kein Deployment im Namespace %1.</translation>
    </message>
    <message>
        <source>No Deployment in namespace %1 matches &quot;%2&quot;.</source>
        <translation>Kein Deployment im Namespace %1 passt zu „%2“.</translation>
    </message>
    <message>
        <source>An empty selector would match everything.</source>
        <translation>Ein leerer Selektor würde auf alles zutreffen.</translation>
    </message>
    <message>
        <source>%1 cannot be paused: only a Deployment can</source>
        <translation>%1 kann nicht pausiert werden: das kann nur ein Deployment</translation>
    </message>
    <message>
        <source>Resuming rolls out changes that wait in %1</source>
        <translation>Das Fortsetzen rollt Änderungen aus, die in %1 warten</translation>
    </message>
    <message>
        <source>Its pod template has %1, which has not been rolled out.</source>
        <translation>Das Pod-Template enthält %1, was noch nicht ausgerollt wurde.</translation>
    </message>
    <message>
        <source>Look at them first.</source>
        <translation>Diese zuerst ansehen.</translation>
    </message>
    <message>
        <source>How many replicas %1 had is not known</source>
        <translation>Wie viele Replicas %1 hatte, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Name the number: the step needs &quot;replicas&quot;.</source>
        <translation>Die Anzahl angeben: der Schritt benötigt „replicas“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of replicas</source>
        <translation>„%1“ ist keine Anzahl von Replicas</translation>
    </message>
    <message>
        <source>A DaemonSet cannot be scaled: it has a pod on each node</source>
        <translation>Ein DaemonSet kann nicht skaliert werden: es hat auf jedem Node einen Pod</translation>
    </message>
    <message>
        <source>It allows %1 to %2 replicas.</source>
        <translation>Er erlaubt %1 bis %2 Replicas.</translation>
    </message>
    <message>
        <source>HorizontalPodAutoscaler %1 sets the replicas</source>
        <translation>HorizontalPodAutoscaler %1 setzt die Anzahl der Replicas</translation>
    </message>
    <message>
        <source>At 0 it stops scaling, and does not start again by itself.</source>
        <translation>Bei 0 hört er auf zu skalieren und beginnt nicht von selbst wieder.</translation>
    </message>
    <message>
        <source>It may change the number again within seconds.</source>
        <translation>Er kann die Anzahl innerhalb von Sekunden wieder ändern.</translation>
    </message>
    <message>
        <source>Change its minimum and maximum instead.</source>
        <translation>Stattdessen sein Minimum und Maximum ändern.</translation>
    </message>
    <message>
        <source>Whether a HorizontalPodAutoscaler sets the replicas could not be read</source>
        <translation>Ob ein HorizontalPodAutoscaler die Anzahl der Replicas setzt, war nicht lesbar</translation>
    </message>
    <message>
        <source>A command gives the value of one key: &quot;keys&quot; must name exactly one</source>
        <translation>Ein Befehl liefert den Wert eines Schlüssels: „keys“ muss genau einen nennen</translation>
    </message>
    <message>
        <source>A secret never stands in a command line: {{%1}}</source>
        <translation>Ein Secret steht nie in einer Befehlszeile: {{%1}}</translation>
    </message>
    <message>
        <source>{{%1}} has no value</source>
        <translation>{{%1}} hat keinen Wert</translation>
    </message>
    <message>
        <source>The source has no value for %1</source>
        <translation>Die Quelle hat keinen Wert für %1</translation>
    </message>
    <message>
        <source>%1 has no key %2</source>
        <translation>%1 hat keinen Schlüssel %2</translation>
    </message>
    <message>
        <source>There is no program %1</source>
        <translation>Es gibt kein Programm %1</translation>
    </message>
    <message>
        <source>%1 is made</source>
        <translation>%1 wird angelegt</translation>
    </message>
    <message>
        <source>%1: gets what the command prints</source>
        <translation>%1: erhält, was der Befehl ausgibt</translation>
    </message>
    <message>
        <source>%1: is added, with what the command prints</source>
        <translation>%1: wird hinzugefügt, mit dem, was der Befehl ausgibt</translation>
    </message>
    <message>
        <source>%1 is immutable</source>
        <translation>%1 ist unveränderlich (immutable)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>A secret&apos;s value would stand in the workload for all who may read it. Refer to a Secret of the cluster instead.</source>
        <translation>Der Wert eines Secrets stünde im Workload für alle, die ihn lesen dürfen. Stattdessen auf ein Secret des Clusters verweisen.</translation>
    </message>
    <message>
        <source>The list of migrations cannot be read: %1</source>
        <translation>Die Liste der Migrationen ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>%1 names for %2 migrations</source>
        <translation>%1 Namen für %2 Migrationen</translation>
    </message>
    <message>
        <source>Prisma says nothing of the database</source>
        <translation>Prisma sagt nichts über die Datenbank</translation>
    </message>
    <message>
        <source>Sequelize lists none</source>
        <translation>Sequelize listet keine auf</translation>
    </message>
    <message>
        <source>the tool could not reach the database</source>
        <translation>das Werkzeug konnte die Datenbank nicht erreichen</translation>
    </message>
    <message>
        <source>it names one twice</source>
        <translation>sie nennt eine zweimal</translation>
    </message>
    <message>
        <source>what the command printed has no form that is known</source>
        <translation>was der Befehl ausgab, hat keine bekannte Form</translation>
    </message>
    <message>
        <source>a row is no JSON object</source>
        <translation>eine Zeile ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>no column of the table names the migrations</source>
        <translation>keine Spalte der Tabelle benennt die Migrationen</translation>
    </message>
    <message>
        <source>The table only has the current version, not the migrations that led to it</source>
        <translation>Die Tabelle enthält nur die aktuelle Version, nicht die Migrationen, die dazu geführt haben</translation>
    </message>
    <message>
        <source>The command that lists the migrations ended with exit status %1</source>
        <translation>Der Befehl, der die Migrationen auflistet, endete mit Exit-Code %1</translation>
    </message>
    <message>
        <source>Nothing says which migrations are applied</source>
        <translation>Nichts sagt, welche Migrationen angewendet sind</translation>
    </message>
    <message>
        <source>Give the step the command that lists them (status), or their table (table, host, database, user).</source>
        <translation>Dem Schritt den Befehl geben, der sie auflistet (status), oder ihre Tabelle (table, host, database, user).</translation>
    </message>
    <message>
        <source>The step has no command that takes migrations back</source>
        <translation>Der Schritt hat keinen Befehl, der Migrationen zurücknimmt</translation>
    </message>
    <message>
        <source>Give it one by argv.</source>
        <translation>Mit argv einen angeben.</translation>
    </message>
    <message>
        <source>%1 has no file for %2</source>
        <translation>%1 enthält keine Datei für %2</translation>
    </message>
    <message>
        <source>Run this from the newer release: an older checkout takes back another migration, or none.</source>
        <translation>Vom neueren Release aus ausführen: ein älterer Checkout nimmt eine andere Migration zurück oder keine.</translation>
    </message>
    <message>
        <source>%1 migrations are to be taken back, and %2 are applied</source>
        <translation>%1 Migrationen sollen zurückgenommen werden, und %2 sind angewendet</translation>
    </message>
    <message>
        <source>No migration %1 is applied</source>
        <translation>Keine Migration %1 ist angewendet</translation>
    </message>
    <message>
        <source>knex %1 takes nothing back</source>
        <translation>knex %1 nimmt nichts zurück</translation>
    </message>
    <message>
        <source>knex migrate:rollback takes back a whole batch, and its list does not say which migrations that are</source>
        <translation>knex migrate:rollback nimmt einen ganzen Batch zurück, und seine Liste sagt nicht, welche Migrationen das sind</translation>
    </message>
    <message>
        <source>Let the step read the table: table: knex_migrations, with host, database and user.</source>
        <translation>Den Schritt die Tabelle lesen lassen: table: knex_migrations, mit host, database und user.</translation>
    </message>
    <message>
        <source>node-pg-migrate %1 is no way back</source>
        <translation>node-pg-migrate %1 führt nicht zurück</translation>
    </message>
    <message>
        <source>What node-pg-migrate takes back with --timestamp or --fake cannot be named</source>
        <translation>Was node-pg-migrate mit --timestamp oder --fake zurücknimmt, lässt sich nicht benennen</translation>
    </message>
    <message>
        <source>node-pg-migrate takes back every migration for the number %1</source>
        <translation>node-pg-migrate nimmt bei der Zahl %1 alle Migrationen zurück</translation>
    </message>
    <message>
        <source>Sequelize&apos;s %1 takes nothing back</source>
        <translation>%1 von Sequelize nimmt nichts zurück</translation>
    </message>
    <message>
        <source>&quot;dotnet ef database update&quot; needs the migration that is to stay the last one</source>
        <translation>„dotnet ef database update“ benötigt die Migration, die als letzte bleiben soll</translation>
    </message>
    <message>
        <source>What %1 takes back cannot be named</source>
        <translation>Was %1 zurücknimmt, lässt sich nicht benennen</translation>
    </message>
    <message>
        <source>TypeORM&apos;s %1 takes nothing back</source>
        <translation>%1 von TypeORM nimmt nichts zurück</translation>
    </message>
    <message>
        <source>dbmate takes nothing back by this</source>
        <translation>dbmate nimmt damit nichts zurück</translation>
    </message>
    <message>
        <source>Which migrations this takes back cannot be told</source>
        <translation>Welche Migrationen dies zurücknimmt, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>Give the step a name, a number of steps, or all.</source>
        <translation>Dem Schritt einen Namen, eine Anzahl von Schritten oder all geben.</translation>
    </message>
    <message>
        <source>The command would take back %1</source>
        <translation>Der Befehl würde zurücknehmen: %1</translation>
    </message>
    <message>
        <source>%1, and the step says %2</source>
        <translation>%1; der Schritt nennt aber %2</translation>
    </message>
    <message>
        <source>%1, and the step says %2 of them</source>
        <translation>%1; laut Schritt sind es aber %2</translation>
    </message>
    <message>
        <source>%1, and the step says all</source>
        <translation>%1; laut Schritt sind es aber alle</translation>
    </message>
    <message>
        <source>Prisma takes no migration back</source>
        <translation>Prisma nimmt keine Migration zurück</translation>
    </message>
    <message>
        <source>Run the SQL that reverses it by a step of the kind &quot;sql&quot;.</source>
        <translation>Das SQL, das sie umkehrt, mit einem Schritt der Art „sql“ ausführen.</translation>
    </message>
    <message>
        <source>%1 has not failed: Prisma marks only a failed one as rolled back (P3012)</source>
        <translation>%1 ist nicht fehlgeschlagen: Prisma markiert nur eine fehlgeschlagene als zurückgerollt (P3012)</translation>
    </message>
    <message>
        <source>Reverse it by a step of the kind &quot;sql&quot; that also deletes its row in _prisma_migrations.</source>
        <translation>Mit einem Schritt der Art „sql“ umkehren, der auch ihre Zeile in _prisma_migrations löscht.</translation>
    </message>
    <message>
        <source>No migration is applied</source>
        <translation>Keine Migration ist angewendet</translation>
    </message>
    <message>
        <source>%1 is not applied</source>
        <translation>%1 ist nicht angewendet</translation>
    </message>
    <message>
        <source>%1 is no number of migrations</source>
        <translation>%1 ist keine Anzahl von Migrationen</translation>
    </message>
    <message>
        <source>The status does not name the applied migrations</source>
        <translation>Der Status nennt die angewendeten Migrationen nicht</translation>
    </message>
    <message>
        <source>Let the step read the table of history: table, host, database and user.</source>
        <translation>Den Schritt die Tabelle der Historie lesen lassen: table, host, database und user.</translation>
    </message>
    <message>
        <source>Nothing is to be taken back</source>
        <translation>Nichts ist zurückzunehmen</translation>
    </message>
    <message>
        <source>The journal has its end: it went well.</source>
        <translation>Im Journal steht sein Ende: er war erfolgreich.</translation>
    </message>
    <message>
        <source>It had not begun.</source>
        <translation>Er hatte nicht begonnen.</translation>
    </message>
    <message>
        <source>Whether it was carried out cannot be seen, and does not matter: doing it again leaves the same.</source>
        <translation>Ob er ausgeführt wurde, ist nicht zu sehen und spielt keine Rolle: erneutes Ausführen hinterlässt dasselbe.</translation>
    </message>
    <message>
        <source>It was begun, and leaves nothing that Sternway could look at: whether it was carried out in whole, in part or not at all cannot be told. Look at what it changes before it is done again.</source>
        <translation>Er wurde begonnen und hinterlässt nichts, was Sternway ansehen könnte: ob er ganz, teilweise oder gar nicht ausgeführt wurde, lässt sich nicht sagen. Vor dem erneuten Ausführen ansehen, was er ändert.</translation>
    </message>
    <message>
        <source>&quot;database&quot; is the name of a database; host, port, user and password have arguments of their own</source>
        <translation>„database“ ist der Name einer Datenbank; host, port, user und password haben eigene Argumente</translation>
    </message>
    <message>
        <source>&quot;password&quot; must be a secret: {{secret:NAME}}</source>
        <translation>„password“ muss ein Secret sein: {{secret:NAME}}</translation>
    </message>
    <message>
        <source>The statements begin a transaction and never commit it: nothing of it would be kept</source>
        <translation>Die Anweisungen beginnen eine Transaktion und committen sie nie: nichts davon bliebe erhalten</translation>
    </message>
    <message>
        <source>The step is to be one transaction, and its statements begin and end transactions themselves</source>
        <translation>Der Schritt soll eine einzige Transaktion sein, und seine Anweisungen beginnen und beenden selbst Transaktionen</translation>
    </message>
    <message>
        <source>The values of this step&apos;s placeholders were not kept apart from its statements</source>
        <translation>Die Werte der Platzhalter dieses Schritts wurden nicht getrennt von den Anweisungen gehalten</translation>
    </message>
    <message>
        <source>Make the plan anew.</source>
        <translation>Den Plan neu erstellen.</translation>
    </message>
    <message>
        <source>There is no statement in it</source>
        <translation>Es enthält keine Anweisung</translation>
    </message>
    <message>
        <source>Placeholders in a file of statements have no values: write the statements into &quot;text&quot;</source>
        <translation>Platzhalter in einer Datei mit Anweisungen haben keine Werte: die Anweisungen in „text“ schreiben</translation>
    </message>
    <message>
        <source>%1 is a command of psql that leaves what this step can answer for; run it by a step of the kind &quot;command&quot;</source>
        <translation>%1 ist ein Befehl von psql, der über das hinausgeht, wofür dieser Schritt einstehen kann; mit einem Schritt der Art „command“ ausführen</translation>
    </message>
    <message>
        <source>The value of %1 has a zero character, which PostgreSQL cannot hold</source>
        <translation>Der Wert von %1 enthält ein Nullzeichen, das PostgreSQL nicht speichern kann</translation>
    </message>
    <message>
        <source>{{%1}} stands where no value can be put safely</source>
        <translation>{{%1}} steht an einer Stelle, an der kein Wert sicher eingesetzt werden kann</translation>
    </message>
    <message>
        <source>Put it outside of $$ … $$, U&amp;&apos;…&apos; and commands of psql.</source>
        <translation>Außerhalb von $$ … $$, U&amp;&apos;…&apos; und Befehlen von psql einsetzen.</translation>
    </message>
    <message>
        <source>There is no value for %1</source>
        <translation>Für %1 gibt es keinen Wert</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>Die Datei %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>The file %1 is larger than 64 MiB</source>
        <translation>Die Datei %1 ist größer als 64 MiB</translation>
    </message>
    <message>
        <source>Restore it by a step of the kind &quot;command&quot;: psql -X -v ON_ERROR_STOP=1 -1 -f FILE.</source>
        <translation>Mit einem Schritt der Art „command“ wiederherstellen: psql -X -v ON_ERROR_STOP=1 -1 -f FILE.</translation>
    </message>
    <message>
        <source>The file %1 is not in UTF-8</source>
        <translation>Die Datei %1 ist nicht in UTF-8</translation>
    </message>
    <message>
        <source>Argo CD or Flux leaves the cluster as it is until somebody resumes it</source>
        <translation>Argo CD oder Flux lässt den Cluster, wie er ist, bis jemand den Abgleich fortsetzt</translation>
    </message>
    <message>
        <source>Argo CD or Flux applies again what git says</source>
        <translation>Argo CD oder Flux wendet wieder an, was in git steht</translation>
    </message>
    <message>
        <source>what git says comes back, the bad release too unless it was reverted</source>
        <translation>was in git steht, kommt zurück, auch das fehlerhafte Release, sofern kein Revert gemacht wurde</translation>
    </message>
    <message>
        <source>Suspend the %1</source>
        <translation>%1 aussetzen</translation>
    </message>
    <message>
        <source>A suspension of the %1 would be put back</source>
        <translation>Ein Aussetzen von %1 würde zurückgesetzt</translation>
    </message>
    <message>
        <source>A suspension of the %1 may be put back</source>
        <translation>Ein Aussetzen von %1 wird möglicherweise zurückgesetzt</translation>
    </message>
    <message>
        <source>ApplicationSet %1 makes it and writes its sync policy again at once.</source>
        <translation>Das ApplicationSet %1 erzeugt sie und schreibt ihre Sync-Policy sofort wieder.</translation>
    </message>
    <message>
        <source>Change the ApplicationSet (ignoreApplicationDifferences), or go back by git.</source>
        <translation>Das ApplicationSet ändern (ignoreApplicationDifferences) oder über git zurückgehen.</translation>
    </message>
    <message>
        <source>It is in git itself, with this field: kustomize-controller takes the field back at its next interval.</source>
        <translation>Das Objekt steht selbst in git, mit diesem Feld: kustomize-controller setzt das Feld beim nächsten Intervall zurück.</translation>
    </message>
    <message>
        <source>Suspend the kustomization that it is part of, or go back by git.</source>
        <translation>Die Kustomization aussetzen, zu der es gehört, oder über git zurückgehen.</translation>
    </message>
    <message>
        <source>Another Argo CD application deploys it.</source>
        <translation>Eine andere Argo-CD-Application deployt sie.</translation>
    </message>
    <message>
        <source>Argo CD application %1 deploys it.</source>
        <translation>Die Argo-CD-Application %1 deployt sie.</translation>
    </message>
    <message>
        <source>If that one heals itself, switch it off as well.</source>
        <translation>Falls diese sich selbst heilt (selfHeal), es auch dort abschalten.</translation>
    </message>
    <message>
        <source>%1: spec.syncPolicy.automated is removed; it is %2</source>
        <translation>%1: spec.syncPolicy.automated wird entfernt; der Wert ist jetzt %2</translation>
    </message>
    <message>
        <source>Nothing says what automatic sync of the %1 was</source>
        <translation>Nirgends steht, wie die automatische Synchronisation von %1 eingestellt war</translation>
    </message>
    <message>
        <source>Switch it on by hand: argocd app set %1 --sync-policy automated</source>
        <translation>Von Hand einschalten: argocd app set %1 --sync-policy automated</translation>
    </message>
    <message>
        <source>Resume the %1, once git has the good version</source>
        <translation>%1 fortsetzen, sobald git die gute Version enthält</translation>
    </message>
    <message>
        <source>The %1 is suspended</source>
        <translation>%1 ist ausgesetzt</translation>
    </message>
    <message>
        <source>The %1 is resumed</source>
        <translation>%1 ist fortgesetzt</translation>
    </message>
    <message>
        <source>The workload was deleted and recreated since the plan was made</source>
        <translation>Der Workload wurde seit Erstellung des Plans gelöscht und neu angelegt</translation>
    </message>
    <message>
        <source>The pod template was changed since the plan was made: it runs %1. Assess anew before going on</source>
        <translation>Das Pod-Template wurde seit Erstellung des Plans geändert: jetzt läuft %1. Vor dem Fortsetzen neu bewerten</translation>
    </message>
    <message>
        <source>The pod template was changed since the plan was made, by %1: it runs %2. Assess anew before going on</source>
        <translation>Das Pod-Template wurde seit Erstellung des Plans geändert, von %1: jetzt läuft %2. Vor dem Fortsetzen neu bewerten</translation>
    </message>
    <message>
        <source>A person was asked to do it, and no answer is on record: going on asks again.</source>
        <translation>Ein Mensch wurde darum gebeten, und keine Antwort ist aufgezeichnet: beim Fortsetzen wird erneut gefragt.</translation>
    </message>
    <message>
        <source>Confirm: %1</source>
        <translation>Bestätigen: %1</translation>
    </message>
    <message>
        <source>See which migrations are applied</source>
        <translation>Nachsehen, welche Migrationen angewendet sind</translation>
    </message>
    <message>
        <source>by whom is not known</source>
        <translation>von wem, ist nicht bekannt</translation>
    </message>
    <message>
        <source>last written by %1</source>
        <translation>zuletzt geschrieben von %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>It was scaled since the plan was made, %1: from %2 to %3 replicas. Assess anew before going on</source>
        <translation>Seit Erstellung des Plans wurde skaliert, %1: von %2 auf %3 Replicas. Vor dem Fortsetzen neu bewerten</translation>
    </message>
    <message>
        <source>the manifest of %1 is another one</source>
        <translation>das Manifest von %1 ist ein anderes</translation>
    </message>
    <message>
        <source>%1 has been deleted</source>
        <translation>%1 wurde gelöscht</translation>
    </message>
    <message>
        <source>%1 has been changed, %2, so that the step would change: %3</source>
        <translation>%1 wurde geändert, %2, sodass der Schritt ändern würde: %3</translation>
    </message>
    <message>
        <source>%1 has been deleted since the plan was made. Assess anew before going on</source>
        <translation>%1 wurde seit Erstellung des Plans gelöscht. Vor dem Fortsetzen neu bewerten</translation>
    </message>
    <message>
        <source>%1 has been changed since the plan was made, %2. Assess anew before going on</source>
        <translation>%1 wurde seit Erstellung des Plans geändert, %2. Vor dem Fortsetzen neu bewerten</translation>
    </message>
    <message>
        <source>%1 has been changed since the plan was made, %2: %3. Assess anew before going on</source>
        <translation>%1 wurde seit Erstellung des Plans geändert, %2: %3. Vor dem Fortsetzen neu bewerten</translation>
    </message>
    <message>
        <source>Since the plan was made %1. Assess anew before going on</source>
        <translation>Seit Erstellung des Plans: %1. Vor dem Fortsetzen neu bewerten</translation>
    </message>
    <message>
        <source>&quot;in&quot; knows no &quot;%1&quot;</source>
        <translation>„in“ kennt kein „%1“</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>Vorhanden: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no workload</source>
        <translation>„%1“ ist kein Workload</translation>
    </message>
    <message>
        <source>For example: deployment/web.</source>
        <translation>Zum Beispiel: deployment/web.</translation>
    </message>
    <message>
        <source>Not started: %1</source>
        <translation>Nicht gestartet: %1</translation>
    </message>
    <message>
        <source>%1 cannot be given to a program in a container: its value has several lines, or its name is no name of a variable</source>
        <translation>%1 kann einem Programm in einem Container nicht übergeben werden: der Wert hat mehrere Zeilen, oder der Name ist kein Variablenname</translation>
    </message>
    <message>
        <source>sqitch %1 is no way back</source>
        <translation>sqitch %1 führt nicht zurück</translation>
    </message>
    <message>
        <source>What sqitch revert takes back cannot be named</source>
        <translation>Was sqitch revert zurücknimmt, lässt sich nicht benennen</translation>
    </message>
    <message>
        <source>Name the change that is to stay: --to.</source>
        <translation>Die Änderung angeben, die bleiben soll: --to.</translation>
    </message>
    <message>
        <source>What alembic %1 takes back cannot be named</source>
        <translation>Was alembic %1 zurücknimmt, lässt sich nicht benennen</translation>
    </message>
    <message>
        <source>Name the revision that is to stay the last one.</source>
        <translation>Die Revision angeben, die als letzte bleiben soll.</translation>
    </message>
    <message>
        <source>Drizzle takes no migration back</source>
        <translation>Drizzle nimmt keine Migration zurück</translation>
    </message>
    <message>
        <source>The template was changed again after the rollback: %1. The cluster now runs %2. If a GitOps controller owns this workload, roll back there.</source>
        <translation>Das Template wurde nach dem Rollback erneut geändert: %1. Im Cluster läuft jetzt %2. Wenn ein GitOps-Controller diesen Workload verwaltet, führen Sie den Rollback dort durch.</translation>
    </message>
    <message>
        <source>A branch has the same name, and git would take that: use git checkout %1</source>
        <translation>Ein Branch heißt genauso, und git würde ihn nehmen. Verwenden Sie: git checkout %1</translation>
    </message>
    <message>
        <source>A branch (%2) has the same name as the %1: the tag is used.</source>
        <translation>Ein Branch (%2) heißt genauso wie %1: Verwendet wird das Tag.</translation>
    </message>
    <message>
        <source>On the command line git takes the branch unless the tag is written in full: git checkout %1 -- %2</source>
        <translation>Auf der Kommandozeile nimmt git den Branch, wenn das Tag nicht ausgeschrieben wird: git checkout %1 -- %2</translation>
    </message>
    <message>
        <source>%1 is both a tag (%2) and a branch (%3); the runbook does not say which is meant.</source>
        <translation>%1 ist sowohl ein Tag (%2) als auch ein Branch (%3); das Runbook sagt nicht, was gemeint ist.</translation>
    </message>
    <message>
        <source>Write refs/tags/%1 or refs/heads/%1 in the runbook.</source>
        <translation>Schreiben Sie refs/tags/%1 oder refs/heads/%1 ins Runbook.</translation>
    </message>
    <message>
        <source>Rollback hooks of the running revision %1 do not run</source>
        <translation>Rollback-Hooks der laufenden Revision %1 werden nicht ausgeführt</translation>
    </message>
    <message>
        <source>Helm takes the hooks of the target. If they undo a migration, do so by hand before.</source>
        <translation>Helm verwendet die Hooks des Ziels. Falls sie eine Migration zurücknehmen, tun Sie das vorher von Hand.</translation>
    </message>
</context>
<context>
    <name>sternway::steps::ApplyStep</name>
    <message>
        <source>Reading the manifests</source>
        <translation>Manifeste werden gelesen</translation>
    </message>
    <message>
        <source>%1. Nothing was changed.</source>
        <translation>%1. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Asking the server whether it would accept %n object(s)</source>
        <translation>
            <numerusform>Server wird gefragt, ob er %n Objekt akzeptieren würde</numerusform>
            <numerusform>Server wird gefragt, ob er %n Objekte akzeptieren würde</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped while the connection was lost: whether %1 was applied is not known. %2</source>
        <translation>Angehalten, während die Verbindung verloren war: ob %1 angewendet wurde, ist nicht bekannt. %2</translation>
    </message>
    <message>
        <source>Stopped by the operator; nothing was changed</source>
        <translation>Vom Benutzer angehalten; nichts wurde geändert</translation>
    </message>
    <message>
        <source>The dry run has no answer: %1. Nothing was changed.</source>
        <translation>Der Dry-Run hat keine Antwort: %1. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The cluster would refuse it, nothing was changed: %1</source>
        <translation>Der Cluster würde es ablehnen, nichts wurde geändert: %1</translation>
    </message>
    <message>
        <source>%1 Sternway still owns fields of %2: the next server-side apply needs --force-conflicts there.</source>
        <translation>%1 Felder von %2 gehören noch Sternway: das nächste Server-Side Apply benötigt dort --force-conflicts.</translation>
    </message>
    <message>
        <source>Stopped by the operator. %1</source>
        <translation>Vom Benutzer angehalten. %1</translation>
    </message>
    <message>
        <source>Applying %1</source>
        <translation>%1 wird angewendet</translation>
    </message>
    <message>
        <source>Whether %1 was applied is not known: %2. %3</source>
        <translation>Ob %1 angewendet wurde, ist nicht bekannt: %2. %3</translation>
    </message>
    <message>
        <source>No answer for %1; applying it again, which changes nothing where it took effect</source>
        <translation>Keine Antwort für %1; es wird erneut angewendet, was dort nichts ändert, wo es wirksam wurde</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Everything is as the manifests say; nothing was changed.</source>
        <translation>Alles ist so, wie die Manifeste es angeben; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Applied %1 of %2: %3.</source>
        <translation>%1 von %2 angewendet: %3.</translation>
    </message>
    <message>
        <source>All %1 objects are as the manifests say.</source>
        <translation>Alle %1 Objekte sind so, wie die Manifeste es angeben.</translation>
    </message>
    <message>
        <source>%1 of %2 objects are as the manifests say; not so: %3. Whether this step or somebody else wrote them last cannot be told. Applied again, those that are right stay as they are, and fields that others own are refused.</source>
        <translation>%1 von %2 Objekten sind so, wie die Manifeste es angeben; nicht so: %3. Ob dieser Schritt oder jemand anders sie zuletzt geschrieben hat, lässt sich nicht feststellen. Beim erneuten Anwenden bleiben die richtigen unverändert, und Felder, die anderen gehören, werden abgelehnt.</translation>
    </message>
    <message>
        <source>The cluster would refuse %1</source>
        <translation>Der Cluster würde %1 ablehnen</translation>
    </message>
    <message>
        <source>%1 is deployed by %2</source>
        <translation>%1 wird von %2 deployt</translation>
    </message>
    <message>
        <source>Its next deploy puts its own values back.</source>
        <translation>Dessen nächster Deploy setzt die eigenen Werte zurück.</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) stay as they are</source>
        <translation>
            <numerusform>%n Objekt bleibt unverändert</numerusform>
            <numerusform>%n Objekte bleiben unverändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::steps::AskingStep</name>
    <message>
        <source>This step needs a person, and there is nobody to ask here</source>
        <translation>Dieser Schritt braucht einen Menschen, und hier kann niemand gefragt werden</translation>
    </message>
    <message>
        <source>Waiting for a person: %1</source>
        <translation>Wartet auf einen Menschen: %1</translation>
    </message>
    <message>
        <source>Waiting for a yes or no: %1</source>
        <translation>Wartet auf Ja oder Nein: %1</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>Skipped by %1: %2</source>
        <translation>Übersprungen von %1: %2</translation>
    </message>
    <message>
        <source>%1 says that it is done</source>
        <translation>%1 meldet es als erledigt</translation>
    </message>
    <message>
        <source>%1 agreed</source>
        <translation>%1 hat zugestimmt</translation>
    </message>
</context>
<context>
    <name>sternway::steps::CaptureStep</name>
    <message>
        <source>Stopped by the operator</source>
        <translation>Vom Benutzer angehalten</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>it is not known</source>
        <translation>es ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 is no workload</source>
        <translation>%1 ist kein Workload</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no duration</source>
        <translation>„%1“ ist keine Dauer</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of an object</source>
        <translation>„%1“ kann kein Name eines Objekts sein</translation>
    </message>
    <message>
        <source>%1 at version %2</source>
        <translation>%1 in Version %2</translation>
    </message>
    <message>
        <source>the versions of %1</source>
        <translation>die Versionen von %1</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 war nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Nothing is to be captured</source>
        <translation>Nichts ist zu erfassen</translation>
    </message>
</context>
<context>
    <name>sternway::steps::CommandStep</name>
    <message>
        <source>%1 was asked to stop and ended without an error: whether it had done all is not known</source>
        <translation>%1 sollte anhalten und endete ohne Fehler: ob alles getan war, ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>sternway::steps::CommentStep</name>
    <message>
        <source>Not sent: nothing is asked of GitHub in a rehearsal</source>
        <translation>Nicht gesendet: in einer Übung wird GitHub nicht angefragt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of an issue</source>
        <translation>„%1“ ist keine Nummer eines Issue</translation>
    </message>
    <message>
        <source>The comment is there: %1</source>
        <translation>Der Kommentar ist vorhanden: %1</translation>
    </message>
    <message>
        <source>Whether the comment was made is not known: %1</source>
        <translation>Ob der Kommentar geschrieben wurde, ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>Commented: %1</source>
        <translation>Kommentiert: %1</translation>
    </message>
</context>
<context>
    <name>sternway::steps::ComposeContainer</name>
    <message>
        <source>exit status %1</source>
        <translation>Exit-Status %1</translation>
    </message>
    <message numerus="yes">
        <source>%n restart(s)</source>
        <translation>
            <numerusform>%n Neustart</numerusform>
            <numerusform>%n Neustarts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::steps::ComposeUpStep</name>
    <message>
        <source>Stopped before the service was seen well: %1</source>
        <translation>Angehalten, bevor der Service als gesund gesehen wurde: %1</translation>
    </message>
    <message>
        <source>Nothing was changed: %1 are not all the files that Compose reads for %2</source>
        <translation>Nichts wurde geändert: %1 sind nicht alle Dateien, die Compose für %2 liest</translation>
    </message>
    <message>
        <source>Nothing was changed: Compose cannot read the project: %1</source>
        <translation>Nichts wurde geändert: Compose kann das Projekt nicht lesen: %1</translation>
    </message>
    <message>
        <source>Nothing was changed: the image cannot be pulled, and Compose would build what is checked out instead: %1</source>
        <translation>Nichts wurde geändert: das Image kann nicht gezogen werden, und Compose würde stattdessen bauen, was ausgecheckt ist: %1</translation>
    </message>
    <message>
        <source>Nothing was changed: the override file cannot be written: %1</source>
        <translation>Nichts wurde geändert: die Override-Datei kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Compose ended well, but the service cannot be looked at: %1</source>
        <translation>Compose endete erfolgreich, aber der Service lässt sich nicht ansehen: %1</translation>
    </message>
    <message>
        <source>%1 has no container</source>
        <translation>%1 hat keinen Container</translation>
    </message>
    <message>
        <source>The project&apos;s own files still name their image: the next plain &quot;up&quot; brings it back.</source>
        <translation>Die eigenen Dateien des Projekts nennen weiterhin ihr Image: das nächste einfache „up“ bringt es zurück.</translation>
    </message>
    <message>
        <source>%1 is not well: %2</source>
        <translation>%1 ist nicht gesund: %2</translation>
    </message>
    <message>
        <source>The service has no container</source>
        <translation>Der Service hat keinen Container</translation>
    </message>
    <message>
        <source>The service&apos;s containers are newer than the step: %1</source>
        <translation>Die Container des Service sind neuer als der Schritt: %1</translation>
    </message>
    <message>
        <source>The service runs %1; whether the step changed it cannot be told, and it may be done again</source>
        <translation>Im Service läuft %1; ob der Schritt das geändert hat, lässt sich nicht feststellen, und er darf erneut ausgeführt werden</translation>
    </message>
    <message>
        <source>The service runs the pinned image: %1</source>
        <translation>Im Service läuft das festgelegte Image: %1</translation>
    </message>
    <message>
        <source>A part of the service runs the pinned image: %1</source>
        <translation>In einem Teil des Service läuft das festgelegte Image: %1</translation>
    </message>
    <message>
        <source>Somebody else has recreated the service since the step began: %1</source>
        <translation>Jemand anders hat den Service seit Beginn des Schritts neu angelegt: %1</translation>
    </message>
    <message>
        <source>The service runs what it ran before: %1</source>
        <translation>Im Service läuft, was vorher lief: %1</translation>
    </message>
    <message>
        <source>%1: a container of %2</source>
        <translation>%1: ein Container aus %2</translation>
    </message>
    <message>
        <source>%1 runs %2</source>
        <translation>In %1 läuft %2</translation>
    </message>
    <message>
        <source>%1 %2 reads these files</source>
        <translation>%1 %2 liest diese Dateien</translation>
    </message>
    <message>
        <source>The project&apos;s own files keep the image that they name</source>
        <translation>Die eigenen Dateien des Projekts behalten das Image, das sie nennen</translation>
    </message>
    <message>
        <source>The next &quot;up&quot; without the pin brings it back.</source>
        <translation>Das nächste „up“ ohne die Festlegung bringt es zurück.</translation>
    </message>
    <message>
        <source>Change the image there as well.</source>
        <translation>Das Image auch dort ändern.</translation>
    </message>
</context>
<context>
    <name>sternway::steps::ConfirmStep</name>
    <message>
        <source>On %1.</source>
        <translation>Ziel: %1.</translation>
    </message>
    <message>
        <source>On %1. %2</source>
        <translation>Ziel: %1. %2</translation>
    </message>
</context>
<context>
    <name>sternway::steps::ContainerFolder</name>
    <message>
        <source>No migrations are at the usual places of the container.</source>
        <translation>An den üblichen Stellen des Containers sind keine Migrationen.</translation>
    </message>
    <message>
        <source>The files of the container cannot be listed: %1</source>
        <translation>Die Dateien des Containers können nicht aufgelistet werden: %1</translation>
    </message>
    <message>
        <source>The container has no program that lists its files.</source>
        <translation>Der Container hat kein Programm, das seine Dateien auflistet.</translation>
    </message>
    <message>
        <source>Only %1 files of the container were read.</source>
        <translation>Nur %1 Dateien des Containers wurden gelesen.</translation>
    </message>
    <message>
        <source>The files of the container cannot be read: %1</source>
        <translation>Die Dateien des Containers sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The folder %1 of the container has more files than are read.</source>
        <translation>Der Ordner %1 des Containers hat mehr Dateien, als gelesen werden.</translation>
    </message>
</context>
<context>
    <name>sternway::steps::DataObject</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>sternway::steps::DataStep</name>
    <message>
        <source>There is no %1</source>
        <translation>Es gibt kein %1</translation>
    </message>
    <message>
        <source>%1 may not be read</source>
        <translation>%1 darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 already holds that</source>
        <translation>%1 enthält das bereits</translation>
    </message>
    <message>
        <source>%1 is immutable</source>
        <translation>%1 ist unveränderlich (immutable)</translation>
    </message>
    <message>
        <source>Make one of another name and have the workload refer to it.</source>
        <translation>Eines mit einem anderen Namen anlegen und den Workload darauf verweisen lassen.</translation>
    </message>
    <message>
        <source>%1 is deployed by %2</source>
        <translation>%1 wird von %2 deployt</translation>
    </message>
    <message>
        <source>Its next deploy puts its own values back.</source>
        <translation>Dessen nächster Deploy setzt die eigenen Werte zurück.</translation>
    </message>
    <message>
        <source>Change it there too.</source>
        <translation>Dort ebenfalls ändern.</translation>
    </message>
    <message>
        <source>%1 is made, with the keys %2</source>
        <translation>%1 wird angelegt, mit den Schlüsseln %2</translation>
    </message>
    <message>
        <source>The dry run has no answer: %1</source>
        <translation>Der Dry-Run hat keine Antwort: %1</translation>
    </message>
    <message>
        <source>The cluster would refuse the change of %1</source>
        <translation>Der Cluster würde die Änderung von %1 ablehnen</translation>
    </message>
    <message>
        <source>%1 does not carry this step&apos;s mark: it was not written. It was %2. Written again, it is refused if somebody changes it meanwhile.</source>
        <translation>%1 trägt nicht die Markierung dieses Schritts: es wurde nicht geschrieben. Stand: %2. Erneut geschrieben wird es abgelehnt, falls es inzwischen jemand ändert.</translation>
    </message>
    <message>
        <source>%1 is written and holds what this step gave it.</source>
        <translation>%1 ist geschrieben und enthält, was dieser Schritt vorgab.</translation>
    </message>
    <message>
        <source>%1 was written by this step and has been changed since, %2.</source>
        <translation>%1 wurde von diesem Schritt geschrieben und seitdem geändert, %2.</translation>
    </message>
    <message>
        <source> (HTTP %1)</source>
        <translation> (HTTP %1)</translation>
    </message>
    <message>
        <source>forbidden: the permission is missing, or a policy denies it%1</source>
        <translation>verweigert: die Berechtigung fehlt, oder eine Richtlinie verbietet es%1</translation>
    </message>
    <message>
        <source>there is no such Secret or namespace%1</source>
        <translation>es gibt kein solches Secret oder keinen solchen Namespace%1</translation>
    </message>
    <message>
        <source>it has changed meanwhile%1</source>
        <translation>es hat sich inzwischen geändert%1</translation>
    </message>
    <message>
        <source>the content is refused%1; what the server says of it may hold values and is not shown</source>
        <translation>der Inhalt wird abgelehnt%1; was der Server dazu sagt, kann Werte enthalten und wird nicht angezeigt</translation>
    </message>
    <message>
        <source>the credentials are not accepted%1</source>
        <translation>die Zugangsdaten werden nicht akzeptiert%1</translation>
    </message>
    <message>
        <source>the cluster cannot be reached, or does not answer as it should%1</source>
        <translation>der Cluster ist nicht erreichbar oder antwortet nicht wie erwartet%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of an object. Nothing was changed.</source>
        <translation>„%1“ kann kein Name eines Objekts sein. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Stopped while the connection was lost: whether %1 was written is not known</source>
        <translation>Angehalten, während die Verbindung verloren war: ob %1 geschrieben wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Stopped by the operator; nothing was changed</source>
        <translation>Vom Benutzer angehalten; nichts wurde geändert</translation>
    </message>
    <message>
        <source>%1. Nothing was changed.</source>
        <translation>%1. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Nothing was changed.</source>
        <translation>%1 ist nicht lesbar: %2. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 already holds that; nothing was changed</source>
        <translation>%1 enthält das bereits; nichts wurde geändert</translation>
    </message>
    <message>
        <source>%1 is immutable. Nothing was changed. Make one of another name and have the workload refer to it.</source>
        <translation>%1 ist unveränderlich (immutable). Nichts wurde geändert. Eines mit einem anderen Namen anlegen und den Workload darauf verweisen lassen.</translation>
    </message>
    <message>
        <source>%1 is written: %2</source>
        <translation>%1 ist geschrieben: %2</translation>
    </message>
    <message>
        <source>The cluster refuses to write %1: %2. Nothing was changed.</source>
        <translation>Der Cluster lehnt es ab, %1 zu schreiben: %2. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The answer was lost; %1 shows that it was written</source>
        <translation>Die Antwort ging verloren; %1 zeigt, dass es geschrieben wurde</translation>
    </message>
    <message>
        <source>Stopped: %1 was not written, nothing was changed</source>
        <translation>Angehalten: %1 wurde nicht geschrieben, nichts wurde geändert</translation>
    </message>
    <message>
        <source>%1 was not written; sending it again</source>
        <translation>%1 wurde nicht geschrieben; es wird erneut gesendet</translation>
    </message>
    <message>
        <source>Whether %1 was written is not known: %2, and then %3</source>
        <translation>Ob %1 geschrieben wurde, ist nicht bekannt: %2, und dann %3</translation>
    </message>
    <message>
        <source>The connection is lost; whether %1 was written will be read when it is back</source>
        <translation>Die Verbindung ist verloren; ob %1 geschrieben wurde, wird gelesen, sobald sie wieder besteht</translation>
    </message>
    <message>
        <source>%1 has been deleted meanwhile. Nothing was changed.</source>
        <translation>%1 wurde inzwischen gelöscht. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 has been changed meanwhile, %2. Nothing was changed by this step.</source>
        <translation>%1 wurde inzwischen geändert, %2. Dieser Schritt hat nichts geändert.</translation>
    </message>
    <message>
        <source>The cluster accepted the change of %1 but holds something else: a webhook or policy changes it.</source>
        <translation>Der Cluster hat die Änderung von %1 angenommen, enthält aber etwas anderes: ein Webhook oder eine Richtlinie ändert es.</translation>
    </message>
    <message>
        <source>%1. Its fields are Sternway&apos;s now: the next server-side apply of %2 needs --force-conflicts.</source>
        <translation>%1. Die Felder gehören jetzt Sternway: das nächste Server-Side Apply von %2 benötigt --force-conflicts.</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>Es gibt kein %1.</translation>
    </message>
</context>
<context>
    <name>sternway::steps::DeletePodsPreview</name>
    <message>
        <source>Missing right: delete pods in namespace %1</source>
        <translation>Fehlende Berechtigung: delete pods im Namespace %1</translation>
    </message>
    <message>
        <source>Ask for a Role with the verb &quot;delete&quot; on pods, or use a context that has it.</source>
        <translation>Eine Role mit dem Verb „delete“ auf pods anfordern oder einen Kontext verwenden, der sie hat.</translation>
    </message>
    <message>
        <source>The pods cannot be listed</source>
        <translation>Die Pods können nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>%1 is deleted</source>
        <translation>%1 wird gelöscht</translation>
    </message>
    <message>
        <source>Pods without a controller are left alone</source>
        <translation>Pods ohne Controller werden nicht angerührt</translation>
    </message>
    <message>
        <source>Nothing makes a new one in their place: delete them by hand.</source>
        <translation>Nichts erstellt einen neuen an ihrer Stelle: von Hand löschen.</translation>
    </message>
    <message>
        <source>The deletion of some pods has begun already</source>
        <translation>Das Löschen einiger Pods hat bereits begonnen</translation>
    </message>
    <message>
        <source>There is no pod to delete</source>
        <translation>Kein Pod ist zu löschen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; matches %2.</source>
        <translation>„%1“ passt auf %2.</translation>
    </message>
    <message>
        <source>The server would refuse to delete %1</source>
        <translation>Der Server würde es ablehnen, %1 zu löschen</translation>
    </message>
</context>
<context>
    <name>sternway::steps::DeletePodsStep</name>
    <message>
        <source>Stopped while the connection was lost: whether %1 was deleted is not known</source>
        <translation>Angehalten, während die Verbindung verloren war: ob %1 gelöscht wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>The connection is lost (%1); trying again</source>
        <translation>Die Verbindung ist verloren (%1); neuer Versuch</translation>
    </message>
    <message>
        <source>No pod was deleted: %1 %2</source>
        <translation>Kein Pod wurde gelöscht: %1 %2</translation>
    </message>
    <message>
        <source>No pod was deleted: no controller would make a new one in the place of %1</source>
        <translation>Kein Pod wurde gelöscht: kein Controller würde einen neuen an der Stelle von %1 erstellen</translation>
    </message>
    <message>
        <source>No pod matches &quot;%1&quot;</source>
        <translation>Kein Pod passt auf „%1“</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n pod(s) that match &quot;%1&quot; is stuck</source>
        <translation>
            <numerusform>Der %n Pod, der auf „%1“ passt, hängt nicht</numerusform>
            <numerusform>Keiner der %n Pods, die auf „%1“ passen, hängt</numerusform>
        </translation>
    </message>
    <message>
        <source>The deletion of %1 has begun already; Sternway forces none</source>
        <translation>Das Löschen von %1 hat bereits begonnen; Sternway erzwingt keines</translation>
    </message>
    <message>
        <source>Whether %1 was deleted is not known: %2</source>
        <translation>Ob %1 gelöscht wurde, ist nicht bekannt: %2</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Gelöscht: %1</translation>
    </message>
    <message>
        <source>No pod was deleted</source>
        <translation>Kein Pod wurde gelöscht</translation>
    </message>
    <message>
        <source>not deleted: %1</source>
        <translation>nicht gelöscht: %1</translation>
    </message>
    <message>
        <source>left alone: %1</source>
        <translation>nicht angerührt: %1</translation>
    </message>
    <message>
        <source>already being deleted: %1</source>
        <translation>wird bereits gelöscht: %1</translation>
    </message>
    <message>
        <source>stopped by the operator</source>
        <translation>vom Benutzer angehalten</translation>
    </message>
    <message>
        <source>None of the pods that ran when the step began is left to be deleted.</source>
        <translation>Keiner der Pods, die bei Beginn des Schritts liefen, ist noch zu löschen.</translation>
    </message>
    <message>
        <source>No pod that was there when the step began is left; left alone: %1</source>
        <translation>Kein Pod, der bei Beginn des Schritts da war, ist übrig; nicht angerührt: %1</translation>
    </message>
    <message>
        <source>left alone, made since the step began: %1</source>
        <translation>nicht angerührt, seit Beginn des Schritts entstanden: %1</translation>
    </message>
    <message>
        <source>Not deleted so far: %1. Done again, the step deletes these; those that have come since it began stay.</source>
        <translation>Bisher nicht gelöscht: %1. Erneut ausgeführt löscht der Schritt diese; die seit seinem Beginn entstandenen bleiben.</translation>
    </message>
</context>
<context>
    <name>sternway::steps::DispatchStep</name>
    <message>
        <source>Not started: nothing is asked of GitHub in a rehearsal</source>
        <translation>Nicht gestartet: in einer Übung wird GitHub nicht angefragt</translation>
    </message>
    <message>
        <source>Stopped by the operator; the run goes on: %1</source>
        <translation>Vom Benutzer angehalten; der Lauf geht weiter: %1</translation>
    </message>
    <message>
        <source>Stopped by the operator; the workflow was started, which run it is was not seen</source>
        <translation>Vom Benutzer angehalten; der Workflow wurde gestartet, aber welcher Lauf es ist, wurde nicht gesehen</translation>
    </message>
    <message>
        <source>The workflow was not started: %1</source>
        <translation>Der Workflow wurde nicht gestartet: %1</translation>
    </message>
    <message>
        <source>The workflow was started, but several runs began meanwhile: %1</source>
        <translation>Der Workflow wurde gestartet, aber inzwischen haben mehrere Läufe begonnen: %1</translation>
    </message>
    <message>
        <source>GitHub took the request, but no run of it is to be seen</source>
        <translation>GitHub hat die Anfrage angenommen, aber es ist kein Lauf dazu zu sehen</translation>
    </message>
    <message>
        <source>Whether the workflow was started is not known (%1); no run of it is to be seen</source>
        <translation>Ob der Workflow gestartet wurde, ist nicht bekannt (%1); es ist kein Lauf dazu zu sehen</translation>
    </message>
    <message>
        <source>Whether the workflow was started is not known (%1); this run began since: %2</source>
        <translation>Ob der Workflow gestartet wurde, ist nicht bekannt (%1); seitdem hat dieser Lauf begonnen: %2</translation>
    </message>
    <message>
        <source>The run has not ended in time and goes on: %1</source>
        <translation>Der Lauf endete nicht rechtzeitig und geht weiter: %1</translation>
    </message>
    <message>
        <source>The run %1 cannot be followed: %2</source>
        <translation>Der Lauf %1 kann nicht verfolgt werden: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The run has ended well: %1</source>
        <translation>Der Lauf ist erfolgreich beendet: %1</translation>
    </message>
    <message>
        <source>The run has ended with &quot;%1&quot;: %2</source>
        <translation>Der Lauf ist mit „%1“ beendet: %2</translation>
    </message>
</context>
<context>
    <name>sternway::steps::DryRunStep</name>
    <message>
        <source>The server would accept the patch</source>
        <translation>Der Server würde den Patch akzeptieren</translation>
    </message>
    <message>
        <source>The connection is lost (%1); trying again. Nothing was changed so far.</source>
        <translation>Die Verbindung ist verloren (%1); neuer Versuch. Bisher wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The server refuses the patch: %1 %2</source>
        <translation>Der Server lehnt den Patch ab: %1 %2</translation>
    </message>
    <message>
        <source>The server would accept the patch; admission would change: %1</source>
        <translation>Der Server würde den Patch akzeptieren und dabei ändern: %1</translation>
    </message>
    <message>
        <source>The server would accept the patch but put the old version back: %1. Nothing was changed.</source>
        <translation>Der Server würde den Patch annehmen, aber die alte Version zurücksetzen: %1. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>sternway::steps::EditPreview</name>
    <message>
        <source>A secret in a workload</source>
        <translation>Ein Secret in einem Workload</translation>
    </message>
    <message>
        <source>%1 is no workload of Kubernetes</source>
        <translation>%1 ist kein Workload von Kubernetes</translation>
    </message>
    <message>
        <source>The right to %1 could not be checked</source>
        <translation>Die Berechtigung zu %1 ließ sich nicht prüfen</translation>
    </message>
    <message>
        <source>Missing right: %1 in namespace %2</source>
        <translation>Fehlende Berechtigung: %1 im Namespace %2</translation>
    </message>
    <message>
        <source>Ask for a Role with the verb &quot;patch&quot;, or use a context that has it.</source>
        <translation>Eine Role mit dem Verb „patch“ anfordern oder einen Kontext verwenden, der sie hat.</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>%1 may not be read</source>
        <translation>%1 darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 is so already</source>
        <translation>%1 ist bereits so</translation>
    </message>
    <message>
        <source>The server would accept the patch, and nothing would change</source>
        <translation>Der Server würde den Patch annehmen, und nichts würde sich ändern</translation>
    </message>
    <message>
        <source>It is so already, or a webhook or policy puts it back.</source>
        <translation>Es ist bereits so, oder ein Webhook oder eine Richtlinie setzt es zurück.</translation>
    </message>
    <message>
        <source>The server cannot try it: a webhook does not support dry runs</source>
        <translation>Der Server kann es nicht erproben: ein Webhook unterstützt keine Dry-Runs</translation>
    </message>
    <message>
        <source>The server would refuse the change</source>
        <translation>Der Server würde die Änderung ablehnen</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 ist pausiert</translation>
    </message>
    <message>
        <source>Its pods are replaced only when it is resumed.</source>
        <translation>Die Pods werden erst nach dem Fortsetzen ersetzt.</translation>
    </message>
    <message>
        <source>The update strategy of %1 is OnDelete</source>
        <translation>Die Update-Strategie von %1 ist OnDelete</translation>
    </message>
    <message>
        <source>A pod takes the new template only when it is deleted.</source>
        <translation>Ein Pod übernimmt das neue Template erst, wenn er gelöscht wird.</translation>
    </message>
    <message>
        <source>%1 deploys this workload by server-side apply</source>
        <translation>%1 deployt diesen Workload per Server-Side Apply</translation>
    </message>
    <message>
        <source>Its next deploy conflicts with the change until Sternway has returned the fields.</source>
        <translation>Der nächste Deploy steht mit der Änderung in Konflikt, bis Sternway die Felder zurückgegeben hat.</translation>
    </message>
    <message>
        <source>%1 keeps no old revisions</source>
        <translation>%1 bewahrt keine alten Revisionen auf</translation>
    </message>
    <message>
        <source>revisionHistoryLimit is 0: once all pods are replaced, there is no revision to go back to.</source>
        <translation>revisionHistoryLimit ist 0: Sind alle Pods ersetzt, gibt es keine Revision mehr, auf die man zurückgehen kann.</translation>
    </message>
    <message>
        <source>Set spec.revisionHistoryLimit to 2 or more first; that replaces no pod.</source>
        <translation>Setzen Sie zuerst spec.revisionHistoryLimit auf 2 oder mehr; dabei wird kein Pod ersetzt.</translation>
    </message>
</context>
<context>
    <name>sternway::steps::EditProbe</name>
    <message numerus="yes">
        <source>%1 has %2, %n replica(s)</source>
        <translation>
            <numerusform>%1 hat %2, %n Replica</numerusform>
            <numerusform>%1 hat %2, %n Replicas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, pausiert</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>%1: it is as the step wants it.</source>
        <translation>%1: es ist so, wie der Schritt es will.</translation>
    </message>
    <message>
        <source>Somebody else has changed the pod template since (%1): %2.</source>
        <translation>Jemand anders hat das Pod-Template seitdem geändert (%1): %2.</translation>
    </message>
    <message>
        <source>%1; it does not carry the mark of this step. Nothing was changed by it. Sent again, the change is refused if somebody else is faster.</source>
        <translation>%1; es trägt nicht die Markierung dieses Schritts. Er hat nichts geändert. Erneut gesendet wird die Änderung abgelehnt, falls jemand anders schneller ist.</translation>
    </message>
    <message>
        <source>The step took effect, and somebody has changed it since: %1.</source>
        <translation>Der Schritt wurde wirksam, und jemand hat es seitdem geändert: %1.</translation>
    </message>
    <message>
        <source>The step took effect, and %1 has changed it since: %2.</source>
        <translation>Der Schritt wurde wirksam, und %1 hat es seitdem geändert: %2.</translation>
    </message>
    <message>
        <source>The step took effect: %1.</source>
        <translation>Der Schritt wurde wirksam: %1.</translation>
    </message>
    <message>
        <source>Done for %1 of %2.</source>
        <translation>Erledigt für %1 von %2.</translation>
    </message>
    <message>
        <source>Done again, the step leaves alone those that are done.</source>
        <translation>Erneut ausgeführt lässt der Schritt die erledigten unverändert.</translation>
    </message>
    <message>
        <source>%1 is no workload of Kubernetes</source>
        <translation>%1 ist kein Workload von Kubernetes</translation>
    </message>
</context>
<context>
    <name>sternway::steps::EditStep</name>
    <message>
        <source>%1 Nothing was changed.</source>
        <translation>%1 Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 is no workload of Kubernetes</source>
        <translation>%1 ist kein Workload von Kubernetes</translation>
    </message>
    <message>
        <source>Stopped while the connection was lost</source>
        <translation>Angehalten, während die Verbindung verloren war</translation>
    </message>
    <message>
        <source>Stopped by the operator before it was sent</source>
        <translation>Vom Benutzer vor dem Senden angehalten</translation>
    </message>
    <message>
        <source>The connection is lost (%1); whether the change took effect will be read when it is back</source>
        <translation>Die Verbindung ist verloren (%1); ob die Änderung wirksam wurde, wird gelesen, sobald sie wieder besteht</translation>
    </message>
    <message>
        <source>The connection is lost (%1); trying again. Nothing was changed so far.</source>
        <translation>Die Verbindung ist verloren (%1); neuer Versuch. Bisher wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The answer was lost (%1); the cluster shows that it took effect.</source>
        <translation>Die Antwort ging verloren (%1); der Cluster zeigt, dass es wirksam wurde.</translation>
    </message>
    <message>
        <source>This step has done it already</source>
        <translation>Dieser Schritt hat es bereits getan</translation>
    </message>
    <message>
        <source>It is so already; nothing was changed</source>
        <translation>Es ist bereits so; nichts wurde geändert</translation>
    </message>
    <message>
        <source>Stopped: the change had not taken effect when the cluster was read last</source>
        <translation>Angehalten: die Änderung war beim letzten Lesen des Clusters nicht wirksam</translation>
    </message>
    <message>
        <source>The workload was deleted and recreated in the meantime</source>
        <translation>Der Workload wurde inzwischen gelöscht und neu angelegt</translation>
    </message>
    <message>
        <source>The pod template was changed in the meantime: it runs %1%2</source>
        <translation>Das Pod-Template wurde inzwischen geändert: jetzt läuft %1%2</translation>
    </message>
    <message>
        <source>The server refuses the patch though nobody has changed the workload: a path or a test in it does not fit. %1</source>
        <translation>Der Server lehnt den Patch ab, obwohl niemand den Workload geändert hat: ein Pfad oder ein Test darin passt nicht. %1</translation>
    </message>
    <message>
        <source>The workload keeps changing; the patch conflicted every time</source>
        <translation>Der Workload ändert sich fortwährend; der Patch kam jedes Mal in Konflikt</translation>
    </message>
    <message>
        <source>The server did not carry it out: %1</source>
        <translation>Der Server hat es nicht ausgeführt: %1</translation>
    </message>
    <message>
        <source>The server refuses the change: %1</source>
        <translation>Der Server lehnt die Änderung ab: %1</translation>
    </message>
    <message>
        <source>The cluster accepted the patch but put the old state back. If a webhook or policy pins it, change it there.</source>
        <translation>Der Cluster hat den Patch angenommen, aber den alten Zustand wiederhergestellt. Wenn ein Webhook oder eine Richtlinie ihn festlegt, dort ändern.</translation>
    </message>
    <message>
        <source>Nothing has changed by it: it was so already</source>
        <translation>Dadurch hat sich nichts geändert: es war bereits so</translation>
    </message>
    <message>
        <source>Whether the change of %1 took effect is not known: %2</source>
        <translation>Ob die Änderung von %1 wirksam wurde, ist nicht bekannt: %2</translation>
    </message>
    <message>
        <source>Stopped by the operator</source>
        <translation>Vom Benutzer angehalten</translation>
    </message>
    <message numerus="yes">
        <source>Done for %n workload(s)</source>
        <translation>
            <numerusform>Erledigt für %n Workload</numerusform>
            <numerusform>Erledigt für %n Workloads</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: %1</source>
        <translation>Nichts wurde geändert: %1</translation>
    </message>
    <message>
        <source>Done for %1 of %2: %3</source>
        <translation>Erledigt für %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>sternway::steps::ExecPlace</name>
    <message>
        <source>its pod has ended (%1)</source>
        <translation>sein Pod ist beendet (%1)</translation>
    </message>
    <message>
        <source>it has not started</source>
        <translation>er ist nicht gestartet</translation>
    </message>
    <message>
        <source>Pod %1 has no container %2</source>
        <translation>Pod %1 hat keinen Container %2</translation>
    </message>
    <message>
        <source>It has: %1.</source>
        <translation>Vorhanden: %1.</translation>
    </message>
    <message>
        <source>Container %1 of pod %2 does not run: %3</source>
        <translation>Container %1 von Pod %2 läuft nicht: %3</translation>
    </message>
    <message>
        <source>%1 is no workload: name the pod</source>
        <translation>%1 ist kein Workload: Pod nennen</translation>
    </message>
    <message>
        <source>No pod of the current revision of %1 runs</source>
        <translation>Kein Pod der aktuellen Revision von %1 läuft</translation>
    </message>
    <message>
        <source>Missing right: %1 pods/exec in namespace %2</source>
        <translation>Fehlendes Recht: %1 pods/exec im Namespace %2</translation>
    </message>
    <message>
        <source>A command is started by a GET; older kubectl gets by with &quot;create&quot; alone.</source>
        <translation>Ein Befehl wird mit einem GET gestartet; älteres kubectl kommt mit „create“ allein aus.</translation>
    </message>
    <message>
        <source>Kubernetes 1.35 and later ask for it beside &quot;get&quot;; earlier ones do not.</source>
        <translation>Kubernetes 1.35 und neuer verlangt es neben „get“; ältere nicht.</translation>
    </message>
    <message>
        <source>Ask for a Role with the verbs &quot;get&quot; and &quot;create&quot; on pods/exec, or use a context that has them.</source>
        <translation>Um eine Role mit den Verben „get“ und „create“ auf pods/exec bitten oder einen Kontext verwenden, der sie hat.</translation>
    </message>
</context>
<context>
    <name>sternway::steps::ExecStep</name>
    <message>
        <source>A secret may stand in the step&apos;s input, not in the words of its command: those are written to the cluster&apos;s log</source>
        <translation>Ein Geheimnis darf in der Eingabe des Schritts stehen, nicht in den Wörtern seines Befehls: Diese stehen im Log des Clusters</translation>
    </message>
    <message>
        <source>Running in %1</source>
        <translation>Läuft in %1</translation>
    </message>
    <message>
        <source>Running in %1, whose pod is not ready</source>
        <translation>Läuft in %1, dessen Pod nicht bereit ist</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 ended with exit status %2 in %3: %4</source>
        <translation>%1 endete in %3 mit Exit-Status %2: %4</translation>
    </message>
    <message>
        <source>%1 ended well in %2</source>
        <translation>%1 wurde in %2 erfolgreich beendet</translation>
    </message>
    <message>
        <source>Whether %1 has run in the container, and how it ended, is kept nowhere in the cluster; it may even still run. Look at what it was to change before you run it again.</source>
        <translation>Ob %1 im Container gelaufen ist und wie es endete, wird im Cluster nirgends festgehalten; es kann sogar noch laufen. Vor einem erneuten Lauf ansehen, was es ändern sollte.</translation>
    </message>
    <message>
        <source>in %1: %2</source>
        <translation>in %1: %2</translation>
    </message>
    <message>
        <source>Pod %1 is not ready</source>
        <translation>Pod %1 ist nicht bereit</translation>
    </message>
    <message>
        <source>The command runs in it all the same.</source>
        <translation>Der Befehl läuft trotzdem darin.</translation>
    </message>
</context>
<context>
    <name>sternway::steps::GitCheckoutStep</name>
    <message>
        <source>git checkout failed: %1</source>
        <translation>git checkout ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>It is as in %1 already</source>
        <translation>Es ist bereits wie in %1</translation>
    </message>
    <message>
        <source>As in %1 now: %2</source>
        <translation>Jetzt wie in %1: %2</translation>
    </message>
    <message>
        <source>that commit does not have these, and git leaves them: %1</source>
        <translation>jener Commit enthält diese nicht, und git belässt sie: %1</translation>
    </message>
</context>
<context>
    <name>sternway::steps::GitLogStep</name>
    <message>
        <source>git log failed: %1</source>
        <translation>git log ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>No commit has changed this</source>
        <translation>Kein Commit hat dies geändert</translation>
    </message>
    <message>
        <source>This clone is shallow: older commits are not seen here</source>
        <translation>Dieser Klon ist flach (shallow): ältere Commits sind hier nicht zu sehen</translation>
    </message>
</context>
<context>
    <name>sternway::steps::GitOpsPreview</name>
    <message>
        <source>There is no %1</source>
        <translation>Es gibt kein %1</translation>
    </message>
    <message>
        <source>The %1 may not be read</source>
        <translation>%1 darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>The %1 is suspended already</source>
        <translation>%1 ist bereits ausgesetzt</translation>
    </message>
    <message>
        <source>The %1 is not suspended</source>
        <translation>%1 ist nicht ausgesetzt</translation>
    </message>
    <message>
        <source>The %1 goes on: what git says is applied again</source>
        <translation>%1 läuft weiter: was in git steht, wird wieder angewendet</translation>
    </message>
    <message>
        <source>The %1 is at work right now</source>
        <translation>%1 arbeitet gerade</translation>
    </message>
    <message>
        <source>What it has begun it ends, and may write the bad release once more.</source>
        <translation>Was begonnen ist, wird zu Ende geführt und schreibt das fehlerhafte Release möglicherweise noch einmal.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or look at the rollout after the rollback.</source>
        <translation>Das Ende abwarten oder nach dem Rollback den Rollout prüfen.</translation>
    </message>
    <message>
        <source>The cluster would refuse the change of the %1</source>
        <translation>Der Cluster würde die Änderung von %1 ablehnen</translation>
    </message>
</context>
<context>
    <name>sternway::steps::GitOpsStep</name>
    <message>
        <source>&quot;%1&quot; cannot be the name of an object. Nothing was changed.</source>
        <translation>„%1“ kann kein Name eines Objekts sein. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Stopped while the connection was lost: whether the %1 was changed is not known</source>
        <translation>Angehalten, während die Verbindung verloren war: ob %1 geändert wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Stopped by the operator; nothing was changed</source>
        <translation>Vom Benutzer angehalten; nichts wurde geändert</translation>
    </message>
    <message>
        <source>%1 already; nothing was changed</source>
        <translation>Bereits erreicht: %1; nichts wurde geändert</translation>
    </message>
    <message>
        <source>The %1 was not changed: %2</source>
        <translation>%1 wurde nicht geändert: %2</translation>
    </message>
    <message>
        <source>Stopped: the %1 was not changed</source>
        <translation>Angehalten: %1 wurde nicht geändert</translation>
    </message>
    <message>
        <source>%1: %2 Nothing was changed. %3</source>
        <translation>%1: %2 Nichts wurde geändert. %3</translation>
    </message>
    <message>
        <source>The %1 cannot be read: %2. Nothing was changed.</source>
        <translation>%1 ist nicht lesbar: %2. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Whether the %1 was changed is not known: %2, and then %3</source>
        <translation>Ob %1 geändert wurde, ist nicht bekannt: %2, danach %3</translation>
    </message>
    <message>
        <source>The connection is lost; the %1 is read when it is back</source>
        <translation>Die Verbindung ist verloren; %1 wird gelesen, sobald sie wieder da ist</translation>
    </message>
    <message>
        <source>%1. Nothing was changed.</source>
        <translation>%1. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The cluster accepted the change of the %1 but holds something else: a webhook or policy changes it.</source>
        <translation>Der Cluster hat die Änderung von %1 angenommen, enthält aber etwas anderes: ein Webhook oder eine Richtlinie ändert es.</translation>
    </message>
    <message>
        <source>The cluster refuses to change the %1: %2. Nothing was changed.</source>
        <translation>Der Cluster lehnt die Änderung von %1 ab: %2. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1, and somebody has put it back at once</source>
        <translation>%1, doch jemand hat dies sofort rückgängig gemacht</translation>
    </message>
    <message>
        <source>Waiting for what the %1 had begun</source>
        <translation>Wartet, bis von %1 Begonnenes beendet ist</translation>
    </message>
    <message>
        <source>%1; a sync that had begun is still at work</source>
        <translation>%1; eine zuvor begonnene Synchronisation läuft noch</translation>
    </message>
    <message>
        <source>The %1 is not suspended.</source>
        <translation>%1 ist nicht ausgesetzt.</translation>
    </message>
    <message>
        <source>The %1 is still suspended.</source>
        <translation>%1 ist noch ausgesetzt.</translation>
    </message>
    <message>
        <source>%1, though not by this step.</source>
        <translation>%1, allerdings nicht durch diesen Schritt.</translation>
    </message>
</context>
<context>
    <name>sternway::steps::GitPlace</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>sternway::steps::GitPushStep</name>
    <message>
        <source>This plan took nothing back on %1: there is nothing to push</source>
        <translation>Dieser Plan hat auf %1 nichts zurückgenommen: es gibt nichts zu pushen</translation>
    </message>
    <message>
        <source>It is there already: %1</source>
        <translation>Es ist bereits dort: %1</translation>
    </message>
    <message>
        <source>Pushed: %1</source>
        <translation>Gepusht: %1</translation>
    </message>
    <message>
        <source>The push was refused: %1</source>
        <translation>Der Push wurde abgelehnt: %1</translation>
    </message>
    <message>
        <source>The push was refused, as %1 has moved: %2</source>
        <translation>Der Push wurde abgelehnt, da %1 sich geändert hat: %2</translation>
    </message>
    <message>
        <source>It is there already, and more on it: %1</source>
        <translation>Es ist bereits dort, und weiteres darauf: %1</translation>
    </message>
    <message>
        <source>The push was refused: somebody else has pushed to %1 meanwhile: %2. Begin a new rollback, which takes that into account.</source>
        <translation>Der Push wurde abgelehnt: jemand anders hat inzwischen auf %1 gepusht: %2. Einen neuen Rollback beginnen, der das berücksichtigt.</translation>
    </message>
    <message>
        <source>The connection broke, but it is there: %1</source>
        <translation>Die Verbindung brach ab, aber es ist dort: %1</translation>
    </message>
    <message>
        <source>The connection to %1 broke while it was pushed: %2. Whether it gets there is not known.</source>
        <translation>Die Verbindung zu %1 brach beim Pushen ab: %2. Ob es dort ankommt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>on %1, %2</source>
        <translation>auf %1, %2</translation>
    </message>
</context>
<context>
    <name>sternway::steps::GitRevertStep</name>
    <message>
        <source>The revert was worked out but its commit was refused, by a hook or its signature: %1</source>
        <translation>Der Revert ist ausgearbeitet, aber sein Commit wurde abgelehnt, durch einen Hook oder bei der Signatur: %1</translation>
    </message>
    <message>
        <source>The revert was made but cannot be kept: %1</source>
        <translation>Der Revert ist erstellt, lässt sich aber nicht aufbewahren: %1</translation>
    </message>
    <message>
        <source>%1 takes back %2. It is not on %3 yet: git merge --ff-only %1</source>
        <translation>%1 nimmt %2 zurück. Auf %3 ist es noch nicht: git merge --ff-only %1</translation>
    </message>
    <message>
        <source>%1 takes back %2. It is not on %3 before it is pushed.</source>
        <translation>%1 nimmt %2 zurück. Auf %3 ist es erst nach dem Push.</translation>
    </message>
</context>
<context>
    <name>sternway::steps::GitStep</name>
    <message>
        <source>No program runs in a rehearsal</source>
        <translation>In einer Übung läuft kein Programm</translation>
    </message>
    <message>
        <source>tag %1 (%2)</source>
        <translation>Tag %1 (%2)</translation>
    </message>
</context>
<context>
    <name>sternway::steps::GitTagStep</name>
    <message>
        <source>The tag could not be made: %1</source>
        <translation>Der Tag konnte nicht erstellt werden: %1</translation>
    </message>
    <message>
        <source>The tag is made here; whether %1 has it is not known: %2</source>
        <translation>Der Tag ist hier erstellt; ob %1 ihn hat, ist nicht bekannt: %2</translation>
    </message>
    <message>
        <source>The tag is made here, but %1 refused it: %2</source>
        <translation>Der Tag ist hier erstellt, aber %1 hat ihn abgelehnt: %2</translation>
    </message>
    <message>
        <source>The tag %1 is made, of %2</source>
        <translation>Der Tag %1 ist erstellt, für %2</translation>
    </message>
    <message>
        <source>The tag %1 of %2 was there already</source>
        <translation>Der Tag %1 für %2 war bereits vorhanden</translation>
    </message>
    <message>
        <source>%1; %2 has it</source>
        <translation>%1; %2 hat ihn</translation>
    </message>
</context>
<context>
    <name>sternway::steps::HandBackStep</name>
    <message>
        <source>Who owns which field cannot be read: %1</source>
        <translation>Wem welches Feld gehört, ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Sternway owns no fields of this workload</source>
        <translation>Sternway gehört kein Feld davon</translation>
    </message>
    <message>
        <source>Field ownership returned; the next server-side apply will not conflict</source>
        <translation>Der nächste Deploy trifft auf keinen Konflikt mit Sternway</translation>
    </message>
    <message>
        <source>Sternway still owns the fields (%1); the next server-side apply needs --force-conflicts.</source>
        <translation>Die Felder bleiben bei Sternway (%1). Das nächste Server-Side Apply benötigt --force-conflicts.</translation>
    </message>
    <message>
        <source>Whether the fields were handed back is not known (%1); if the next server-side apply conflicts with &quot;sternway&quot;, it needs --force-conflicts.</source>
        <translation>Ob die Felder zurückgegeben wurden, ist nicht bekannt (%1); wenn das nächste Server-Side Apply mit „sternway“ in Konflikt gerät, braucht es --force-conflicts.</translation>
    </message>
</context>
<context>
    <name>sternway::steps::HealthStep</name>
    <message>
        <source>A pod has restarted; watching on</source>
        <translation>Ein Pod wurde neu gestartet; die Beobachtung läuft weiter</translation>
    </message>
    <message>
        <source>%1 of %2 pods are ready</source>
        <translation>%1 von %2 Pods sind bereit</translation>
    </message>
    <message>
        <source>The pods were not healthy after %1: %2 of %3 are ready</source>
        <translation>Die Pods waren nach %1 nicht gesund: %2 von %3 sind bereit</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) ready; watching for restarts</source>
        <translation>
            <numerusform>%n Pod bereit; Neustarts werden beobachtet</numerusform>
            <numerusform>%n Pods bereit; Neustarts werden beobachtet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) ready, no restart for %1</source>
        <translation>
            <numerusform>%n Pod bereit, kein Neustart seit %1</numerusform>
            <numerusform>%n Pods bereit, kein Neustart seit %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::steps::HelmHistoryStep</name>
    <message>
        <source>revision %1: %2, %3</source>
        <translation>Revision %1: %2, %3</translation>
    </message>
</context>
<context>
    <name>sternway::steps::HelmListStep</name>
    <message>
        <source>%1/%2: revision %3, %4, %5</source>
        <translation>%1/%2: Revision %3, %4, %5</translation>
    </message>
    <message>
        <source>No release is kept here in Secrets; where HELM_DRIVER is not the usual one, Helm keeps its releases elsewhere</source>
        <translation>Hier ist kein Release in Secrets gespeichert; wo HELM_DRIVER vom Üblichen abweicht, bewahrt Helm seine Releases anderswo auf</translation>
    </message>
</context>
<context>
    <name>sternway::steps::HelmRollbackStep</name>
    <message>
        <source>Nothing was changed: %1</source>
        <translation>Nichts wurde geändert: %1</translation>
    </message>
    <message>
        <source>Stopped before what became of the rollback was read: %1</source>
        <translation>Angehalten, bevor gelesen wurde, was aus dem Rollback geworden ist: %1</translation>
    </message>
    <message>
        <source>%1, but the release cannot be read: %2</source>
        <translation>%1, aber das Release ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1; the release will be read when the cluster answers again</source>
        <translation>%1; das Release wird gelesen, sobald der Cluster wieder antwortet</translation>
    </message>
    <message>
        <source>%1. The release has no new revision.</source>
        <translation>%1. Das Release hat keine neue Revision.</translation>
    </message>
    <message>
        <source>%1, but the release has no new revision: did it work on another cluster?</source>
        <translation>%1, aber das Release hat keine neue Revision: lief es auf einem anderen Cluster?</translation>
    </message>
    <message>
        <source>%1, and left revision %2 %3: a part of the objects may be changed. Rolling back again is the way out.</source>
        <translation>%1 und ließ Revision %2 als %3 zurück: ein Teil der Objekte ist möglicherweise geändert. Ein erneuter Rollback ist der Ausweg.</translation>
    </message>
    <message>
        <source>Helm made revision %1, and it is %2: %3</source>
        <translation>Helm hat Revision %1 erstellt, und sie ist %2: %3</translation>
    </message>
    <message>
        <source>Revision %1 is deployed: the release is back on revision %2 (%3)</source>
        <translation>Revision %1 ist deployt: das Release ist wieder auf Revision %2 (%3)</translation>
    </message>
    <message>
        <source>%1. Nevertheless: %2</source>
        <translation>%1. Dennoch: %2</translation>
    </message>
    <message>
        <source>helm ended well</source>
        <translation>helm endete erfolgreich</translation>
    </message>
    <message>
        <source>helm ended with exit status %1: %2</source>
        <translation>helm endete mit Exit-Status %1: %2</translation>
    </message>
    <message>
        <source>The rollback made revision %1, and since then somebody made revision %2: %3</source>
        <translation>Der Rollback hat Revision %1 erstellt, und seitdem hat jemand Revision %2 erstellt: %3</translation>
    </message>
    <message>
        <source>Revision %1 is %2 since %3: Helm may still be at work. Look again in a few minutes.</source>
        <translation>Revision %1 ist %2 seit %3: Helm arbeitet möglicherweise noch. In einigen Minuten erneut nachsehen.</translation>
    </message>
    <message>
        <source>Helm was interrupted: revision %1 is %2 since %3, and a part of the objects may be changed. Rolling back again is the way out.</source>
        <translation>Helm wurde unterbrochen: Revision %1 ist %2 seit %3, und ein Teil der Objekte ist möglicherweise geändert. Ein erneuter Rollback ist der Ausweg.</translation>
    </message>
    <message>
        <source>Helm made revision %1, and it is %2: %3. A part of the objects may be changed.</source>
        <translation>Helm hat Revision %1 erstellt, und sie ist %2: %3. Ein Teil der Objekte ist möglicherweise geändert.</translation>
    </message>
    <message>
        <source>The rollback is done: revision %1 is deployed, %2</source>
        <translation>Der Rollback ist ausgeführt: Revision %1 ist deployt, %2</translation>
    </message>
    <message>
        <source>When the step began is not known</source>
        <translation>Wann der Schritt begann, ist nicht bekannt</translation>
    </message>
    <message>
        <source>The release has no revision since the step began; the newest is %1 of %2, %3</source>
        <translation>Das Release hat seit Beginn des Schritts keine neue Revision; die neueste ist %1 vom %2, %3</translation>
    </message>
    <message>
        <source>Somebody else changed the release since the step began: revision %1 is %2, %3</source>
        <translation>Jemand anders hat das Release seit Beginn des Schritts geändert: Revision %1 ist %2, %3</translation>
    </message>
    <message>
        <source>Nothing was changed: since the plan was made the release has become other: revision %1, %2, of %3: %4. Assess anew before going on.</source>
        <translation>Nichts wurde geändert: das Release wurde seit Erstellung des Plans geändert: Revision %1, %2, vom %3: %4. Vor dem Fortsetzen neu bewerten.</translation>
    </message>
</context>
<context>
    <name>sternway::steps::HttpStep</name>
    <message>
        <source>Not sent: a rehearsal asks no real address</source>
        <translation>Nicht gesendet: eine Übung fragt keine echte Adresse an</translation>
    </message>
    <message>
        <source>Stopping: waiting for the answer to what was sent</source>
        <translation>Wird angehalten: die Antwort auf das Gesendete steht noch aus</translation>
    </message>
    <message>
        <source>Stopped by the operator</source>
        <translation>Vom Benutzer angehalten</translation>
    </message>
    <message>
        <source>%1. Asked again in %2</source>
        <translation>%1. Erneute Anfrage in %2</translation>
    </message>
    <message>
        <source>%1. Whether it took effect is not known</source>
        <translation>%1. Ob es wirksam wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>HTTP %1: %2</source>
        <translation>HTTP %1: %2</translation>
    </message>
</context>
<context>
    <name>sternway::steps::LiveState</name>
    <message>
        <source>revision %1 (%2), %3 of %4 pods ready on it</source>
        <translation>Revision %1 (%2), dort %3 von %4 Pods bereit</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 ist entfallen</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>it runs %1</source>
        <translation>es läuft %1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, durch %2</translation>
    </message>
    <message>
        <source>The workload was deleted</source>
        <translation>Der Workload wurde gelöscht</translation>
    </message>
    <message>
        <source>The patch took effect and was reverted since: %1. If a GitOps controller or a person owns this workload, agree on it there, then make a new plan.</source>
        <translation>Der Patch hat gewirkt und wurde seitdem rückgängig gemacht: %1. Wenn ein GitOps-Controller oder jemand anderes diesen Workload verwaltet, klären Sie es dort und planen Sie dann neu.</translation>
    </message>
    <message>
        <source>Somebody else has changed the workload since (%1): the cluster shows %2.</source>
        <translation>Der Workload wurde seitdem von jemand anderem geändert (%1): der Cluster zeigt %2.</translation>
    </message>
    <message>
        <source>An admission webhook or policy has changed what was sent (%1): the cluster shows %2.</source>
        <translation>Ein Admission-Webhook oder eine Richtlinie hat das Gesendete geändert (%1): der Cluster zeigt %2.</translation>
    </message>
</context>
<context>
    <name>sternway::steps::LogSource</name>
    <message>
        <source>%1 (previous run)</source>
        <translation>%1 (vorheriger Lauf)</translation>
    </message>
</context>
<context>
    <name>sternway::steps::LogTails</name>
    <message>
        <source>it took too long</source>
        <translation>es dauerte zu lange</translation>
    </message>
</context>
<context>
    <name>sternway::steps::LogsCountStep</name>
    <message>
        <source>&quot;%1&quot; is no regular expression: %2</source>
        <translation>„%1“ ist kein regulärer Ausdruck: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no duration</source>
        <translation>„%1“ ist keine Dauer</translation>
    </message>
    <message>
        <source>The pods cannot be listed: %1</source>
        <translation>Die Pods können nicht aufgelistet werden: %1</translation>
    </message>
    <message>
        <source>No pod matches: nothing was counted</source>
        <translation>Kein Pod passt: nichts wurde gezählt</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>es dauerte zu lange</translation>
    </message>
    <message>
        <source>a line is too long for the expression</source>
        <translation>eine Zeile ist zu lang für den Ausdruck</translation>
    </message>
    <message>
        <source>it was restarted more than once in that time</source>
        <translation>er wurde in dieser Zeit mehr als einmal neu gestartet</translation>
    </message>
    <message>
        <source>%1 in %2 of %3 logs</source>
        <translation>%1 in %2 von %3 Logs</translation>
    </message>
    <message>
        <source>Stopped by the operator</source>
        <translation>Vom Benutzer angehalten</translation>
    </message>
    <message>
        <source>Stopped by the operator: at least %1 so far</source>
        <translation>Vom Benutzer angehalten: bisher mindestens %1</translation>
    </message>
    <message>
        <source>%1 lines in %2 pods</source>
        <translation>%1 Zeilen in %2 Pods</translation>
    </message>
    <message>
        <source>At least %1 lines in %2 pods; not all could be read: %3</source>
        <translation>Mindestens %1 Zeilen in %2 Pods; nicht alle waren lesbar: %3</translation>
    </message>
    <message>
        <source>No log could be read: %1</source>
        <translation>Kein Log war lesbar: %1</translation>
    </message>
    <message>
        <source>%1; expected: %2</source>
        <translation>%1; erwartet: %2</translation>
    </message>
    <message>
        <source>%1. Whether it is as expected (%2) cannot be told.</source>
        <translation>%1. Ob es wie erwartet ist (%2), lässt sich nicht feststellen.</translation>
    </message>
</context>
<context>
    <name>sternway::steps::Loss</name>
    <message>
        <source>table %1</source>
        <translation>Tabelle %1</translation>
    </message>
    <message>
        <source>column %1 of %2</source>
        <translation>Spalte %1 von %2</translation>
    </message>
    <message>
        <source>rows of %1</source>
        <translation>Zeilen von %1</translation>
    </message>
    <message>
        <source>%1: how much is in it is not known (%2)</source>
        <translation>%1: wie viel darin ist, ist nicht bekannt (%2)</translation>
    </message>
    <message>
        <source>%1: %2 rows</source>
        <translation>%1: %2 Zeilen</translation>
    </message>
    <message>
        <source>%1: %2 values</source>
        <translation>%1: %2 Werte</translation>
    </message>
    <message>
        <source>%1, which has %2: how many go is not known</source>
        <translation>%1, insgesamt %2: wie viele wegfallen, ist nicht bekannt</translation>
    </message>
    <message>
        <source>psql gave no number</source>
        <translation>psql lieferte keine Zahl</translation>
    </message>
    <message>
        <source>the step does not say which database it is: database, host, user</source>
        <translation>der Schritt nennt nicht die Datenbank: database, host, user</translation>
    </message>
</context>
<context>
    <name>sternway::steps::Manifest</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>sternway::steps::ManifestTrial</name>
    <message>
        <source>%1: is made</source>
        <translation>%1: wird angelegt</translation>
    </message>
    <message>
        <source>%1: %2 is removed</source>
        <translation>%1: %2 wird entfernt</translation>
    </message>
</context>
<context>
    <name>sternway::steps::MatchedPod</name>
    <message>
        <source>without a controller</source>
        <translation>ohne Controller</translation>
    </message>
</context>
<context>
    <name>sternway::steps::MetricsStep</name>
    <message>
        <source>No source of metrics is configured: recovery was not measured</source>
        <translation>Keine Metrikquelle ist konfiguriert: die Erholung wurde nicht gemessen</translation>
    </message>
    <message>
        <source>Stopped by the operator before the metrics were stable</source>
        <translation>Vom Benutzer angehalten, bevor die Metriken stabil waren</translation>
    </message>
    <message>
        <source>Healthy for %1: %2</source>
        <translation>Seit %1 erholt: %2</translation>
    </message>
    <message>
        <source>Not recovered after %1: %2</source>
        <translation>Nach %1 nicht erholt: %2</translation>
    </message>
    <message>
        <source>Healthy for %1 of %2: %3</source>
        <translation>Seit %1 von %2 erholt: %3</translation>
    </message>
    <message>
        <source>Not recovered yet: %1</source>
        <translation>Noch nicht erholt: %1</translation>
    </message>
    <message>
        <source>Recovery could not be checked: %1</source>
        <translation>Die Erholung konnte nicht geprüft werden: %1</translation>
    </message>
    <message>
        <source>%1. Whether somebody has deployed meanwhile cannot be read: %2</source>
        <translation>%1. Ob inzwischen jemand deployt hat, lässt sich nicht lesen: %2</translation>
    </message>
</context>
<context>
    <name>sternway::steps::MigrationDownStep</name>
    <message>
        <source>Which migrations are applied cannot be read</source>
        <translation>Welche Migrationen angewendet sind, ist nicht lesbar</translation>
    </message>
    <message>
        <source>There is no way back from a migration</source>
        <translation>Von einer Migration gibt es keinen Weg zurück</translation>
    </message>
    <message>
        <source>Nothing to take back</source>
        <translation>Nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>%1: marked as rolled back; the schema stays as it is</source>
        <translation>%1: als zurückgerollt markiert; das Schema bleibt unverändert</translation>
    </message>
    <message>
        <source>%1: taken back</source>
        <translation>%1: zurückgenommen</translation>
    </message>
    <message>
        <source>%1, applied %2: taken back</source>
        <translation>%1, angewendet %2: zurückgenommen</translation>
    </message>
    <message>
        <source>The tool may choose other migrations</source>
        <translation>Das Werkzeug wählt möglicherweise andere Migrationen</translation>
    </message>
    <message>
        <source>Only their number is known, because the tool behind the command is not.</source>
        <translation>Nur ihre Anzahl ist bekannt, weil das Werkzeug hinter dem Befehl nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Give the step the name of the migration.</source>
        <translation>Dem Schritt den Namen der Migration angeben.</translation>
    </message>
    <message>
        <source>The migrations are not taken back by this</source>
        <translation>Die Migrationen werden hierdurch nicht zurückgenommen</translation>
    </message>
    <message>
        <source>Not run: no program runs in a rehearsal</source>
        <translation>Nicht ausgeführt: in einer Übung läuft kein Programm</translation>
    </message>
    <message>
        <source>Nothing was taken back, because which migrations are applied is not known: %1</source>
        <translation>Nichts wurde zurückgenommen, weil nicht bekannt ist, welche Migrationen angewendet sind: %1</translation>
    </message>
    <message>
        <source>Stopped before the list of migrations was read again</source>
        <translation>Angehalten, bevor die Liste der Migrationen erneut gelesen wurde</translation>
    </message>
    <message>
        <source>Nothing was taken back: %1</source>
        <translation>Nichts wurde zurückgenommen: %1</translation>
    </message>
    <message>
        <source>To be taken back: %1</source>
        <translation>Zurückzunehmen: %1</translation>
    </message>
    <message>
        <source>%1; what is applied now is not known: %2</source>
        <translation>%1; was jetzt angewendet ist, ist nicht bekannt: %2</translation>
    </message>
    <message>
        <source>; it says that there is no way back from it</source>
        <translation>; es meldet, dass es davon keinen Weg zurück gibt</translation>
    </message>
    <message>
        <source>The tool ended with exit status 0</source>
        <translation>Das Werkzeug endete mit Exit-Status 0</translation>
    </message>
    <message>
        <source>The tool ended with exit status %1 (%2)</source>
        <translation>Das Werkzeug endete mit Exit-Status %1 (%2)</translation>
    </message>
    <message>
        <source>%1 is marked as rolled back; the schema is as it was</source>
        <translation>%1 ist als zurückgerollt markiert; das Schema ist unverändert</translation>
    </message>
    <message>
        <source>%1 is not marked as rolled back. %2</source>
        <translation>%1 ist nicht als zurückgerollt markiert. %2</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Nothing was taken back of %1. %2</source>
        <translation>Von %1 wurde nichts zurückgenommen. %2</translation>
    </message>
    <message>
        <source>Taken back: %1. To be taken back was: %2.</source>
        <translation>Zurückgenommen: %1. Zurückzunehmen war: %2.</translation>
    </message>
    <message>
        <source>Newly applied: %1.</source>
        <translation>Neu angewendet: %1.</translation>
    </message>
    <message>
        <source>The migrations were taken back.</source>
        <translation>Die Migrationen wurden zurückgenommen.</translation>
    </message>
    <message>
        <source>No migration was to be taken back yet.</source>
        <translation>Noch keine Migration war zurückzunehmen.</translation>
    </message>
    <message>
        <source>Which migrations are applied is not known: %1</source>
        <translation>Welche Migrationen angewendet sind, ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>The list of migrations says: %1.</source>
        <translation>Die Liste der Migrationen sagt: %1.</translation>
    </message>
    <message>
        <source>Compare it with the list before.</source>
        <translation>Mit der vorherigen Liste vergleichen.</translation>
    </message>
    <message>
        <source>%1 is still applied. See that the tool does not run any more before you go on.</source>
        <translation>%1 ist noch angewendet. Vor dem Fortsetzen sicherstellen, dass das Werkzeug nicht mehr läuft.</translation>
    </message>
    <message>
        <source>There is no way back from a migration; it is tried all the same</source>
        <translation>Von einer Migration gibt es keinen Weg zurück; er wird trotzdem versucht</translation>
    </message>
    <message>
        <source>Overridden: %1</source>
        <translation>Übersteuert: %1</translation>
    </message>
    <message>
        <source>Restore a backup, or repair by SQL, before the code goes back. Code that can live with the new schema may go back without it: leave the step out, with the reason.</source>
        <translation>Ein Backup wiederherstellen oder per SQL reparieren, bevor der Code zurückgeht. Code, der mit dem neuen Schema zurechtkommt, kann ohne dies zurückgehen: den Schritt mit Begründung auslassen.</translation>
    </message>
    <message>
        <source>%1, what its file does:</source>
        <translation>%1, das tut die Datei:</translation>
    </message>
    <message>
        <source>… and %1 lines more</source>
        <translation>… und %1 weitere Zeilen</translation>
    </message>
    <message>
        <source>Data is lost with the migrations</source>
        <translation>Mit den Migrationen gehen Daten verloren</translation>
    </message>
    <message>
        <source>Take a backup first, or note the time to which the database can be restored.</source>
        <translation>Zuerst ein Backup anlegen oder den Zeitpunkt notieren, auf den die Datenbank wiederhergestellt werden kann.</translation>
    </message>
    <message>
        <source>What is lost cannot be told</source>
        <translation>Was verloren geht, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>Nothing says what goes with %1.</source>
        <translation>Nirgends steht, was mit %1 wegfällt.</translation>
    </message>
    <message>
        <source>Look into the migration before you go on.</source>
        <translation>Vor dem Fortfahren die Migration ansehen.</translation>
    </message>
    <message>
        <source>there is no way back from %1: its file says so, or does nothing</source>
        <translation>von %1 gibt es keinen Weg zurück: die Datei sagt es oder tut nichts</translation>
    </message>
</context>
<context>
    <name>sternway::steps::MigrationStatusStep</name>
    <message numerus="yes">
        <source>%n applied</source>
        <translation>
            <numerusform>%n angewendet</numerusform>
            <numerusform>%n angewendet</numerusform>
        </translation>
    </message>
    <message>
        <source>the last one is %1</source>
        <translation>die letzte ist %1</translation>
    </message>
    <message>
        <source>not applied: %1</source>
        <translation>nicht angewendet: %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>none is pending and none has failed; which are applied is not told</source>
        <translation>keine steht aus und keine ist fehlgeschlagen; welche angewendet sind, wird nicht angegeben</translation>
    </message>
    <message>
        <source>Not run: no program runs in a rehearsal</source>
        <translation>Nicht ausgeführt: in einer Übung läuft kein Programm</translation>
    </message>
</context>
<context>
    <name>sternway::steps::NotifyStep</name>
    <message>
        <source>Queued for %1</source>
        <translation>Eingereiht für %1</translation>
    </message>
    <message>
        <source>There is nothing here that sends messages, and nobody to ask</source>
        <translation>Hier gibt es nichts, was Nachrichten sendet, und niemanden, der gefragt werden kann</translation>
    </message>
    <message>
        <source>Send the message &quot;%1&quot; of the runbook.</source>
        <translation>Die Nachricht „%1“ des Runbooks senden.</translation>
    </message>
    <message>
        <source>Skipped by %1: %2</source>
        <translation>Übersprungen von %1: %2</translation>
    </message>
    <message>
        <source>%1 says that it was sent</source>
        <translation>%1 sagt, dass sie gesendet wurde</translation>
    </message>
</context>
<context>
    <name>sternway::steps::PodRun</name>
    <message>
        <source>Stopped by the operator</source>
        <translation>Vom Benutzer angehalten</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, in %2</translation>
    </message>
</context>
<context>
    <name>sternway::steps::ProgramStep</name>
    <message>
        <source>Not run: no program runs in a rehearsal</source>
        <translation>Nicht ausgeführt: in einer Übung läuft kein Programm</translation>
    </message>
    <message>
        <source>%1. The package %2 has it.</source>
        <translation>%1. Es ist im Paket %2 enthalten.</translation>
    </message>
    <message>
        <source>%1. What it had done by then is not known.</source>
        <translation>%1. Was bis dahin getan war, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 ended well</source>
        <translation>%1 endete erfolgreich</translation>
    </message>
    <message>
        <source>%1 ended with exit status %2: %3</source>
        <translation>%1 endete mit Exit-Code %2: %3</translation>
    </message>
</context>
<context>
    <name>sternway::steps::PsqlRun</name>
    <message>
        <source>Stopped by the operator</source>
        <translation>Vom Benutzer angehalten</translation>
    </message>
    <message>
        <source>The package %1 has it.</source>
        <translation>Das Paket %1 enthält es.</translation>
    </message>
</context>
<context>
    <name>sternway::steps::RevertDrafting</name>
    <message>
        <source>No branch is checked out here.</source>
        <translation>Hier ist kein Branch ausgecheckt.</translation>
    </message>
    <message>
        <source>Name the branch that the revert is for.</source>
        <translation>Den Branch angeben, für den der Revert bestimmt ist.</translation>
    </message>
    <message>
        <source>%1 has moved since this plan made its first revert, so its reverts do not fit any more.</source>
        <translation>%1 hat sich geändert, seit dieser Plan seinen ersten Revert erstellt hat, daher passen die Reverts nicht mehr.</translation>
    </message>
    <message>
        <source>Begin a new rollback: it makes all of them on what is there now.</source>
        <translation>Einen neuen Rollback beginnen: er erstellt alle auf dem jetzigen Stand.</translation>
    </message>
    <message>
        <source>There is no commit &quot;%1&quot; in this repository.</source>
        <translation>Es gibt keinen Commit „%1“ in diesem Repository.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2 here, but %3 ends with %4.</source>
        <translation>„%1“ ist hier %2, aber %3 endet mit %4.</translation>
    </message>
    <message>
        <source>Name the commit by its hash.</source>
        <translation>Den Commit mit seinem Hash angeben.</translation>
    </message>
    <message>
        <source>The commit %1 is not part of %2.</source>
        <translation>Der Commit %1 ist kein Teil von %2.</translation>
    </message>
    <message>
        <source>The commit cannot be read: %1</source>
        <translation>Der Commit ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The history cannot be read: %1</source>
        <translation>Die Historie ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>This step has made the revert already: %1</source>
        <translation>Dieser Schritt hat den Revert bereits erstellt: %1</translation>
    </message>
    <message>
        <source>%1 is a revert itself: taking it back would bring back what it took away.</source>
        <translation>%1 ist selbst ein Revert: ihn zurückzunehmen, brächte zurück, was er entfernt hat.</translation>
    </message>
    <message>
        <source>Where that is meant, name it by its hash.</source>
        <translation>Wenn das gewollt ist, mit seinem Hash angeben.</translation>
    </message>
    <message>
        <source>%1 is taken back already, by %2</source>
        <translation>%1 ist bereits zurückgenommen, durch %2</translation>
    </message>
    <message>
        <source>%1 is the first commit of the history: taking it back would delete its every file.</source>
        <translation>%1 ist der erste Commit der Historie: ihn zurückzunehmen, würde alle seine Dateien löschen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n parent(s).</source>
        <translation>
            <numerusform>%1 hat %n Eltern-Commit.</numerusform>
            <numerusform>%1 hat %n Eltern-Commits.</numerusform>
        </translation>
    </message>
    <message>
        <source>mainline %1 goes back to %2</source>
        <translation>mainline %1 geht zurück auf %2</translation>
    </message>
    <message>
        <source>%1 is a merge, so it has to be said which of its parents stays: %2.</source>
        <translation>%1 ist ein Merge, daher muss angegeben werden, welcher der Eltern-Commits bleibt: %2.</translation>
    </message>
    <message>
        <source>Give the step&apos;s argument mainline; the branch that was merged into is usually 1.</source>
        <translation>Das Argument mainline des Schritts angeben; der Branch, in den gemergt wurde, ist meist 1.</translation>
    </message>
    <message>
        <source>No temporary folder can be made.</source>
        <translation>Es lässt sich kein temporärer Ordner anlegen.</translation>
    </message>
    <message>
        <source>No working copy can be made for the revert: %1</source>
        <translation>Für den Revert lässt sich keine Arbeitskopie anlegen: %1</translation>
    </message>
    <message>
        <source>git revert failed: %1</source>
        <translation>git revert ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Taking back %1 conflicts in %2. What has changed there since: %3.</source>
        <translation>Das Zurücknehmen von %1 führt zu Konflikten in %2. Was sich dort seitdem geändert hat: %3.</translation>
    </message>
    <message>
        <source>Revert those first, or resolve it by hand: git revert in a working copy of your own.</source>
        <translation>Diese zuerst zurücknehmen (revert) oder von Hand auflösen: git revert in einer eigenen Arbeitskopie.</translation>
    </message>
    <message>
        <source>What the revert changes cannot be read: %1</source>
        <translation>Was der Revert ändert, ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Nothing of %1 is left on %2 to take back</source>
        <translation>Von %1 ist auf %2 nichts mehr zurückzunehmen</translation>
    </message>
</context>
<context>
    <name>sternway::steps::RollbackFactsReader</name>
    <message>
        <source>autoscalers: %1</source>
        <translation>Autoscaler: %1</translation>
    </message>
    <message>
        <source>%1, although hpa/%2 scales it</source>
        <translation>%1, obwohl hpa/%2 es skaliert</translation>
    </message>
</context>
<context>
    <name>sternway::steps::RolloutStep</name>
    <message>
        <source>Rollout complete: %1</source>
        <translation>Rollout abgeschlossen: %1</translation>
    </message>
    <message>
        <source>The rollout does not get on: %1. %2</source>
        <translation>Der Rollout kommt nicht voran: %1. %2</translation>
    </message>
    <message>
        <source>The rollout was not complete after %1: %2. %3</source>
        <translation>Der Rollout war nach %1 nicht abgeschlossen: %2. %3</translation>
    </message>
    <message>
        <source>%1 of %2 pods run %3</source>
        <translation>%1 von %2 Pods laufen mit %3</translation>
    </message>
    <message>
        <source>%1 is no workload of Kubernetes</source>
        <translation>%1 ist kein Workload von Kubernetes</translation>
    </message>
</context>
<context>
    <name>sternway::steps::SqlParser</name>
    <message>
        <source>What begins with %1 never ends</source>
        <translation>Was mit %1 beginnt, endet nie</translation>
    </message>
</context>
<context>
    <name>sternway::steps::SqlStep</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, the first rows:</source>
        <translation>%1, die ersten Zeilen:</translation>
    </message>
    <message>
        <source>The statements take long, or wait for others</source>
        <translation>Die Anweisungen dauern lange oder warten auf andere</translation>
    </message>
    <message>
        <source>See in pg_stat_activity who holds the tables.</source>
        <translation>In pg_stat_activity nachsehen, wer die Tabellen sperrt.</translation>
    </message>
    <message>
        <source>The database user lacks a permission</source>
        <translation>Dem Datenbankbenutzer fehlt eine Berechtigung</translation>
    </message>
    <message>
        <source>The database cannot be reached</source>
        <translation>Die Datenbank ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Give host, port, user, database and password in the step, or by PGHOST and its like.</source>
        <translation>host, port, user, database und password im Schritt angeben oder über PGHOST und die übrigen Variablen.</translation>
    </message>
    <message>
        <source>A statement fails</source>
        <translation>Eine Anweisung schlägt fehl</translation>
    </message>
    <message>
        <source>No program runs in a rehearsal</source>
        <translation>In einer Übung läuft kein Programm</translation>
    </message>
    <message>
        <source>The statements were not tried</source>
        <translation>Die Anweisungen wurden nicht erprobt</translation>
    </message>
    <message>
        <source>What they change cannot be seen before: %1.</source>
        <translation>Was sie ändern, ist vorher nicht zu sehen: %1.</translation>
    </message>
    <message>
        <source>Not run: no program runs in a rehearsal</source>
        <translation>Nicht ausgeführt: in einer Übung läuft kein Programm</translation>
    </message>
    <message>
        <source>All of it was one transaction: nothing was kept.</source>
        <translation>Alles war eine einzige Transaktion: nichts blieb erhalten.</translation>
    </message>
    <message>
        <source>Nothing had been done before.</source>
        <translation>Davor war nichts ausgeführt.</translation>
    </message>
    <message>
        <source>Done before that, unless a transaction of its own held it: %1.</source>
        <translation>Davor ausgeführt, sofern keine eigene Transaktion es umschloss: %1.</translation>
    </message>
    <message>
        <source>%1: the server took the running statement back. %2</source>
        <translation>%1: der Server hat die laufende Anweisung zurückgenommen. %2</translation>
    </message>
    <message>
        <source>Stopped by the operator</source>
        <translation>Vom Benutzer angehalten</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>%1. The statement may still run on the server: pg_stat_activity has it with the application_name &quot;%2&quot;.</source>
        <translation>%1. Die Anweisung läuft auf dem Server möglicherweise noch: pg_stat_activity führt sie unter dem application_name „%2“.</translation>
    </message>
    <message>
        <source>The server did not commit: nothing was kept.</source>
        <translation>Der Server hat nicht committet: nichts blieb erhalten.</translation>
    </message>
    <message>
        <source>The statements ran</source>
        <translation>Die Anweisungen sind ausgeführt</translation>
    </message>
    <message>
        <source>The connection was lost: %1. Whether the last statement took effect is not known.</source>
        <translation>Die Verbindung ging verloren: %1. Ob die letzte Anweisung wirksam wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The statements had ended well.</source>
        <translation>Die Anweisungen waren erfolgreich beendet.</translation>
    </message>
    <message>
        <source>The statements had not been sent.</source>
        <translation>Die Anweisungen waren nicht gesendet.</translation>
    </message>
    <message>
        <source>The statements only read: they can be sent again.</source>
        <translation>Die Anweisungen lesen nur: sie können erneut gesendet werden.</translation>
    </message>
    <message>
        <source>PostgreSQL keeps no record of statements: look whether their effect is there.</source>
        <translation>PostgreSQL zeichnet Anweisungen nicht auf: nachsehen, ob ihre Wirkung eingetreten ist.</translation>
    </message>
    <message>
        <source>The database cannot be asked now: %1</source>
        <translation>Die Datenbank lässt sich jetzt nicht abfragen: %1</translation>
    </message>
    <message>
        <source>The session that sent the statements has ended.</source>
        <translation>Die Sitzung, die die Anweisungen gesendet hat, ist beendet.</translation>
    </message>
    <message>
        <source>The statements still run on the server (session %1). Wait for them, or end them there by pg_cancel_backend.</source>
        <translation>Die Anweisungen laufen noch auf dem Server (Sitzung %1). Auf sie warten oder sie dort mit pg_cancel_backend beenden.</translation>
    </message>
</context>
<context>
    <name>sternway::steps::SqlText</name>
    <message>
        <source>it begins and ends transactions itself</source>
        <translation>es beginnt und beendet selbst Transaktionen</translation>
    </message>
    <message>
        <source>%1 does more than a rollback takes back</source>
        <translation>%1 tut mehr, als ein Rollback zurücknimmt</translation>
    </message>
    <message>
        <source>%1() may do more than a rollback takes back</source>
        <translation>%1() tut möglicherweise mehr, als ein Rollback zurücknimmt</translation>
    </message>
</context>
<context>
    <name>sternway::steps::StepRun</name>
    <message>
        <source>Stopped by the operator</source>
        <translation>Vom Benutzer angehalten</translation>
    </message>
</context>
<context>
    <name>sternway::steps::TagLook</name>
    <message>
        <source>There is a tag %1 already, of another commit: %2 instead of %3.</source>
        <translation>Einen Tag %1 gibt es bereits, für einen anderen Commit: %2 statt %3.</translation>
    </message>
    <message>
        <source>%1 has a tag %2 already, of another commit: %3 instead of %4.</source>
        <translation>%1 hat bereits einen Tag %2, für einen anderen Commit: %3 statt %4.</translation>
    </message>
</context>
<context>
    <name>sternway::steps::UndoStep</name>
    <message>
        <source>The patch is applied: the cluster shows %1. The rollout continues in the cluster.</source>
        <translation>Der Patch ist angewendet: der Cluster zeigt %1. Kubernetes macht von selbst weiter.</translation>
    </message>
    <message>
        <source>The patch is not applied and nothing was changed: the cluster shows %1. Sent again, it is refused if somebody deploys meanwhile.</source>
        <translation>Der Patch ist nicht angewendet und nichts wurde geändert: der Cluster zeigt %1. Erneut gesendet wird er abgelehnt, falls inzwischen jemand deployt.</translation>
    </message>
    <message>
        <source>Stopped while the connection was lost: whether the patch took effect is not known</source>
        <translation>Angehalten, während die Verbindung verloren war: ob der Patch wirksam wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>The cluster has accepted the patch</source>
        <translation>Der Cluster hat den Patch akzeptiert</translation>
    </message>
    <message>
        <source>The patch was refused, nothing was changed: %1 %2</source>
        <translation>Der Patch wurde abgelehnt, nichts wurde geändert: %1 %2</translation>
    </message>
    <message>
        <source>Whether the patch took effect is not known: %1, and then %2</source>
        <translation>Ob der Patch wirksam wurde, ist nicht bekannt: %1, und dann %2</translation>
    </message>
    <message>
        <source>The connection is lost since %1 (%2); whether the patch took effect will be read when it is back</source>
        <translation>Die Verbindung ist seit %1 verloren (%2); ob der Patch wirksam wurde, wird gelesen, sobald sie wieder besteht</translation>
    </message>
    <message>
        <source>The answer to the patch was lost (%1); the cluster shows that it took effect</source>
        <translation>Die Antwort auf den Patch ging verloren (%1); der Cluster zeigt, dass er wirksam wurde</translation>
    </message>
    <message>
        <source>Stopped: the patch did not take effect, nothing was changed</source>
        <translation>Angehalten: der Patch wurde nicht wirksam, nichts wurde geändert</translation>
    </message>
    <message>
        <source>The cluster is back and the patch did not take effect; sending it again</source>
        <translation>Der Cluster ist wieder erreichbar und der Patch wurde nicht wirksam; er wird erneut gesendet</translation>
    </message>
    <message>
        <source>The cluster accepted the patch; admission changed: %1</source>
        <translation>Der Cluster hat den Patch akzeptiert und dabei geändert: %1</translation>
    </message>
    <message>
        <source>Only replicas or annotations changed in the meantime; sending the patch again</source>
        <translation>Inzwischen wurden nur Replikate oder Annotationen geändert; der Patch wird dafür gesendet</translation>
    </message>
    <message>
        <source>The cluster accepted the patch but put the old version back: %1. If a webhook or policy pins it, change it there.</source>
        <translation>Der Cluster hat den Patch angenommen, aber die alte Version zurückgesetzt: %1. Wenn ein Webhook oder eine Richtlinie sie festlegt, ändern Sie es dort.</translation>
    </message>
</context>
<context>
    <name>sternway::steps::WaitStep</name>
    <message>
        <source>&quot;%1&quot; is no duration</source>
        <translation>„%1“ ist keine Dauer</translation>
    </message>
    <message>
        <source>Waited %1</source>
        <translation>Gewartet: %1</translation>
    </message>
    <message>
        <source>Waiting: %1 of %2 left</source>
        <translation>Wartezeit läuft: noch %1 von %2</translation>
    </message>
</context>
<context>
    <name>sternway::steps::WatchStep</name>
    <message>
        <source>The workload was deleted</source>
        <translation>Der Workload wurde gelöscht</translation>
    </message>
    <message>
        <source>The connection is back</source>
        <translation>Die Verbindung besteht wieder</translation>
    </message>
    <message>
        <source>Stopped by the operator while waiting; the rollout continues in the cluster</source>
        <translation>Beim Warten vom Benutzer angehalten; Kubernetes macht von selbst weiter</translation>
    </message>
    <message>
        <source>The connection is lost since %1 (%2); waiting for it. The rollout continues in the cluster.</source>
        <translation>Die Verbindung ist seit %1 verloren (%2); es wird auf sie gewartet. Kubernetes macht von selbst weiter.</translation>
    </message>
    <message>
        <source>The cluster could not be reached for half an hour; how the rollout stands is not known</source>
        <translation>Der Cluster war eine halbe Stunde lang nicht erreichbar; wie der Rollout steht, ist nicht bekannt</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>The Deployment is paused: its pod template is not rolled out until it is resumed</source>
        <translation>Das Deployment ist pausiert: sein Pod-Template wird bis zum Fortsetzen nicht ausgerollt</translation>
    </message>
</context>
<context>
    <name>sternway::ui</name>
    <message>
        <source>The picture cannot be written to %1: %2</source>
        <translation>Das Bild kann nicht nach %1 geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Einen beschreibbaren Ordner wählen.</translation>
    </message>
    <message>
        <source>service in %1, %2</source>
        <translation>Service in %1, %2</translation>
    </message>
    <message>
        <source>namespace of %1</source>
        <translation>Namespace von %1</translation>
    </message>
    <message>
        <source>cluster, open</source>
        <translation>Cluster, geöffnet</translation>
    </message>
    <message>
        <source>cluster to open</source>
        <translation>Cluster zum Öffnen</translation>
    </message>
    <message>
        <source>rehearsal</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>incident %1, closed</source>
        <translation>Incident %1, geschlossen</translation>
    </message>
    <message>
        <source>incident %1, open</source>
        <translation>Incident %1, offen</translation>
    </message>
    <message>
        <source>Withdraw: %1</source>
        <translation>Zurückziehen: %1</translation>
    </message>
    <message>
        <source>Declare: %1</source>
        <translation>Melden: %1</translation>
    </message>
    <message>
        <source>symptom of %1</source>
        <translation>Symptom von %1</translation>
    </message>
    <message>
        <source>Time to detect</source>
        <translation>Zeit bis zur Erkennung</translation>
    </message>
    <message>
        <source>Time to declare</source>
        <translation>Zeit bis zur Ausrufung</translation>
    </message>
    <message>
        <source>Time to mitigate</source>
        <translation>Zeit bis zur Eindämmung</translation>
    </message>
    <message>
        <source>Time to resolve</source>
        <translation>Zeit bis zur Behebung</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Beeinträchtigung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 so far: %2</source>
        <translation>%1 bisher: %2</translation>
    </message>
    <message>
        <source>%1 baseline × %2 (%3)</source>
        <translation>%1 Baseline × %2 (%3)</translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>%1 pp</translation>
    </message>
    <message>
        <source>%1 baseline + %2 (%3)</source>
        <translation>%1 Baseline + %2 (%3)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an action and its limit: Roll back &gt; 10 %</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>for a duration</comment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>Revision %1 went live</source>
        <translation>Revision %1 wurde aktiv</translation>
    </message>
    <message>
        <source>Baseline: %1 before %2</source>
        <translation>Baseline: %1 vor %2</translation>
    </message>
    <message>
        <source>Baseline: %1, %2 ago</source>
        <translation>Baseline: %1, vor %2</translation>
    </message>
    <message>
        <source>Usual before %1</source>
        <translation>Üblich vor %1</translation>
    </message>
    <message>
        <source>Last known good: revision %1 (%2), %3</source>
        <translation>Letzte bekannt gute Revision: %1 (%2), %3</translation>
    </message>
    <message>
        <source>The matrix contradicts itself: line %1 says %2, line %3 says %4. The stricter rule applies.</source>
        <translation>Die Matrix widerspricht sich: Zeile %1 sagt %2, Zeile %3 sagt %4. Es gilt die strengere Regel.</translation>
    </message>
    <message>
        <source>Not known: %1.</source>
        <translation>Nicht bekannt: %1.</translation>
    </message>
    <message>
        <source>never reviewed</source>
        <translation>nie einem Review unterzogen</translation>
    </message>
    <message>
        <source>reviewed on %1</source>
        <translation>Review am %1</translation>
    </message>
    <message>
        <source>the next review was due on %1</source>
        <translation>das nächste Review war am %1 fällig</translation>
    </message>
    <message>
        <source>the next review is due on %1</source>
        <translation>das nächste Review ist am %1 fällig</translation>
    </message>
    <message>
        <source>built-in rules for services without a runbook</source>
        <translation>eingebaute Regeln für Services ohne Runbook</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>during</source>
        <translation>währenddessen</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>Measured by: %1</source>
        <translation>Gemessen mit: %1</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Native histogram</source>
        <translation>Natives Histogramm</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>Gauge</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>type of a metric</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>%1, overdue since %2</source>
        <translation>%1, überfällig seit %2</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <translation>%1, fällig %2</translation>
    </message>
    <message>
        <source>%1 (event %2)</source>
        <translation>%1 (Ereignis %2)</translation>
    </message>
</context>
<context>
    <name>sternway::ui::Actions</name>
    <message>
        <source>&amp;Cluster</source>
        <translation>&amp;Cluster</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>&amp;Service</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Open a cluster…</source>
        <translation>Cluster ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>The contexts of the kubeconfig, and the rehearsals</source>
        <translation>Die Kontexte der kubeconfig, und die Übungen</translation>
    </message>
    <message>
        <source>Choose &amp;namespaces…</source>
        <translation>&amp;Namespaces wählen…</translation>
    </message>
    <message>
        <source>Which namespaces of the cluster are followed</source>
        <translation>Welchen Namespaces des Clusters gefolgt wird</translation>
    </message>
    <message>
        <source>&amp;Close the cluster</source>
        <translation>Cluster s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Clusters, Prometheus and appearance</source>
        <translation>Cluster, Prometheus und Aussehen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Roll back…</source>
        <translation>&amp;Rollback…</translation>
    </message>
    <message>
        <source>Opens the rollback of the service; nothing is changed yet</source>
        <translation>Öffnet den Rollback des Dienstes; geändert wird noch nichts</translation>
    </message>
    <message>
        <source>&amp;Declare an incident</source>
        <translation>&amp;Incident ausrufen</translation>
    </message>
    <message>
        <source>&amp;Copy its name</source>
        <translation>Namen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copies the name as kubectl takes it</source>
        <translation>Kopiert den Namen, wie kubectl ihn nimmt</translation>
    </message>
    <message>
        <source>Open by &amp;name…</source>
        <translation>Nach &amp;Namen öffnen…</translation>
    </message>
    <message>
        <source>Any service, namespace, cluster, incident or command</source>
        <translation>Dienst, Namespace, Cluster, Incident oder Befehl</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>The page that was shown before</source>
        <translation>Die Seite, die zuvor gezeigt wurde</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>The page that was shown after this one</source>
        <translation>Die Seite, die nach dieser gezeigt wurde</translation>
    </message>
    <message>
        <source>All services with their verdicts</source>
        <translation>Alle Dienste mit ihrem Urteil</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;ilter</translation>
    </message>
    <message>
        <source>Goes to the filter of the page</source>
        <translation>Geht zum Filter der Seite</translation>
    </message>
    <message>
        <source>Goes to the tree of clusters</source>
        <translation>Geht zum Baum der Cluster</translation>
    </message>
    <message>
        <source>&amp;Navigation</source>
        <translation>&amp;Navigation</translation>
    </message>
    <message>
        <source>Shows or hides the tree of clusters</source>
        <translation>Zeigt oder verbirgt den Baum der Cluster</translation>
    </message>
    <message>
        <source>&amp;Incident</source>
        <translation>&amp;Incident</translation>
    </message>
    <message>
        <source>Shows or hides the timeline of the incident</source>
        <translation>Zeigt oder verbirgt die Zeitleiste des Incidents</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All of them in one list</source>
        <translation>Alle in einer Liste</translation>
    </message>
    <message>
        <source>&amp;About Sternway</source>
        <translation>Ü&amp;ber Sternway</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>&amp;Import runbook…</source>
        <translation>Runbook &amp;importieren…</translation>
    </message>
    <message>
        <source>Decision &amp;matrix</source>
        <translation>Entscheidungs&amp;matrix</translation>
    </message>
    <message>
        <source>Contacts and &amp;escalation…</source>
        <translation>Kontakte und &amp;Eskalation…</translation>
    </message>
    <message>
        <source>Stops following its services</source>
        <translation>Folgt den Services nicht mehr</translation>
    </message>
    <message>
        <source>Creates a runbook from Markdown; nothing in it runs yet</source>
        <translation>Erstellt ein Runbook aus Markdown; noch wird nichts daraus ausgeführt</translation>
    </message>
    <message>
        <source>Quits Sternway; a running rollback can be continued later</source>
        <translation>Beendet Sternway; ein laufender Rollback kann später fortgesetzt werden</translation>
    </message>
    <message>
        <source>Starts a timeline for the service</source>
        <translation>Beginnt eine Zeitleiste für den Service</translation>
    </message>
    <message>
        <source>Report a &amp;symptom</source>
        <translation>&amp;Symptom melden</translation>
    </message>
    <message>
        <source>Symptoms and user reports that no metric shows</source>
        <translation>Symptome und Benutzermeldungen, die keine Metrik zeigt</translation>
    </message>
    <message>
        <source>Add a &amp;user report</source>
        <translation>&amp;Benutzermeldung hinzufügen</translation>
    </message>
    <message>
        <source>A user reported a problem; counts immediately</source>
        <translation>Ein Benutzer hat ein Problem gemeldet; zählt sofort</translation>
    </message>
    <message>
        <source>Every rule of the runbook with its live value</source>
        <translation>Jede Regel des Runbooks mit ihrem aktuellen Wert</translation>
    </message>
    <message>
        <source>Contacts, links, notes and message templates</source>
        <translation>Kontakte, Links, Hinweise und Nachrichtenvorlagen</translation>
    </message>
    <message>
        <source>Re&amp;view runbook…</source>
        <translation>Runbook &amp;prüfen…</translation>
    </message>
    <message>
        <source>Commands, changes, hosts and secrets of the runbook, to accept it or not</source>
        <translation>Befehle, Änderungen, Hosts und Secrets des Runbooks, um es zu akzeptieren oder nicht</translation>
    </message>
    <message>
        <source>F&amp;leet</source>
        <translation>F&amp;lotte</translation>
    </message>
    <message>
        <source>Go to &amp;tree</source>
        <translation>Zum &amp;Baum gehen</translation>
    </message>
    <message>
        <source>Tr&amp;y on history…</source>
        <translation>An der Hist&amp;orie erproben…</translation>
    </message>
    <message>
        <source>When each rule of the runbook would have matched</source>
        <translation>Wann jede Regel des Runbooks zugetroffen hätte</translation>
    </message>
    <message>
        <source>Roll &amp;back several services…</source>
        <translation>Mehrere Services &amp;zurückrollen…</translation>
    </message>
    <message>
        <source>The selected services, or those that call for a rollback; nothing is changed yet</source>
        <translation>Die ausgewählten Services oder die, die einen Rollback erfordern; noch wird nichts geändert</translation>
    </message>
    <message>
        <source>Roll back &amp;all services of this runbook…</source>
        <translation>&amp;Alle Services dieses Runbooks zurückrollen…</translation>
    </message>
    <message>
        <source>Every service that the runbook names; nothing is changed yet</source>
        <translation>Jeder Service, den das Runbook nennt; noch wird nichts geändert</translation>
    </message>
    <message>
        <source>Arm &amp;guard…</source>
        <translation>&amp;Wächter scharf schalten…</translation>
    </message>
    <message>
        <source>Rolls back by itself when the runbook&apos;s guard says so; anybody can stop it</source>
        <translation>Rollt von selbst zurück, wenn der Wächter des Runbooks es verlangt; jeder kann es anhalten</translation>
    </message>
    <message>
        <source>Secrets of the runboo&amp;k…</source>
        <translation>Se&amp;crets des Runbooks…</translation>
    </message>
    <message>
        <source>Stores the values of the secrets that the runbook names</source>
        <translation>Speichert die Werte der Secrets, die das Runbook nennt</translation>
    </message>
    <message>
        <source>Set &amp;up channels…</source>
        <translation>Kanä&amp;le einrichten…</translation>
    </message>
    <message>
        <source>Where messages go to: chat, mail, status page, pager</source>
        <translation>Wohin Nachrichten gehen: Chat, Mail, Statusseite, Pager</translation>
    </message>
    <message>
        <source>Take back migra&amp;tions…</source>
        <translation>Migra&amp;tionen zurücknehmen…</translation>
    </message>
    <message>
        <source>Which database migrations are applied, and to take some back; nothing is changed yet</source>
        <translation>Welche Datenbankmigrationen angewendet sind, und einige zurücknehmen; noch wird nichts geändert</translation>
    </message>
    <message>
        <source>&amp;Write a message…</source>
        <translation>&amp;Nachricht schreiben…</translation>
    </message>
    <message>
        <source>An update about the incident, filled in from the runbook&apos;s templates</source>
        <translation>Ein Update zum Incident, ausgefüllt aus den Vorlagen des Runbooks</translation>
    </message>
    <message>
        <source>&amp;Outbox of the incident</source>
        <translation>Posta&amp;usgang des Incidents</translation>
    </message>
    <message>
        <source>Messages that were sent, wait or failed</source>
        <translation>Nachrichten, die gesendet wurden, warten oder fehlgeschlagen sind</translation>
    </message>
    <message>
        <source>Roll &amp;forward again…</source>
        <translation>Wieder &amp;vorwärts bringen…</translation>
    </message>
    <message>
        <source>To the version that the last rollback has left; nothing is changed yet</source>
        <translation>Auf die Version, die der letzte Rollback verlassen hat; noch wird nichts geändert</translation>
    </message>
    <message>
        <source>In&amp;cidents</source>
        <translation>In&amp;cidents</translation>
    </message>
    <message>
        <source>All incidents with durations and follow-ups, and statistics</source>
        <translation>Alle Incidents mit Dauern und Nacharbeiten sowie Statistik</translation>
    </message>
    <message>
        <source>&amp;What&apos;s new</source>
        <translation>Was ist &amp;neu</translation>
    </message>
    <message>
        <source>What each version has brought</source>
        <translation>Was jede Version gebracht hat</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>The user guide, at the page about what has the focus</source>
        <translation>Das Benutzerhandbuch, auf der Seite zu dem, was den Fokus hat</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>Five stops in a rehearsal, from where it was left</source>
        <translation>Fünf Stationen in einer Übung, ab der zuletzt gezeigten</translation>
    </message>
    <message>
        <source>Check t&amp;his computer…</source>
        <translation>Diesen Rechner &amp;prüfen…</translation>
    </message>
    <message>
        <source>What Sternway finds here and what it lacks, fit for a report of a fault</source>
        <translation>Was Sternway hier vorfindet und was fehlt; geeignet für eine Fehlermeldung</translation>
    </message>
</context>
<context>
    <name>sternway::ui::Banner</name>
    <message>
        <source>More…</source>
        <translation>Mehr…</translation>
    </message>
    <message>
        <source>Opens the guide at this problem</source>
        <translation>Öffnet das Handbuch bei diesem Problem</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChangesPage</name>
    <message>
        <source>From revision %1 to revision %2: %3</source>
        <translation>Von Revision %1 auf Revision %2: %3</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChannelDialog</name>
    <message>
        <source>Set by $%1</source>
        <translation>Gesetzt durch $%1</translation>
    </message>
    <message>
        <source>Stored; type to replace it</source>
        <translation>Gespeichert; zum Ersetzen eingeben</translation>
    </message>
    <message>
        <source>Give the channel a name.</source>
        <translation>Dem Kanal einen Namen geben.</translation>
    </message>
    <message>
        <source>There is a channel %1 already.</source>
        <translation>Es gibt bereits einen Kanal %1.</translation>
    </message>
    <message>
        <source>New channel: %1</source>
        <translation>Neuer Kanal: %1</translation>
    </message>
    <message>
        <source>Channel %1</source>
        <translation>Kanal %1</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Name of the channel</source>
        <translation>Name des Kanals</translation>
    </message>
    <message>
        <source>As messages and runbooks name it</source>
        <translation>Wie Nachrichten und Runbooks ihn nennen</translation>
    </message>
    <message>
        <source>%1 (required):</source>
        <translation>%1 (erforderlich):</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Name of the secret: %1</source>
        <translation>Name des Secrets: %1</translation>
    </message>
    <message>
        <source>The name that the secret is kept under</source>
        <translation>Der Name, unter dem das Secret aufbewahrt wird</translation>
    </message>
    <message>
        <source>Name of the secret</source>
        <translation>Name des Secrets</translation>
    </message>
    <message>
        <source>Secrets are kept in the desktop&apos;s keychain by their names, never in a file.</source>
        <translation>Secrets werden unter ihrem Namen im Schlüsselbund des Desktops aufbewahrt, nie in einer Datei.</translation>
    </message>
    <message>
        <source>There is no keychain: secrets are kept until Sternway quits, or taken from the environment.</source>
        <translation>Es gibt keinen Schlüsselbund: Secrets werden nur behalten, bis Sternway beendet wird, oder der Umgebung entnommen.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChannelOptions</name>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>by the stage</source>
        <translation>nach der Phase</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChannelPicker</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Send &amp;to</source>
        <translation>Senden a&amp;n</translation>
    </message>
    <message>
        <source>Channels to send to</source>
        <translation>Kanäle, an die gesendet wird</translation>
    </message>
    <message>
        <source>Space ticks one</source>
        <translation>Die Leertaste hakt einen ab</translation>
    </message>
    <message>
        <source>No channels are set up. Copy the message, or set one up.</source>
        <translation>Keine Kanäle sind eingerichtet. Die Nachricht kopieren oder einen einrichten.</translation>
    </message>
    <message>
        <source>Set &amp;up channels…</source>
        <translation>Kanä&amp;le einrichten…</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChannelsPage</name>
    <message>
        <source>It works.</source>
        <translation>Funktioniert.</translation>
    </message>
    <message>
        <source>It is busy. Try again later.</source>
        <translation>Überlastet. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>It cannot be reached.</source>
        <translation>Nicht erreichbar.</translation>
    </message>
    <message>
        <source>It refused the message.</source>
        <translation>Die Nachricht wurde abgelehnt.</translation>
    </message>
    <message>
        <source>It is not known whether the message arrived.</source>
        <translation>Ob die Nachricht angekommen ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Saved. Test the channel to see whether messages arrive.</source>
        <translation>Gespeichert. Den Kanal testen, um zu sehen, ob Nachrichten ankommen.</translation>
    </message>
    <message>
        <source>Testing %1…</source>
        <translation>%1 wird getestet…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove channel</source>
        <translation>Kanal entfernen</translation>
    </message>
    <message>
        <source>Remove the channel %1?</source>
        <translation>Den Kanal %1 entfernen?</translation>
    </message>
    <message>
        <source>Messages that still wait for it are not sent. Its secrets stay in the keychain.</source>
        <translation>Nachrichten, die noch auf ihn warten, werden nicht gesendet. Seine Secrets bleiben im Schlüsselbund.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Messages about incidents are sent to these channels. Changes here apply immediately.</source>
        <translation>Nachrichten zu Incidents werden an diese Kanäle gesendet. Änderungen hier gelten sofort.</translation>
    </message>
    <message>
        <source>No channels are set up yet. Add one to send messages; until then you can copy them.</source>
        <translation>Noch keine Kanäle sind eingerichtet. Zum Senden von Nachrichten einen hinzufügen; bis dahin können Sie sie kopieren.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Enter edits one</source>
        <translation>Eingabe bearbeitet einen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Asks the service, or sends it a test message, and says what happened</source>
        <translation>Fragt den Dienst oder sendet ihm eine Testnachricht und sagt, was geschehen ist</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>Ent&amp;fernen…</translation>
    </message>
    <message>
        <source>Re&amp;mind of an incident without an update for:</source>
        <translation>Er&amp;innern an einen Incident ohne Update seit:</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Minutes without an update; 0: never</source>
        <translation>Minuten ohne Update; 0: nie</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>Gesendet: %1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChartFeed</name>
    <message numerus="yes">
        <source>The query for %1 gives %n series instead of one</source>
        <translation>
            <numerusform>Die Abfrage für %1 liefert %n Zeitreihe statt einer</numerusform>
            <numerusform>Die Abfrage für %1 liefert %n Zeitreihen statt einer</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit the query, for example wrap it in sum(…).</source>
        <translation>Die Abfrage bearbeiten, zum Beispiel mit sum(…) umschließen.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChartLegend</name>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a line in a chart and its newest value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Newest value %1; shows or hides the line</source>
        <translation>Neuester Wert %1; blendet die Linie ein oder aus</translation>
    </message>
    <message>
        <source>Shows or hides %1</source>
        <translation>Blendet %1 ein oder aus</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a line in a chart and its newest value</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChartView</name>
    <message>
        <source>Left and right arrows show the values, plus and minus zoom, Ctrl with an arrow moves, Home shows everything again</source>
        <translation>Pfeil links und rechts zeigen die Werte, Plus und Minus zoomen, Strg mit Pfeil verschiebt, Pos1 zeigt wieder alles</translation>
    </message>
</context>
<context>
    <name>sternway::ui::CheckDialog</name>
    <message>
        <source>Check this computer</source>
        <translation>Diesen Rechner prüfen</translation>
    </message>
    <message>
        <source>&quot;?&quot; is worth a look, &quot;!&quot; has to be mended. The report names no user, server or cluster.</source>
        <translation>„?“ ist einen Blick wert, „!“ muss behoben werden. Der Bericht nennt keinen Benutzer, Server oder Cluster.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChecklistPage</name>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are open. You can continue with open items; they are listed before you confirm.</source>
        <translation>
            <numerusform>%n Punkt ist offen. Fortfahren ist auch mit offenen Punkten möglich; sie werden vor der Bestätigung aufgelistet.</numerusform>
            <numerusform>%n Punkte sind offen. Fortfahren ist auch mit offenen Punkten möglich; sie werden vor der Bestätigung aufgelistet.</numerusform>
        </translation>
    </message>
    <message>
        <source>All checklist items are done or passed.</source>
        <translation>Alle Punkte der Checkliste sind erledigt oder bestanden.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChecklistPanel</name>
    <message>
        <source>Attached by %1: %2</source>
        <translation>Angehängt von %1: %2</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Übersteuern</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>Beleg anhängen</translation>
    </message>
    <message>
        <source>A &amp;sentence…</source>
        <translation>Ein &amp;Satz…</translation>
    </message>
    <message>
        <source>A &amp;file…</source>
        <translation>Eine &amp;Datei…</translation>
    </message>
    <message>
        <source>A &amp;link…</source>
        <translation>Ein &amp;Link…</translation>
    </message>
    <message>
        <source>Attach a file (up to 10 MB)</source>
        <translation>Datei anhängen (bis 10 MB)</translation>
    </message>
    <message>
        <source>Checked automatically: %1</source>
        <translation>Automatisch geprüft: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Tic&amp;k</source>
        <translation>Ab&amp;haken</translation>
    </message>
    <message>
        <source>Why can this count as passed? Your name and reason are recorded.</source>
        <translation>Warum kann dies als bestanden gelten? Ihr Name und der Grund werden aufgezeichnet.</translation>
    </message>
    <message>
        <source>Describe the evidence</source>
        <translation>Nachweis beschreiben</translation>
    </message>
    <message>
        <source>Link to the evidence</source>
        <translation>Link zum Nachweis</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, %2 lang</translation>
    </message>
</context>
<context>
    <name>sternway::ui::Closing</name>
    <message>
        <source>Close incident</source>
        <translation>Incident schließen</translation>
    </message>
    <message>
        <source>This incident is still open on %1.</source>
        <translation>Dieser Incident ist auf %1 noch offen.</translation>
    </message>
    <message>
        <source>Resolve it there first, so that nobody is left with an open incident.</source>
        <translation>Zuerst dort als behoben melden, damit bei niemandem ein offener Incident zurückbleibt.</translation>
    </message>
    <message>
        <source>Close &amp;here only</source>
        <translation>Nur &amp;hier schließen</translation>
    </message>
    <message>
        <source>Keep &amp;open</source>
        <translation>&amp;Offen lassen</translation>
    </message>
    <message>
        <source>&amp;Resolve there…</source>
        <translation>Dort als &amp;behoben melden…</translation>
    </message>
    <message>
        <source>Nobody has been told that this incident is resolved.</source>
        <translation>Niemandem wurde gesagt, dass dieser Incident behoben ist.</translation>
    </message>
    <message>
        <source>Those who heard of it still wait for the end.</source>
        <translation>Wer davon erfahren hat, wartet noch auf das Ende.</translation>
    </message>
    <message>
        <source>Close &amp;without a message</source>
        <translation>Ohne &amp;Nachricht schließen</translation>
    </message>
    <message>
        <source>Write &amp;message…</source>
        <translation>Nach&amp;richt schreiben…</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ClusterQuestion</name>
    <message>
        <source>Use this cluster</source>
        <translation>Diesen Cluster verwenden</translation>
    </message>
    <message>
        <source>Use all series</source>
        <translation>Alle Zeitreihen verwenden</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Series of all these values are added up. Choose this only where all of them are of %1.</source>
        <translation>Die Zeitreihen aller dieser Werte werden addiert. Nur wählen, wenn alle zu %1 gehören.</translation>
    </message>
    <message>
        <source>The answer is kept for %1. The preferences can change it.</source>
        <translation>Die Antwort wird für %1 gespeichert. Sie lässt sich in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Which cluster is %1?</source>
        <translation>Welcher Cluster ist %1?</translation>
    </message>
    <message>
        <source>Several clusters write into the Prometheus of %1, and the label %2 tells them apart. Which one is %1? Until this is known nothing is measured.</source>
        <translation>Mehrere Cluster schreiben in das Prometheus von %1; das Label %2 unterscheidet sie. Welcher davon ist %1? Solange das nicht bekannt ist, wird nichts gemessen.</translation>
    </message>
    <message>
        <source>None: the series of all clusters belong to this context</source>
        <translation>Keiner: die Zeitreihen aller Cluster gehören zu diesem Kontext</translation>
    </message>
    <message>
        <source>Series without the label %1</source>
        <translation>Zeitreihen ohne das Label %1</translation>
    </message>
    <message>
        <source>The context&apos;s name suggests it; check before you choose it</source>
        <translation>Der Name des Kontexts legt dies nahe; vor der Auswahl prüfen</translation>
    </message>
</context>
<context>
    <name>sternway::ui::CommandPalette</name>
    <message>
        <source>Open by name</source>
        <translation>Nach Namen öffnen</translation>
    </message>
    <message>
        <source>Type parts of a name: service, namespace, cluster, incident or command</source>
        <translation>Teile eines Namens eingeben: Service, Namespace, Cluster, Incident oder Befehl</translation>
    </message>
    <message>
        <source>What to open</source>
        <translation>Was geöffnet wird</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ConfirmPage</name>
    <message numerus="yes">
        <source>Preflight has %n warning(s). Go back to read them.</source>
        <translation>
            <numerusform>Die Vorabprüfung hat %n Warnung. Zum Lesen zurückgehen.</numerusform>
            <numerusform>Die Vorabprüfung hat %n Warnungen. Zum Lesen zurückgehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>R&amp;oll back %1 to revision %2</source>
        <translation>%1 auf Revision %2 z&amp;urückrollen</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Database migrations: %1</source>
        <translation>Datenbankmigrationen: %1</translation>
    </message>
    <message>
        <source>Roll back %1 from revision %2 to revision %3: %4</source>
        <translation>%1 von Revision %2 auf Revision %3 zurückrollen: %4</translation>
    </message>
    <message>
        <source>Before you continue: %1</source>
        <translation>Vor dem Fortfahren: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n checklist item(s) are still open.</source>
        <translation>
            <numerusform>%n Punkt der Checkliste ist noch offen.</numerusform>
            <numerusform>%n Punkte der Checkliste sind noch offen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) before the rollback are still open.</source>
        <translation>
            <numerusform>%n Schritt vor dem Rollback ist noch offen.</numerusform>
            <numerusform>%n Schritte vor dem Rollback sind noch offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is marked as production. Type the service name, %2, to continue.</source>
        <translation>%1 ist als Produktion markiert. Zum Fortfahren den Servicenamen eingeben: %2.</translation>
    </message>
    <message>
        <source>R&amp;oll back %1</source>
        <translation>%1 z&amp;urückrollen</translation>
    </message>
    <message>
        <source>A value was changed after the plan was checked. Go back to the page Plan: it plans and checks again.</source>
        <translation>Ein Wert wurde nach der Prüfung des Plans geändert. Zur Seite Plan zurückgehen: dort wird neu geplant und geprüft.</translation>
    </message>
    <message>
        <source>%1. Dangerous: %2 (%3)</source>
        <translation>%1. Gefährlich: %2 (%3)</translation>
    </message>
    <message>
        <source>&amp;Take the migrations back</source>
        <translation>&amp;Migrationen zurücknehmen</translation>
    </message>
    <message>
        <source>Migrations that are taken back, as they were read last: %1</source>
        <translation>Migrationen, die zurückgenommen werden, wie zuletzt gelesen: %1</translation>
    </message>
    <message>
        <source>R&amp;oll %1 forward to revision %2</source>
        <translation>%1 v&amp;orwärts auf Revision %2 bringen</translation>
    </message>
    <message>
        <source>Roll %1 forward from revision %2 to revision %3: %4</source>
        <translation>%1 von Revision %2 vorwärts auf Revision %3 bringen: %4</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ConnectionBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sternway::ui::CopyList</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Öffnen: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::DeclarationStrip</name>
    <message>
        <source>declared at %1</source>
        <translation>gemeldet um %1</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Ausgerufen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Withdraw: %1</source>
        <translation>Zurückziehen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n user report(s) in the last 5 min</source>
        <translation>
            <numerusform>%n Benutzermeldung in den letzten 5 min</numerusform>
            <numerusform>%n Benutzermeldungen in den letzten 5 min</numerusform>
        </translation>
    </message>
    <message>
        <source>reported at %1 by %2</source>
        <translation>um %1 von %2 gemeldet</translation>
    </message>
    <message>
        <source>Add &amp;report</source>
        <translation>Meldung hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Add a user report</source>
        <translation>Benutzermeldung hinzufügen</translation>
    </message>
</context>
<context>
    <name>sternway::ui::Declarations</name>
    <message>
        <source>users report problems</source>
        <translation>Benutzer melden Probleme</translation>
    </message>
</context>
<context>
    <name>sternway::ui::DeclareMenu</name>
    <message>
        <source>Withdraws it again</source>
        <translation>Zieht es wieder zurück</translation>
    </message>
    <message>
        <source>The runbook names no symptoms</source>
        <translation>Das Runbook nennt keine Symptome</translation>
    </message>
    <message>
        <source>Counts immediately in the runbook&apos;s decision</source>
        <translation>Zählt sofort für die Entscheidung des Runbooks</translation>
    </message>
    <message numerus="yes">
        <source>Add a &amp;user report (%n in the last 5 min)</source>
        <translation>
            <numerusform>&amp;Benutzermeldung hinzufügen (%n in den letzten 5 min)</numerusform>
            <numerusform>&amp;Benutzermeldung hinzufügen (%n in den letzten 5 min)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::DocumentView</name>
    <message numerus="yes">
        <source>%n more rows are in the text and in what is exported.</source>
        <translation>
            <numerusform>%n weitere Zeile ist im Text und im Export enthalten.</numerusform>
            <numerusform>%n weitere Zeilen sind im Text und im Export enthalten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::DonePage</name>
    <message>
        <source>The incident cannot be read: %1</source>
        <translation>Der Incident ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>The incident stays open. Close it when the service has recovered.</source>
        <translation>Der Incident bleibt offen. Schließen, sobald sich der Service erholt hat.</translation>
    </message>
    <message>
        <source>The incident stays open. Re-evaluate to see the current state, then decide again.</source>
        <translation>Der Incident bleibt offen. Neu bewerten, um den aktuellen Zustand zu sehen, dann erneut entscheiden.</translation>
    </message>
    <message>
        <source>The result of the last call is unknown. Re-evaluate to see what the cluster has now.</source>
        <translation>Das Ergebnis des letzten Aufrufs ist unbekannt. Neu bewerten, um zu sehen, was der Cluster jetzt hat.</translation>
    </message>
    <message>
        <source>The service may still be unhealthy. Re-evaluate to see its current state, then decide again.</source>
        <translation>Der Service ist möglicherweise noch gestört. Neu bewerten, um den aktuellen Zustand zu sehen, dann erneut entscheiden.</translation>
    </message>
    <message>
        <source>Timeline saved to %1</source>
        <translation>Zeitleiste gespeichert unter %1</translation>
    </message>
    <message>
        <source>All steps were manual. Sternway did not roll anything back.</source>
        <translation>Alle Schritte waren manuell. Sternway hat nichts zurückgerollt.</translation>
    </message>
    <message>
        <source>The incident stays open for monitoring: close it when the service has stayed healthy. Notify stakeholders and make sure the bad release is not deployed again.</source>
        <translation>Der Incident bleibt zur Beobachtung offen: schließen, sobald der Service stabil geblieben ist. Die Stakeholder informieren und sicherstellen, dass das fehlerhafte Release nicht erneut deployt wird.</translation>
    </message>
    <message>
        <source>The code still runs as it is, and the incident stays open. Roll the service back if its code does not fit the database now.</source>
        <translation>Der Code läuft unverändert weiter, und der Incident bleibt offen. Den Service zurückrollen, falls sein Code jetzt nicht zur Datenbank passt.</translation>
    </message>
    <message>
        <source>Which migrations were taken back is not known: it could not be read.</source>
        <translation>Welche Migrationen zurückgenommen wurden, ist nicht bekannt: es war nicht lesbar.</translation>
    </message>
    <message>
        <source>No migration was taken back.</source>
        <translation>Keine Migration wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Migrations taken back: %1</source>
        <translation>Zurückgenommene Migrationen: %1</translation>
    </message>
    <message>
        <source>The incident stays open for monitoring: close it when the service has stayed healthy.</source>
        <translation>Der Incident bleibt zur Beobachtung offen: schließen Sie ihn, wenn der Service gesund geblieben ist.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::EntryDialog</name>
    <message>
        <source>This time has not come yet.</source>
        <translation>Dieser Zeitpunkt ist noch nicht erreicht.</translation>
    </message>
    <message>
        <source>This is not in the journal yet; it stays here. %1 %2</source>
        <translation>Dies ist noch nicht im Journal; es bleibt hier. %1 %2</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>&amp;Was geschehen ist</translation>
    </message>
    <message>
        <source>W&amp;hen</source>
        <translation>Wa&amp;nn</translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation>&amp;UTC</translation>
    </message>
    <message>
        <source>The time is given in UTC instead of local time</source>
        <translation>Die Zeit ist in UTC statt in lokaler Zeit angegeben</translation>
    </message>
</context>
<context>
    <name>sternway::ui::EventsTab</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>No warnings</source>
        <translation>Keine Warnungen</translation>
    </message>
    <message>
        <source>No warning events for this service.</source>
        <translation>Keine Warnungsereignisse für diesen Service.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::FailurePanel</name>
    <message>
        <source>Not known whether it took effect: %1</source>
        <translation>Nicht bekannt, ob es gewirkt hat: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>What can be seen now: %1</source>
        <translation>Was jetzt zu sehen ist: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more failed step(s) after this one.</source>
        <translation>
            <numerusform>Danach noch %n fehlgeschlagener Schritt.</numerusform>
            <numerusform>Danach noch %n fehlgeschlagene Schritte.</numerusform>
        </translation>
    </message>
    <message>
        <source>The decision is being checked and recorded.</source>
        <translation>Die Entscheidung wird geprüft und festgehalten.</translation>
    </message>
    <message>
        <source>Does the step again; if it has taken effect, only records that</source>
        <translation>Führt den Schritt noch einmal aus; hat er schon gewirkt, wird nur das festgehalten</translation>
    </message>
    <message>
        <source>Goes on without this step, with a reason</source>
        <translation>Fährt ohne diesen Schritt fort, mit einem Grund</translation>
    </message>
    <message>
        <source>Asks first</source>
        <translation>Fragt zuerst nach</translation>
    </message>
    <message>
        <source>Leave step out</source>
        <translation>Schritt auslassen</translation>
    </message>
    <message>
        <source>Reason (recorded in the incident)</source>
        <translation>Grund (wird im Vorfall festgehalten)</translation>
    </message>
    <message>
        <source>Stop the rollback</source>
        <translation>Rollback anhalten</translation>
    </message>
    <message>
        <source>End the rollback at this step?</source>
        <translation>Rollback bei diesem Schritt beenden?</translation>
    </message>
    <message>
        <source>No other step begins, and it ends as failed. Steps that were carried out stay.</source>
        <translation>Kein weiterer Schritt beginnt, und der Rollback endet als fehlgeschlagen. Ausgeführte Schritte bleiben bestehen.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;Zurück</translation>
    </message>
</context>
<context>
    <name>sternway::ui::FleetIncidents</name>
    <message>
        <source>No rule calls for a rollback any more</source>
        <translation>Keine Regel erfordert mehr einen Rollback</translation>
    </message>
    <message>
        <source>Threshold crossed: %1</source>
        <translation>Schwelle überschritten: %1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::FleetPage</name>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Clear the &amp;filter</source>
        <translation>&amp;Filter löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n Service</numerusform>
            <numerusform>%n Services</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n to roll back</source>
        <translation>
            <numerusform>%n zurückzurollen</numerusform>
            <numerusform>%n zurückzurollen</numerusform>
        </translation>
    </message>
    <message>
        <source>none to roll back</source>
        <translation>keiner zurückzurollen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Set up &amp;Prometheus…</source>
        <translation>&amp;Prometheus einrichten…</translation>
    </message>
    <message>
        <source>No cluster is open</source>
        <translation>Kein Cluster ist geöffnet</translation>
    </message>
    <message>
        <source>&amp;Open a cluster…</source>
        <translation>Cluster ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Reading the services of %1</source>
        <translation>Services von %1 werden gelesen</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>It is %1. Sternway keeps trying; check the network, the VPN and your credentials, or open another cluster.</source>
        <translation>Status: %1. Sternway versucht es weiter; Netzwerk, VPN und Zugangsdaten prüfen oder einen anderen Cluster öffnen.</translation>
    </message>
    <message>
        <source>No services in %1</source>
        <translation>Keine Services in %1</translation>
    </message>
    <message>
        <source>Choose &amp;namespaces…</source>
        <translation>&amp;Namespaces wählen…</translation>
    </message>
    <message>
        <source>No service matches all of these words.</source>
        <translation>Kein Service entspricht allen diesen Wörtern.</translation>
    </message>
    <message>
        <source>%1 is %2. The data shown may be out of date.</source>
        <translation>%1 ist %2. Die angezeigten Daten sind möglicherweise veraltet.</translation>
    </message>
    <message>
        <source>Open a cluster to see its services and their verdicts.</source>
        <translation>Einen Cluster öffnen, um seine Services und deren Urteile zu sehen.</translation>
    </message>
    <message>
        <source>They appear when the cluster responds.</source>
        <translation>Sie erscheinen, sobald der Cluster antwortet.</translation>
    </message>
    <message>
        <source>The selected namespaces have no Deployment, StatefulSet or DaemonSet that you may read.</source>
        <translation>Die gewählten Namespaces enthalten kein Deployment, StatefulSet oder DaemonSet, das Sie lesen dürfen.</translation>
    </message>
    <message>
        <source>not evaluated yet</source>
        <translation>noch nicht bewertet</translation>
    </message>
    <message>
        <source>none can be evaluated</source>
        <translation>keiner kann beurteilt werden</translation>
    </message>
    <message numerus="yes">
        <source>%n pending rollback</source>
        <translation>
            <numerusform>%n zurückzurollen, falls es anhält</numerusform>
            <numerusform>%n zurückzurollen, falls es anhält</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be evaluated</source>
        <translation>
            <numerusform>%n kann nicht beurteilt werden</numerusform>
            <numerusform>%n können nicht beurteilt werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not evaluated yet</source>
        <translation>
            <numerusform>%n noch nicht bewertet</numerusform>
            <numerusform>%n noch nicht bewertet</numerusform>
        </translation>
    </message>
    <message>
        <source>Which &amp;cluster is %1?…</source>
        <translation>&amp;Welcher Cluster ist %1?…</translation>
    </message>
    <message>
        <source>%1 runs what revision %2 had, which is %3</source>
        <translation>%1 führt aus, was Revision %2 hatte; sie ist %3</translation>
    </message>
</context>
<context>
    <name>sternway::ui::FleetSession</name>
    <message>
        <source>The decision matrix cannot be used, so nothing is judged: %1 %2</source>
        <translation>Die Entscheidungsmatrix ist nicht verwendbar, daher wird nichts beurteilt: %1 %2</translation>
    </message>
    <message>
        <source>Metrics are out of date since %1: %2</source>
        <translation>Metriken veraltet seit %1: %2</translation>
    </message>
    <message>
        <source>There are no metrics: %1</source>
        <translation>Es gibt keine Metriken: %1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::FollowUpReminder</name>
    <message>
        <source>%1: overdue follow-up: %2</source>
        <translation>%1: überfällige Nacharbeit: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) of incidents are overdue</source>
        <translation>
            <numerusform>%n Nacharbeit zu Incidents ist überfällig</numerusform>
            <numerusform>%n Nacharbeiten zu Incidents sind überfällig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::FollowUps</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n überfällig</numerusform>
            <numerusform>%n überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>Space ticks one</source>
        <translation>Die Leertaste hakt eine ab</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Abhaken</translation>
    </message>
    <message>
        <source>Tas&amp;ks and follow-ups: %1 of %2 done</source>
        <translation>Aufgaben un&amp;d Nacharbeiten: %1 von %2 erledigt</translation>
    </message>
    <message>
        <source>Tasks and follow-ups of the incident</source>
        <translation>Aufgaben und Nacharbeiten des Incidents</translation>
    </message>
    <message>
        <source>issue in %1: see the outbox</source>
        <translation>Issue in %1: siehe Postausgang</translation>
    </message>
    <message>
        <source>issue in %1: on its way</source>
        <translation>Issue in %1: unterwegs</translation>
    </message>
    <message>
        <source>issue %1</source>
        <translation>Issue %1</translation>
    </message>
    <message>
        <source>Set up a channel for GitHub or Jira…</source>
        <translation>Einen Kanal für GitHub oder Jira einrichten…</translation>
    </message>
    <message>
        <source>Create issue</source>
        <translation>Issue anlegen</translation>
    </message>
</context>
<context>
    <name>sternway::ui::FramePage</name>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>sternway::ui::GuardBar</name>
    <message>
        <source>Rolling back %1 in %2: %3 (%4). Guard armed by %5 on %6.</source>
        <translation>Rollback von %1 in %2: %3 (%4). Wächter scharf geschaltet von %5 auf %6.</translation>
    </message>
    <message>
        <source>Guard armed for %1 by %2 on %3, %4 left: rolls back when %5.</source>
        <translation>Wächter für %1 scharf geschaltet von %2 auf %3, noch %4: rollt zurück, wenn %5.</translation>
    </message>
    <message>
        <source>Disarm</source>
        <translation>Entschärfen</translation>
    </message>
    <message>
        <source>&amp;Stop the rollback</source>
        <translation>&amp;Rollback anhalten</translation>
    </message>
    <message>
        <source>Nothing is rolled back. Also Ctrl+Shift+S.</source>
        <translation>Nichts wird zurückgerollt. Auch Strg+Umschalt+S.</translation>
    </message>
    <message>
        <source>Nothing is rolled back (Ctrl+Shift+S)</source>
        <translation>Nichts wird zurückgerollt (Strg+Umschalt+S)</translation>
    </message>
    <message>
        <source>The guard of %1 was stopped by %2; it is not armed any more.</source>
        <translation>Der Wächter für %1 wurde von %2 angehalten; er ist nicht mehr scharf.</translation>
    </message>
    <message>
        <source>The guard of %1, armed by %2 until %3, is not armed any more: %4. Arm it again if it is still wanted.</source>
        <translation>Der Wächter für %1, von %2 bis %3 scharf geschaltet, ist nicht mehr scharf: %4. Bei Bedarf erneut scharf schalten.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>sternway::ui::GuardDialog</name>
    <message>
        <source>Checking what could make the rollback fail…</source>
        <translation>Prüft, was den Rollback scheitern lassen könnte…</translation>
    </message>
    <message>
        <source>The last known good revision is brought back, and its pods and metrics are watched.</source>
        <translation>Die letzte bekannt gute Revision wird wiederhergestellt, ihre Pods und Metriken werden beobachtet.</translation>
    </message>
    <message>
        <source>Arm the guard of %1</source>
        <translation>Wächter für %1 scharf schalten</translation>
    </message>
    <message>
        <source>Back to the last known good revision</source>
        <translation>Zurück auf die letzte bekannt gute Revision</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Rolls back when:</source>
        <translation>Rollt zurück, wenn:</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation>&amp;Methode:</translation>
    </message>
    <message>
        <source>Runs:</source>
        <translation>Führt aus:</translation>
    </message>
    <message>
        <source>&amp;For how long:</source>
        <translation>&amp;Dauer:</translation>
    </message>
    <message>
        <source>&amp;Countdown that anybody can stop:</source>
        <translation>&amp;Countdown, den jeder anhalten kann:</translation>
    </message>
    <message>
        <source>Armed by:</source>
        <translation>Scharf geschaltet von:</translation>
    </message>
    <message>
        <source>The runbook has no guard.</source>
        <translation>Das Runbook hat keinen Wächter.</translation>
    </message>
    <message>
        <source>&amp;Arm guard</source>
        <translation>Wächter &amp;scharf schalten</translation>
    </message>
</context>
<context>
    <name>sternway::ui::HandTabs</name>
    <message>
        <source>Chec&amp;klists</source>
        <translation>&amp;Checklisten</translation>
    </message>
    <message>
        <source>Steps after the &amp;rollback</source>
        <translation>Schritte nach dem &amp;Rollback</translation>
    </message>
    <message>
        <source>Remaining manual work</source>
        <translation>Verbleibende manuelle Arbeit</translation>
    </message>
    <message>
        <source>Measurements and remaining manual work</source>
        <translation>Messwerte und verbleibende manuelle Arbeit</translation>
    </message>
</context>
<context>
    <name>sternway::ui::HelpWindow</name>
    <message>
        <source>This page is not translated.</source>
        <translation>Diese Seite ist nicht übersetzt.</translation>
    </message>
    <message>
        <source>%1 – Sternway help</source>
        <translation>%1 – Sternway-Hilfe</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) found</source>
        <translation>
            <numerusform>%n Abschnitt gefunden</numerusform>
            <numerusform>%n Abschnitte gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Sections found</source>
        <translation>Gefundene Abschnitte</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ImportDialog</name>
    <message>
        <source>Import a runbook</source>
        <translation>Runbook importieren</translation>
    </message>
    <message>
        <source>Markdown (*.md *.markdown *.txt)</source>
        <translation>Markdown (*.md *.markdown *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The clipboard has no text. Copy the runbook&apos;s Markdown first.</source>
        <translation>Die Zwischenablage hat keinen Text. Zuerst das Markdown des Runbooks kopieren.</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Angehalten. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Choose a Markdown file, or paste its text: headings, tables, lists and code become a runbook, and nothing is dropped silently.</source>
        <translation>Eine Markdown-Datei wählen oder ihren Text einfügen: Überschriften, Tabellen, Listen und Code werden ein Runbook, und nichts fällt still weg.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision row(s)</source>
        <translation>
            <numerusform>%n Entscheidungszeile</numerusform>
            <numerusform>%n Entscheidungszeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trigger(s)</source>
        <translation>
            <numerusform>%n Auslöser</numerusform>
            <numerusform>%n Auslöser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checklist item(s)</source>
        <translation>
            <numerusform>%n Punkt einer Checkliste</numerusform>
            <numerusform>%n Punkte in Checklisten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n Befehl</numerusform>
            <numerusform>%n Befehle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n Vorlage</numerusform>
            <numerusform>%n Vorlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time box(es)</source>
        <translation>
            <numerusform>%n Zeitrahmen</numerusform>
            <numerusform>%n Zeitrahmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s)</source>
        <translation>
            <numerusform>%n Variable</numerusform>
            <numerusform>%n Variablen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Everything was understood. Read the runbook before you save it.</source>
        <translation>Alles wurde verstanden. Das Runbook vor dem Speichern lesen.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Not saved, the runbook has an error: %1</source>
        <translation>Nicht gespeichert, das Runbook hat einen Fehler: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Re&amp;port</source>
        <translation>Be&amp;richt</translation>
    </message>
    <message>
        <source>R&amp;unbook</source>
        <translation>R&amp;unbook</translation>
    </message>
    <message>
        <source>Save runbook</source>
        <translation>Runbook speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to review</source>
        <translation>
            <numerusform>%n Zeile zu prüfen</numerusform>
            <numerusform>%n Zeilen zu prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not imported</source>
        <translation>
            <numerusform>%n Zeile nicht importiert</numerusform>
            <numerusform>%n Zeilen nicht importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 already exists. Replace it?</source>
        <translation>%1 existiert bereits. Ersetzen?</translation>
    </message>
    <message>
        <source>Its current content will be lost.</source>
        <translation>Der jetzige Inhalt geht verloren.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>It names no services, so it applies to none: add &quot;services&quot; to the file.</source>
        <translation>Es nennt keinen Service, daher folgt ihm keiner: „services“ in der Datei ergänzen.</translation>
    </message>
    <message>
        <source>Services that use it: %1.</source>
        <translation>Diese Services folgen ihm jetzt: %1.</translation>
    </message>
    <message>
        <source>Saved as %1. %2 Nothing in it runs until it is accepted.</source>
        <translation>Gespeichert als %1. %2 Nichts darin wird ausgeführt, bevor es jemand akzeptiert hat.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::IncidentCurves</name>
    <message>
        <source>Reading the metrics…</source>
        <translation>Metriken werden gelesen…</translation>
    </message>
    <message>
        <source>The incident keeps no measurements of this kind.</source>
        <translation>Der Incident bewahrt keine Messwerte dieser Art auf.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::IncidentDock</name>
    <message>
        <source>The timeline was written to %1</source>
        <translation>Die Zeitleiste wurde nach %1 geschrieben</translation>
    </message>
    <message>
        <source>The record of this incident was changed from outside: %1</source>
        <translation>Die Aufzeichnung dieses Incidents wurde von außen geändert: %1</translation>
    </message>
    <message>
        <source>Select a service to see its incident.</source>
        <translation>Einen Service wählen: sein Incident steht hier.</translation>
    </message>
    <message>
        <source>No incident is open for %1. Declare one when something is wrong: from then on everything that happens is written down here.</source>
        <translation>Für %1 ist kein Incident offen. Bei einer Störung einen ausrufen: ab dann wird hier alles aufgezeichnet, was geschieht.</translation>
    </message>
    <message>
        <source>Open since %1</source>
        <translation>Offen seit %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Rehearsal: %1</source>
        <translation>Übung: %1</translation>
    </message>
    <message>
        <source>declared by the operator</source>
        <translation>vom Benutzer ausgerufen</translation>
    </message>
    <message>
        <source>The service cannot be assessed: %1</source>
        <translation>Der Service kann nicht bewertet werden: %1</translation>
    </message>
    <message>
        <source>The note is not in the journal yet; it stays here. %1 %2</source>
        <translation>Die Notiz ist noch nicht im Journal; sie bleibt hier. %1 %2</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Monitoring since %1</source>
        <translation>In Beobachtung seit %1</translation>
    </message>
    <message>
        <source>O&amp;utbox (%1)</source>
        <translation>Posta&amp;usgang (%1)</translation>
    </message>
    <message>
        <source>O&amp;utbox</source>
        <translation>Posta&amp;usgang</translation>
    </message>
    <message>
        <source>The post-mortem was written to %1</source>
        <translation>Das Post-mortem wurde nach %1 geschrieben</translation>
    </message>
</context>
<context>
    <name>sternway::ui::IncidentsPage</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n Incident</numerusform>
            <numerusform>%n Incidents</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) overdue</source>
        <translation>
            <numerusform>%n Nacharbeit überfällig</numerusform>
            <numerusform>%n Nacharbeiten überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the incidents</source>
        <translation>Incidents werden gelesen</translation>
    </message>
    <message>
        <source>They are read from the journal.</source>
        <translation>Sie werden aus dem Journal gelesen.</translation>
    </message>
    <message>
        <source>No incidents yet</source>
        <translation>Noch keine Incidents</translation>
    </message>
    <message>
        <source>Declare one from a service&apos;s page, or roll one back: its timeline is kept here.</source>
        <translation>Auf der Seite eines Services einen ausrufen oder einen Service zurückrollen: die Zeitleiste wird hier aufbewahrt.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No incident has all of these words and this state.</source>
        <translation>Kein Incident hat alle diese Wörter und diesen Status.</translation>
    </message>
    <message>
        <source>Show &amp;all incidents</source>
        <translation>&amp;Alle Incidents anzeigen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Export timeline…</source>
        <translation>Zeitleiste e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Export &amp;post-mortem draft…</source>
        <translation>&amp;Post-mortem-Entwurf exportieren…</translation>
    </message>
    <message>
        <source>&amp;Copy its id</source>
        <translation>Seine id &amp;kopieren</translation>
    </message>
    <message>
        <source>The timeline was written to %1</source>
        <translation>Die Zeitleiste wurde nach %1 geschrieben</translation>
    </message>
    <message>
        <source>The post-mortem was written to %1</source>
        <translation>Das Post-mortem wurde nach %1 geschrieben</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>&amp;Statistik</translation>
    </message>
    <message>
        <source>Write post-&amp;mortem…</source>
        <translation>Post-&amp;mortem schreiben…</translation>
    </message>
</context>
<context>
    <name>sternway::ui::LaneView</name>
    <message>
        <source>Lanes</source>
        <translation>Bahnen</translation>
    </message>
    <message>
        <source>Lanes: %1</source>
        <translation>Bahnen: %1</translation>
    </message>
    <message>
        <source>&amp;Attach the picture to the timeline</source>
        <translation>&amp;Bild an die Zeitleiste anhängen</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Events of the incident in lanes</source>
        <translation>Ereignisse des Incidents in Bahnen</translation>
    </message>
    <message>
        <source>Drag the head of a milestone to set it to another time</source>
        <translation>Den Kopf eines Meilensteins ziehen, um ihn auf eine andere Zeit zu setzen</translation>
    </message>
    <message>
        <source>Timeline of the incident</source>
        <translation>Zeitleiste des Incidents</translation>
    </message>
</context>
<context>
    <name>sternway::ui::LogSearchBar</name>
    <message>
        <source>%1 of %2</source>
        <comment>which of how many found lines</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <comment>found lines of a log</comment>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Log durchsuchen</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Vorheriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
</context>
<context>
    <name>sternway::ui::LogTab</name>
    <message>
        <source>%1 (gone)</source>
        <comment>a pod</comment>
        <translation>%1 (nicht mehr da)</translation>
    </message>
    <message>
        <source>No pod</source>
        <translation>Kein Pod</translation>
    </message>
    <message>
        <source>The log of the previous container cannot be read: %1</source>
        <translation>Das Log des vorherigen Containers ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The log stopped: %1</source>
        <translation>Das Log wurde unterbrochen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Previous container</source>
        <translation>Vorheriger Container</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Folgen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Reads the log again</source>
        <translation>Liest das Log erneut</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Log kopieren</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all</source>
        <translation>Kopiert die ausgewählten Zeilen oder alle</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>The log has ended: the container is no longer running.</source>
        <translation>Das Log ist zu Ende: der Container läuft nicht mehr.</translation>
    </message>
    <message>
        <source>Earlier lines are kept.</source>
        <translation>Frühere Zeilen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Log of the container before its last restart</source>
        <translation>Log des Containers vor seinem letzten Neustart</translation>
    </message>
    <message>
        <source>Keeps the newest line visible; scrolling up pauses it</source>
        <translation>Hält die neueste Zeile sichtbar; Hochscrollen unterbricht dies</translation>
    </message>
    <message>
        <source>The pod %1 is gone, and its log with it.</source>
        <translation>Der Pod %1 existiert nicht mehr und mit ihm auch sein Log.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MainWindow</name>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. %3</source>
        <translation>%1 kann nicht geöffnet werden: %2. %3</translation>
    </message>
    <message>
        <source>About Sternway</source>
        <translation>Über Sternway</translation>
    </message>
    <message>
        <source>&amp;Open %1</source>
        <translation>%1 ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>The unfinished rollback %1 cannot be read: %2</source>
        <translation>Der unvollendete Rollback %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Bleiben</translation>
    </message>
    <message>
        <source>Sternway %1
Decides whether to roll back a release, and does it.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Sternway %1
Entscheidet, ob ein Release zurückgerollt wird, und führt es aus.

Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>The unfinished rollback of %1 belongs to %2, which cannot be opened: %3</source>
        <translation>Der unvollendete Rollback von %1 gehört zu %2, was sich nicht öffnen lässt: %3</translation>
    </message>
    <message>
        <source>%1 stays open: a rollback of %2 is running there. Wait for it, or stop it first.</source>
        <translation>%1 bleibt geöffnet: dort läuft ein Rollback von %2. Abwarten oder ihn zuerst anhalten.</translation>
    </message>
    <message>
        <source>A rollback is running</source>
        <translation>Ein Rollback läuft</translation>
    </message>
    <message>
        <source>The rollback of %1 is running.</source>
        <translation>Der Rollback von %1 läuft.</translation>
    </message>
    <message>
        <source>If you quit now, the rollout continues in the cluster without supervision. At the next start Sternway shows where the rollback stopped and offers to continue it.</source>
        <translation>Wenn Sie jetzt beenden, läuft der Rollout im Cluster unbeaufsichtigt weiter. Beim nächsten Start zeigt Sternway, wo der Rollback stehen geblieben ist, und bietet an, ihn fortzusetzen.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>The selected services are in several clusters. Select those of one cluster.</source>
        <translation>Die ausgewählten Services liegen in mehreren Clustern. Nur die eines Clusters auswählen.</translation>
    </message>
    <message>
        <source>No service of %1 calls for a rollback. Select several services in the fleet to roll them back anyway.</source>
        <translation>Kein Service von %1 erfordert einen Rollback. Um dennoch zurückzurollen, mehrere Services in der Flotte auswählen.</translation>
    </message>
    <message numerus="yes">
        <source>%n selected service(s)</source>
        <translation>
            <numerusform>%n ausgewählter Service</numerusform>
            <numerusform>%n ausgewählte Services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) to roll back</source>
        <translation>
            <numerusform>%n Service zurückzurollen</numerusform>
            <numerusform>%n Services zurückzurollen</numerusform>
        </translation>
    </message>
    <message>
        <source>The runbook %1 names no services. Select several services in the fleet to roll them back together.</source>
        <translation>Das Runbook %1 nennt keine Services. Um mehrere Services zusammen zurückzurollen, sie in der Flotte auswählen.</translation>
    </message>
    <message>
        <source>A guard is armed for %1.</source>
        <translation>Für %1 ist ein Wächter scharf.</translation>
    </message>
    <message>
        <source>It watches only while Sternway runs. If you quit now it is lost, and nothing rolls back by itself.</source>
        <translation>Er wacht nur, solange Sternway läuft. Beim Beenden geht er verloren, und nichts wird von selbst zurückgerollt.</translation>
    </message>
    <message>
        <source>A guard is armed</source>
        <translation>Ein Wächter ist scharf</translation>
    </message>
    <message>
        <source>The runbook %1 has no method to take database migrations back. Add one under &apos;migrations&apos;.</source>
        <translation>Das Runbook %1 hat keine Methode, Datenbankmigrationen zurückzunehmen. Unter „migrations“ eine ergänzen.</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>The tour needs a rehearsal. Close the clusters first, or start sternway --rehearsal.</source>
        <translation>Der Rundgang braucht eine Übung. Zuerst die Cluster schließen oder sternway --rehearsal starten.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MatrixTab</name>
    <message>
        <source>The runbook cannot be used</source>
        <translation>Das Runbook ist nicht verwendbar</translation>
    </message>
    <message>
        <source>The runbook has no decision matrix</source>
        <translation>Das Runbook hat keine Entscheidungsmatrix</translation>
    </message>
    <message>
        <source>Contacts and escalation…</source>
        <translation>Kontakte und Eskalation…</translation>
    </message>
    <message>
        <source>Decision matrix</source>
        <translation>Entscheidungsmatrix</translation>
    </message>
    <message>
        <source>No runbook covers this service, so the default rules apply. To use your own rules, put a runbook into %1, or import one from Markdown: sternway import FILE.md</source>
        <translation>Kein Runbook umfasst diesen Service, daher gelten die Standardregeln. Für eigene Regeln ein Runbook in %1 ablegen oder eines aus Markdown importieren: sternway import FILE.md</translation>
    </message>
    <message>
        <source>Add “matrix” or “triggers” to it to see every rule with its live value.</source>
        <translation>„matrix“ oder „triggers“ darin ergänzen, um jede Regel mit ihrem aktuellen Wert zu sehen.</translation>
    </message>
    <message>
        <source>Not evaluated yet</source>
        <translation>Noch nicht bewertet</translation>
    </message>
    <message>
        <source>Every rule of the runbook appears here with its live value after the first evaluation. If this stays empty, check the banner above.</source>
        <translation>Nach der ersten Auswertung erscheint hier jede Regel des Runbooks mit ihrem aktuellen Wert. Bleibt dies leer, das Banner oben beachten.</translation>
    </message>
    <message>
        <source>Every rule of the runbook with its state; the deciding rule is in bold</source>
        <translation>Jede Regel des Runbooks mit ihrem Zustand; die entscheidende Regel ist fett</translation>
    </message>
    <message>
        <source>Try on history…</source>
        <translation>An der Historie erproben…</translation>
    </message>
    <message>
        <source>When each rule would have matched</source>
        <translation>Wann jede Regel zugetroffen hätte</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MessageDialog</name>
    <message>
        <source>This message has not been sent.</source>
        <translation>Diese Nachricht wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>What you have written is lost when you close it.</source>
        <translation>Das Geschriebene geht beim Schließen verloren.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>Nachricht: %1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MessagePanel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Rehearsal: nothing leaves this computer. The outbox shows what would have been sent.</source>
        <translation>Übung: nichts verlässt diesen Rechner. Der Postausgang zeigt, was gesendet worden wäre.</translation>
    </message>
    <message>
        <source>Without a template</source>
        <translation>Ohne Vorlage</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send to %n channel(s)</source>
        <translation>
            <numerusform>An %n Kanal &amp;senden</numerusform>
            <numerusform>An %n Kanäle &amp;senden</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>St&amp;age:</source>
        <translation>&amp;Phase:</translation>
    </message>
    <message>
        <source>Te&amp;mplate:</source>
        <translation>&amp;Vorlage:</translation>
    </message>
    <message>
        <source>Sub&amp;ject</source>
        <translation>Be&amp;treff</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Stage of the incident</source>
        <translation>Phase des Incidents</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Message template</source>
        <translation>Nachrichtenvorlage</translation>
    </message>
    <message>
        <source>Subject of the message</source>
        <translation>Betreff der Nachricht</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Text der Nachricht</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>A message must not contain a secret. Remove %1.</source>
        <translation>Eine Nachricht darf kein Secret enthalten. %1 entfernen.</translation>
    </message>
    <message>
        <source>Enter %1 to complete the message.</source>
        <translation>%1 eingeben, um die Nachricht zu vervollständigen.</translation>
    </message>
    <message>
        <source>The message has no text yet.</source>
        <translation>Die Nachricht hat noch keinen Text.</translation>
    </message>
    <message>
        <source>No incident is open. Copy the message, or declare an incident to send it.</source>
        <translation>Kein Incident ist offen. Die Nachricht kopieren, oder zum Senden einen Incident ausrufen.</translation>
    </message>
    <message>
        <source>Choose a channel to send to.</source>
        <translation>Einen Kanal zum Senden wählen.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: this message is in the outbox already (%2). Send it again there.</source>
        <translation>%1: diese Nachricht ist bereits im Postausgang (%2). Dort erneut senden.</translation>
    </message>
    <message>
        <source>In the outbox, which shows when it was sent.</source>
        <translation>Im Postausgang, der zeigt, wann sie gesendet wurde.</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>&amp;Für:</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MessagePreviewView</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>reiner Text</translation>
    </message>
    <message>
        <source>Slack</source>
        <translation>Slack</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Preview for each channel</source>
        <translation>Vorschau für jeden Kanal</translation>
    </message>
    <message>
        <source>Preview of the message</source>
        <translation>Vorschau der Nachricht</translation>
    </message>
    <message>
        <source>Sho&amp;w the text as it goes out</source>
        <translation>Text anzei&amp;gen, wie er hinausgeht</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MessageSource</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Something in it looks like a secret. It is sent as [redacted].</source>
        <translation>Etwas darin sieht wie ein Secret aus. Es wird als [redacted] gesendet.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MessagesPage</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Tell people before the rollback begins. You can continue without sending anything.</source>
        <translation>Die Betroffenen informieren, bevor der Rollback beginnt. Sie können auch fortfahren, ohne etwas zu senden.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MethodPage</name>
    <message>
        <source>Declared: %1.</source>
        <translation>Gemeldet: %1.</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Was zu tun ist: %1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Reading the cluster and the measurements of each revision…</source>
        <translation>Cluster und Messwerte jeder Revision werden gelesen…</translation>
    </message>
    <message>
        <source>No symptoms declared.</source>
        <translation>Keine Symptome gemeldet.</translation>
    </message>
    <message>
        <source>Looks like: %1</source>
        <translation>Anzeichen: %1</translation>
    </message>
    <message>
        <source>Use when: %1</source>
        <translation>Verwenden, wenn: %1</translation>
    </message>
    <message>
        <source>This method is manual; Sternway does not run it.</source>
        <translation>Diese Methode ist manuell; Sternway führt sie nicht aus.</translation>
    </message>
    <message>
        <source>Sternway carries out its steps, and asks you for those that need a person.</source>
        <translation>Sternway führt die Schritte aus und fragt bei denen nach, die einen Menschen brauchen.</translation>
    </message>
    <message>
        <source>This method is manual until the runbook is accepted: Sternway does not run it.</source>
        <translation>Diese Methode ist manuell, bis das Runbook akzeptiert ist: Sternway führt sie nicht aus.</translation>
    </message>
    <message numerus="yes">
        <source>This wizard rolls back %1 alone. The steps of %n other service(s) stay yours: %2.</source>
        <translation>
            <numerusform>Dieser Assistent rollt nur %1 zurück. Die Schritte von %n anderen Service bleiben Ihre Aufgabe: %2.</numerusform>
            <numerusform>Dieser Assistent rollt nur %1 zurück. Die Schritte von %n anderen Services bleiben Ihre Aufgabe: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Roll back &amp;all together…</source>
        <translation>&amp;Alle zusammen zurückrollen…</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MetricCharts</name>
    <message>
        <source>Reading the metrics…</source>
        <translation>Metriken werden gelesen…</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 d</translation>
    </message>
    <message>
        <source>The last %1</source>
        <translation>Die letzten %1</translation>
    </message>
    <message>
        <source>Shows the last %1</source>
        <translation>Zeigt die letzten %1</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Open the preferences…</source>
        <translation>Einstellungen öffnen…</translation>
    </message>
    <message>
        <source>No data in this range. Choose a longer one, or edit the query.</source>
        <translation>Keine Daten in diesem Zeitraum. Einen längeren wählen oder die Abfrage bearbeiten.</translation>
    </message>
    <message>
        <source>Edit &amp;query…</source>
        <translation>&amp;Abfrage bearbeiten…</translation>
    </message>
    <message>
        <source>Prometheus has no metric of this kind for this service under the usual names. Choose from the series that it has, or enter a query.</source>
        <translation>Prometheus hat für diesen Service keine solche Metrik unter den üblichen Namen. Aus den vorhandenen Zeitreihen wählen oder eine Abfrage eingeben.</translation>
    </message>
    <message>
        <source>Which cluster is this?…</source>
        <translation>Welcher Cluster ist das?…</translation>
    </message>
    <message>
        <source>Choose from this &amp;workload&apos;s series…</source>
        <translation>Aus den &amp;Zeitreihen dieses Workloads wählen…</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MetricQueryDialog</name>
    <message>
        <source>In use: %1</source>
        <comment>where a query comes from</comment>
        <translation>In Verwendung: %1</translation>
    </message>
    <message>
        <source>How %1 is measured. The query must give one series; a ratio is from 0 to 1, a latency is in seconds.</source>
        <translation>Wie %1 gemessen wird. Die Abfrage muss eine Zeitreihe liefern; ein Anteil liegt zwischen 0 und 1, eine Latenz ist in Sekunden.</translation>
    </message>
    <message>
        <source>No query was discovered.</source>
        <translation>Keine Abfrage wurde gefunden.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MigrationsPage</name>
    <message>
        <source>Migrations</source>
        <translation>Migrationen</translation>
    </message>
    <message>
        <source>None: only the code goes back</source>
        <translation>Keine: nur der Code geht zurück</translation>
    </message>
    <message>
        <source>Reading the cluster and its metrics…</source>
        <translation>Cluster und Metriken werden gelesen…</translation>
    </message>
    <message>
        <source>Which method takes the migrations of %1 back? Only its database goes back, not its code.</source>
        <translation>Welche Methode nimmt die Migrationen von %1 zurück? Nur die Datenbank geht zurück, nicht der Code.</translation>
    </message>
    <message>
        <source>Did the release that goes back bring database migrations? If so, which way do they go back?</source>
        <translation>Brachte das Release, das zurückgeht, Datenbankmigrationen mit? Falls ja, auf welchem Weg gehen sie zurück?</translation>
    </message>
    <message>
        <source>Which migrations are applied is not read until the runbook is accepted.</source>
        <translation>Welche Migrationen angewendet sind, wird erst gelesen, wenn das Runbook akzeptiert ist.</translation>
    </message>
    <message>
        <source>Reading which migrations are applied…</source>
        <translation>Es wird gelesen, welche Migrationen angewendet sind…</translation>
    </message>
    <message>
        <source>Marked as taken back: %1</source>
        <translation>Als zurückgenommen markiert: %1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Which migrations are applied is not told by %1.</source>
        <translation>Welche Migrationen angewendet sind, sagt %1 nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n migration(s) applied.</source>
        <translation>
            <numerusform>%n Migration angewendet.</numerusform>
            <numerusform>%n Migrationen angewendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them since the running release was rolled out.</source>
        <translation>
            <numerusform>%n davon, seit das laufende Release ausgerollt wurde.</numerusform>
            <numerusform>%n davon, seit das laufende Release ausgerollt wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Override…</source>
        <translation>Ü&amp;bersteuern…</translation>
    </message>
    <message>
        <source>Try it all the same</source>
        <translation>Trotzdem versuchen</translation>
    </message>
    <message>
        <source>Why the migrations are tried although there is no way back (recorded)</source>
        <translation>Warum die Migrationen versucht werden, obwohl es keinen Weg zurück gibt (wird aufgezeichnet)</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MissingValues</name>
    <message numerus="yes">
        <source>This message needs %n value(s) that nobody has entered yet:</source>
        <translation>
            <numerusform>Diese Nachricht braucht %n Wert, den noch niemand eingegeben hat:</numerusform>
            <numerusform>Diese Nachricht braucht %n Werte, die noch niemand eingegeben hat:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::NamespacesDialog</name>
    <message>
        <source>Namespaces of %1</source>
        <translation>Namespaces von %1</translation>
    </message>
    <message>
        <source>You may not list the namespaces of this cluster: type the names of those you work with.</source>
        <translation>Die Namespaces dieses Clusters dürfen nicht aufgelistet werden: die Namen der benötigten eingeben.</translation>
    </message>
    <message>
        <source>&amp;All namespaces</source>
        <translation>&amp;Alle Namespaces</translation>
    </message>
    <message>
        <source>The context&apos;s &amp;own namespace</source>
        <translation>&amp;Eigener Namespace des Kontexts</translation>
    </message>
    <message>
        <source>Services of the chosen namespaces are followed. Fewer namespaces load faster.</source>
        <translation>Den Services der gewählten Namespaces wird gefolgt. Weniger Namespaces laden schneller.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::Navigation</name>
    <message>
        <source>Filter the tree</source>
        <translation>Baum filtern</translation>
    </message>
    <message>
        <source>Filter the tree of clusters</source>
        <translation>Baum der Cluster filtern</translation>
    </message>
    <message>
        <source>Clusters, namespaces and services</source>
        <translation>Cluster, Namespaces und Services</translation>
    </message>
    <message>
        <source>Open a cluster…</source>
        <translation>Cluster öffnen…</translation>
    </message>
    <message>
        <source>&amp;All incidents</source>
        <translation>Alle Incidents</translation>
    </message>
</context>
<context>
    <name>sternway::ui::NewsDialog</name>
    <message>
        <source>What&apos;s new in Sternway</source>
        <translation>Was ist neu in Sternway</translation>
    </message>
    <message>
        <source>Sternway was updated from %1 to %2. Help → What&apos;s new says what has changed.</source>
        <translation>Sternway wurde von %1 auf %2 aktualisiert. Hilfe → Was ist neu sagt, was sich geändert hat.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::NoticeStrip</name>
    <message>
        <source>PRODUCTION: %1</source>
        <translation>PRODUKTION: %1</translation>
    </message>
    <message>
        <source>REHEARSAL: the cluster is simulated, nothing outside this computer is touched.</source>
        <translation>ÜBUNG: der Cluster ist simuliert, nichts außerhalb dieses Computers wird berührt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sho&amp;w it</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>D&amp;ismiss</source>
        <translation>Ausblen&amp;den</translation>
    </message>
</context>
<context>
    <name>sternway::ui::OutboxPanel</name>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>&amp;Erneut senden</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>This message may have arrived at %1 already.</source>
        <translation>Diese Nachricht ist möglicherweise schon bei %1 angekommen.</translation>
    </message>
    <message>
        <source>Look there first. If it is there, mark it as sent instead.</source>
        <translation>Zuerst dort nachsehen. Ist sie dort, stattdessen als gesendet markieren.</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>Messages of the incident</source>
        <translation>Nachrichten des Incidents</translation>
    </message>
    <message>
        <source>Delete cancels one, Enter opens it in the browser; the context menu has the rest</source>
        <translation>Entf bricht eine ab, Eingabe öffnet sie im Browser; das Kontextmenü hat den Rest</translation>
    </message>
    <message>
        <source>Rehearsal: nothing was sent. This is what would have gone out.</source>
        <translation>Übung: nichts wurde gesendet. Dies wäre hinausgegangen.</translation>
    </message>
    <message>
        <source>No messages yet. Messages to your team and your users appear here with their delivery status.</source>
        <translation>Noch keine Nachrichten. Nachrichten an Ihr Team und Ihre Benutzer erscheinen hier mit ihrem Zustellstatus.</translation>
    </message>
    <message>
        <source>Write a message…</source>
        <translation>Nachricht verfassen…</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Als gesendet markieren</translation>
    </message>
    <message>
        <source>Cancel message</source>
        <translation>Nachricht abbrechen</translation>
    </message>
    <message>
        <source>Open in &amp;browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
</context>
<context>
    <name>sternway::ui::PlanPage</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message numerus="yes">
        <source>Nothing has begun. The plan has %n step(s).</source>
        <translation>
            <numerusform>Noch hat nichts begonnen. Der Plan hat %n Schritt.</numerusform>
            <numerusform>Noch hat nichts begonnen. Der Plan hat %n Schritte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait(s) for you in its turn.</source>
        <translation>
            <numerusform>%n davon wartet auf Sie, sobald er an der Reihe ist.</numerusform>
            <numerusform>%n davon warten auf Sie, sobald sie an der Reihe sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more step(s) of the runbook are yours: the page Procedure has them.</source>
        <translation>
            <numerusform>%n weiterer Schritt des Runbooks bleibt Ihnen überlassen: siehe die Seite Ablauf.</numerusform>
            <numerusform>%n weitere Schritte des Runbooks bleiben Ihnen überlassen: siehe die Seite Ablauf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dangerous: %1 (%2)</source>
        <translation>Gefährlich: %1 (%2)</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Übersprungen: %1</translation>
    </message>
    <message>
        <source>Changes: %1</source>
        <translation>Ändert: %1</translation>
    </message>
    <message>
        <source>Who: %1</source>
        <translation>Wer: %1</translation>
    </message>
    <message>
        <source>Keep: %1</source>
        <translation>Aufbewahren: %1</translation>
    </message>
    <message>
        <source>Timeout: %1</source>
        <translation>Zeitlimit: %1</translation>
    </message>
    <message>
        <source>took up to %1 before</source>
        <translation>dauerte bisher bis zu %1</translation>
    </message>
    <message>
        <source>Skip step</source>
        <translation>Schritt überspringen</translation>
    </message>
    <message>
        <source>Reason for skipping (recorded in the incident)</source>
        <translation>Grund für das Überspringen (wird im Incident aufgezeichnet)</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Plan saved to %1</source>
        <translation>Plan gespeichert in %1</translation>
    </message>
    <message>
        <source>Rehearsing the plan on copies…</source>
        <translation>Der Plan wird an Kopien geübt…</translation>
    </message>
    <message>
        <source>The plan was not rehearsed. %1</source>
        <translation>Der Plan wurde nicht geübt. %1</translation>
    </message>
    <message>
        <source>Rehearsal of the plan</source>
        <translation>Übung des Plans</translation>
    </message>
</context>
<context>
    <name>sternway::ui::PodsTab</name>
    <message>
        <source>Show the &amp;log</source>
        <translation>L&amp;og anzeigen</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>Enter shows the log of the chosen pod</source>
        <translation>Eingabe zeigt das Log des gewählten Pods</translation>
    </message>
    <message>
        <source>No pods</source>
        <translation>Keine Pods</translation>
    </message>
    <message>
        <source>The service may be scaled to zero, or its pods cannot be created. See the events for the reason.</source>
        <translation>Der Service ist möglicherweise auf null skaliert, oder seine Pods können nicht erstellt werden. Der Grund steht in den Ereignissen.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::PostMortemBar</name>
    <message>
        <source>Post-mortem: %1</source>
        <translation>Post-mortem: %1</translation>
    </message>
    <message>
        <source>Post-&amp;mortem…</source>
        <translation>Post-&amp;mortem…</translation>
    </message>
    <message>
        <source>Write the post-mortem</source>
        <translation>Das Post-mortem schreiben</translation>
    </message>
</context>
<context>
    <name>sternway::ui::PostMortemDialog</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message numerus="yes">
        <source>%n open questions</source>
        <translation>
            <numerusform>%n offene Frage</numerusform>
            <numerusform>%n offene Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>filled</source>
        <translation>ausgefüllt</translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>not edited</source>
        <translation>nicht bearbeitet</translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <translation>%1: %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>No findings. %n open questions.</source>
        <translation>
            <numerusform>Keine Befunde. %n offene Frage.</numerusform>
            <numerusform>Keine Befunde. %n offene Fragen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fi&amp;ndings (F8 goes to the next one)</source>
        <translation>
            <numerusform>%n Befu&amp;nd (F8 geht zum nächsten)</numerusform>
            <numerusform>%n Befu&amp;nde (F8 geht zum nächsten)</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Saved at %1 by %2</source>
        <translation>Gespeichert: %1, von %2</translation>
    </message>
    <message>
        <source>Filled in from the record; nothing has been edited</source>
        <translation>Aus der Aufzeichnung ausgefüllt; nichts wurde bearbeitet</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>&amp;Meine behalten</translation>
    </message>
    <message>
        <source>%1. What you have typed since is not saved. Keep yours as the newest version, or show the other one and drop yours.</source>
        <translation>%1. Was Sie seither eingegeben haben, ist nicht gespeichert. Behalten Sie Ihre als neueste Version, oder zeigen Sie die andere an und verwerfen Sie Ihre.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>&amp;Wieder öffnen</translation>
    </message>
    <message>
        <source>This post-mortem is final. Reopen it to change it.</source>
        <translation>Dieses Post-mortem ist endgültig. Zum Ändern wieder öffnen.</translation>
    </message>
    <message>
        <source>The text holds something that looks like a secret. It was left out of what was saved.</source>
        <translation>Der Text enthält etwas, das wie ein Secret aussieht. Beim Speichern wurde es ausgelassen.</translation>
    </message>
    <message>
        <source>Overdue since %1</source>
        <translation>Überfällig seit %1</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Fällig %1</translation>
    </message>
    <message>
        <source>Make it final as it is?</source>
        <translation>So endgültig machen?</translation>
    </message>
    <message>
        <source>Open questions: %1. Findings: %2. They stay in the text.</source>
        <translation>Offene Fragen: %1. Befunde: %2. Sie bleiben im Text.</translation>
    </message>
    <message>
        <source>Make it &amp;final</source>
        <translation>End&amp;gültig machen</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>The record says nothing new.</source>
        <translation>Die Aufzeichnung sagt nichts Neues.</translation>
    </message>
    <message>
        <source>The post-mortem was written to %1</source>
        <translation>Das Post-mortem wurde nach %1 geschrieben</translation>
    </message>
    <message>
        <source>Your last changes are not saved.</source>
        <translation>Ihre letzten Änderungen sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>They are lost when you close this window.</source>
        <translation>Sie gehen verloren, wenn Sie dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Post-mortem: %1</source>
        <translation>Post-mortem: %1</translation>
    </message>
    <message>
        <source>Rehearsal: %1</source>
        <translation>Übung: %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Ctrl+Page Up and Ctrl+Page Down go from one to the next</source>
        <translation>Strg+Bild auf und Strg+Bild ab gehen von einem zum nächsten</translation>
    </message>
    <message>
        <source>Markdown of the section</source>
        <translation>Markdown des Abschnitts</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Show &amp;theirs</source>
        <translation>An&amp;dere anzeigen</translation>
    </message>
    <message>
        <source>F&amp;ill in again</source>
        <translation>Neu &amp;ausfüllen</translation>
    </message>
    <message>
        <source>Reads the record again. Only sections that nobody has edited are replaced.</source>
        <translation>Liest die Aufzeichnung erneut. Nur Abschnitte, die niemand bearbeitet hat, werden ersetzt.</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historie…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Save version</source>
        <translation>Version &amp;speichern</translation>
    </message>
    <message>
        <source>Ctrl+S: a version that stays in the history</source>
        <translation>Strg+S: eine Version, die in der Historie bleibt</translation>
    </message>
</context>
<context>
    <name>sternway::ui::PostMortemHistory</name>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · autosaved · %2</source>
        <translation>%1 · automatisch gespeichert · %2</translation>
    </message>
    <message>
        <source>Nothing has been saved yet.</source>
        <translation>Noch nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>History of the post-mortem</source>
        <translation>Historie des Post-mortems</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Text of the version</source>
        <translation>Text der Version</translation>
    </message>
    <message>
        <source>&amp;Restore this version</source>
        <translation>Diese Version &amp;wiederherstellen</translation>
    </message>
</context>
<context>
    <name>sternway::ui::PostMortemReminder</name>
    <message>
        <source>%1: the post-mortem was due %2.</source>
        <translation>%1: das Post-mortem war am %2 fällig.</translation>
    </message>
    <message>
        <source>%1: the post-mortem is due %2.</source>
        <translation>%1: das Post-mortem ist am %2 fällig.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::PreferencesDialog</name>
    <message>
        <source>Stored; type to replace it</source>
        <translation>Gespeichert; zum Ersetzen eingeben</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Pass&amp;wort:</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>T&amp;oken:</translation>
    </message>
    <message>
        <source>Password for Prometheus</source>
        <translation>Passwort für Prometheus</translation>
    </message>
    <message>
        <source>Bearer token for Prometheus</source>
        <translation>Bearer-Token für Prometheus</translation>
    </message>
    <message>
        <source>Kept in the desktop&apos;s keychain, never in a file.</source>
        <translation>Wird im Schlüsselbund des Desktops aufbewahrt, nie in einer Datei.</translation>
    </message>
    <message>
        <source>Open the cluster first: Prometheus may be inside it</source>
        <translation>Zuerst den Cluster öffnen: Prometheus kann darin liegen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Choose a kubeconfig</source>
        <translation>Kubeconfig wählen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Benutzer und Passwort</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Choose the folder of runbooks</source>
        <translation>Ordner der Runbooks wählen</translation>
    </message>
    <message>
        <source>There is no keychain: what you type is kept until Sternway quits.</source>
        <translation>Es gibt keinen Schlüsselbund: Eingegebenes wird nur behalten, bis Sternway beendet wird.</translation>
    </message>
    <message>
        <source>Saves these settings and queries Prometheus</source>
        <translation>Speichert diese Einstellungen und fragt Prometheus ab</translation>
    </message>
    <message>
        <source>Follow desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>C&amp;hannels</source>
        <translation>K&amp;anäle</translation>
    </message>
    <message>
        <source>&amp;Secrets</source>
        <translation>&amp;Secrets</translation>
    </message>
</context>
<context>
    <name>sternway::ui::PreflightPage</name>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing blocks the rollback: %1.</source>
        <translation>Nichts blockiert den Rollback: %1.</translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>Vorabprüfung</translation>
    </message>
    <message>
        <source>Running preflight checks. Nothing is changed.</source>
        <translation>Die Vorabprüfung läuft. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>The checks were stopped, so it is unknown whether anything blocks the rollback. Check again.</source>
        <translation>Die Prüfung wurde angehalten, daher ist unbekannt, ob etwas den Rollback blockiert. Erneut prüfen.</translation>
    </message>
    <message numerus="yes">
        <source>%n blocking finding(s)</source>
        <translation>
            <numerusform>%n blockierender Befund</numerusform>
            <numerusform>%n blockierende Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>The rollback cannot start: %1. Nothing was changed. Fix the blocking finding, then check again.</source>
        <translation>Der Rollback kann nicht beginnen: %1. Nichts wurde geändert. Den blockierenden Befund beheben, dann erneut prüfen.</translation>
    </message>
    <message>
        <source>All preflight checks passed.</source>
        <translation>Alle Vorabprüfungen bestanden.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ProblemPage</name>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ProcedurePage</name>
    <message>
        <source>Procedure</source>
        <translation>Ablauf</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ProcedurePanel</name>
    <message>
        <source>Service: %1</source>
        <translation>Service: %1</translation>
    </message>
    <message>
        <source>Only when: %1</source>
        <translation>Nur wenn: %1</translation>
    </message>
    <message>
        <source>Dangerous: %1</source>
        <translation>Gefährlich: %1</translation>
    </message>
    <message>
        <source>&amp;Not yet</source>
        <translation>&amp;Noch nicht</translation>
    </message>
    <message>
        <source>Sternway does this after you confirm the rollback.</source>
        <translation>Sternway tut dies, nachdem Sie den Rollback bestätigt haben.</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Erwartet: %1</translation>
    </message>
    <message>
        <source>Changes: %1</source>
        <translation>Ändert: %1</translation>
    </message>
    <message>
        <source>Timeout: %1</source>
        <translation>Zeitlimit: %1</translation>
    </message>
    <message>
        <source>The copied command contains a secret; your shell may keep it in its history.</source>
        <translation>Der kopierte Befehl enthält ein Secret; Ihre Shell behält es möglicherweise in ihrer Historie.</translation>
    </message>
    <message>
        <source>Enter %1 to complete the command</source>
        <translation>%1 eingeben, um den Befehl zu vervollständigen</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>%1: was this done for %2 on %3 · %4?</source>
        <translation>%1: wurde dies für %2 auf %3 · %4 erledigt?</translation>
    </message>
    <message>
        <source>The runbook asks for confirmation. Answer yes only when it is done.</source>
        <translation>Das Runbook verlangt eine Bestätigung. Erst mit Ja antworten, wenn es erledigt ist.</translation>
    </message>
    <message>
        <source>Dangerous: %1. Answer yes only when it is done on this target.</source>
        <translation>Gefährlich: %1. Erst mit Ja antworten, wenn es auf diesem Ziel erledigt ist.</translation>
    </message>
    <message>
        <source>Yes, &amp;done</source>
        <translation>Ja, erle&amp;digt</translation>
    </message>
    <message>
        <source>Skip step</source>
        <translation>Schritt überspringen</translation>
    </message>
    <message>
        <source>Reason for skipping (recorded in the incident)</source>
        <translation>Grund für das Überspringen (wird im Incident aufgezeichnet)</translation>
    </message>
    <message>
        <source>Sternway runs only the steps marked &quot;by Sternway&quot;. Run the others in a terminal and tick them here; the incident records who did what, and when.</source>
        <translation>Sternway führt nur die mit „durch Sternway“ markierten Schritte aus. Die anderen in einem Terminal ausführen und hier abhaken; der Incident zeichnet auf, wer was wann getan hat.</translation>
    </message>
    <message>
        <source>Sternway asks you for this in its turn, after you confirm the rollback.</source>
        <translation>Sternway fragt danach, sobald der Schritt nach Bestätigung des Rollbacks an der Reihe ist.</translation>
    </message>
    <message>
        <source>Who: %1</source>
        <translation>Wer: %1</translation>
    </message>
    <message>
        <source>Keep: %1</source>
        <translation>Aufbewahren: %1</translation>
    </message>
    <message>
        <source>Write &amp;message…</source>
        <translation>Nach&amp;richt schreiben…</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ProgressPage</name>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>%1 vergangen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>F&amp;ortsetzen</translation>
    </message>
    <message>
        <source>Recording the plan in the journal</source>
        <translation>Der Plan wird im Journal aufgezeichnet</translation>
    </message>
    <message>
        <source>Connection lost since %1. The data shown may be out of date. The rollout continues in the cluster; Sternway resumes when the cluster responds.</source>
        <translation>Verbindung seit %1 unterbrochen. Die angezeigten Daten sind möglicherweise veraltet. Der Rollout läuft im Cluster weiter; Sternway macht weiter, sobald der Cluster antwortet.</translation>
    </message>
    <message>
        <source>Stopping after the current call…</source>
        <translation>Wird nach dem aktuellen Aufruf angehalten…</translation>
    </message>
    <message>
        <source>Paused. No further step starts until you continue; what was already sent continues in the cluster.</source>
        <translation>Pausiert. Bis zum Fortsetzen beginnt kein weiterer Schritt; bereits Gesendetes läuft im Cluster weiter.</translation>
    </message>
    <message>
        <source>Pausing after this step: %1</source>
        <translation>Pausiert nach diesem Schritt: %1</translation>
    </message>
    <message>
        <source>this step times out after %1</source>
        <translation>Zeitlimit dieses Schritts: %1</translation>
    </message>
    <message>
        <source>earlier rollouts took up to %1</source>
        <translation>frühere Rollouts dauerten bis zu %1</translation>
    </message>
    <message>
        <source>no estimate yet</source>
        <translation>noch keine Schätzung</translation>
    </message>
    <message>
        <source>Waiting for you: %1</source>
        <translation>Wartet auf Sie: %1</translation>
    </message>
    <message>
        <source>Waiting for your decision: %1</source>
        <translation>Wartet auf eine Entscheidung: %1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::PrometheusTest</name>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird abgefragt…</translation>
    </message>
    <message>
        <source>No answer: %1. %2</source>
        <translation>Keine Antwort: %1. %2</translation>
    </message>
    <message>
        <source>Connected, but no targets: no service has metrics there.</source>
        <translation>Verbunden, aber ohne Ziele: kein Service hat dort Metriken.</translation>
    </message>
    <message numerus="yes">
        <source>Connected: %n target(s).</source>
        <translation>
            <numerusform>Verbunden: %n Ziel.</numerusform>
            <numerusform>Verbunden: %n Ziele.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::ProposedRules</name>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>Now: unknown. %1</source>
        <translation>Jetzt: unbekannt. %1</translation>
    </message>
    <message>
        <source>Proposed rules</source>
        <translation>Vorgeschlagene Regeln</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Aus %1</translation>
    </message>
    <message>
        <source>Action of the rule in line %1</source>
        <translation>Aktion der Regel in Zeile %1</translation>
    </message>
    <message>
        <source>Choose an action…</source>
        <translation>Aktion wählen…</translation>
    </message>
</context>
<context>
    <name>sternway::ui::QuestionPanel</name>
    <message>
        <source>Who: %1</source>
        <translation>Wer: %1</translation>
    </message>
    <message>
        <source>Keep: %1</source>
        <translation>Aufbewahren: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more question(s) after this one.</source>
        <translation>
            <numerusform>Danach noch %n Frage.</numerusform>
            <numerusform>Danach noch %n Fragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dangerous: %1</source>
        <translation>Gefährlich: %1</translation>
    </message>
    <message>
        <source>Don&amp;e</source>
        <translation>&amp;Erledigt</translation>
    </message>
    <message>
        <source>&amp;Yes, do it</source>
        <translation>&amp;Ja, ausführen</translation>
    </message>
    <message>
        <source>Skip step</source>
        <translation>Schritt überspringen</translation>
    </message>
    <message>
        <source>Reason for skipping (recorded in the incident)</source>
        <translation>Grund für das Überspringen (wird im Incident aufgezeichnet)</translation>
    </message>
</context>
<context>
    <name>sternway::ui::RecoveryBar</name>
    <message>
        <source>The journal cannot be read: %1 Nothing can be rolled back until it can. %2</source>
        <translation>Das Journal ist nicht lesbar: %1 Bis dahin ist kein Rollback möglich. %2</translation>
    </message>
    <message>
        <source>Look…</source>
        <translation>Ansehen…</translation>
    </message>
    <message>
        <source>The rollback of %1 that began at %2 was interrupted; its outcome is unknown.</source>
        <translation>Der um %2 begonnene Rollback von %1 wurde unterbrochen; sein Ausgang ist unbekannt.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden…</translation>
    </message>
    <message>
        <source>A rollback of %1 is being run %2.</source>
        <translation>Ein Rollback von %1 wird gerade ausgeführt, %2.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::RecoveryPage</name>
    <message>
        <source>A rollback of this service was interrupted (incident %1). Its outcome is unknown.</source>
        <translation>Ein Rollback dieses Services wurde unterbrochen (Incident %1). Sein Ausgang ist unbekannt.</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>A rollback of this service is being run %1.</source>
        <translation>Ein Rollback dieses Services wird gerade ausgeführt, %1.</translation>
    </message>
    <message>
        <source>Follow it in the window or terminal where it runs. If that stops, refresh: within half a minute the rollback can be taken over here. Its incident is %1.</source>
        <translation>Im Fenster oder Terminal verfolgen, in dem er läuft. Falls dieses endet, aktualisieren: innerhalb einer halben Minute kann der Rollback hier übernommen werden. Sein Incident ist %1.</translation>
    </message>
    <message>
        <source>The state of the cluster cannot be read, so nothing can be decided yet. %1</source>
        <translation>Der Zustand des Clusters ist nicht lesbar, daher kann noch nichts entschieden werden. %1</translation>
    </message>
    <message>
        <source>Continue: the remaining steps run and are verified.</source>
        <translation>Fortsetzen: die übrigen Schritte werden ausgeführt und überprüft.</translation>
    </message>
    <message>
        <source>Send it again: the patch is sent once more; it is refused if somebody deployed in the meantime.</source>
        <translation>Erneut senden: der Patch wird noch einmal gesendet; er wird abgelehnt, falls inzwischen jemand deployt hat.</translation>
    </message>
    <message>
        <source>Stop here: the cluster stays as it is; this is recorded in the incident.</source>
        <translation>Hier anhalten: der Cluster bleibt, wie er ist; dies wird im Incident aufgezeichnet.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::RefillDialog</name>
    <message>
        <source>Fill in again</source>
        <translation>Neu ausfüllen</translation>
    </message>
    <message>
        <source>The record says something else by now in these sections. They were edited, so they stay as they are unless you replace them.</source>
        <translation>In diesen Abschnitten sagt die Aufzeichnung inzwischen etwas anderes. Sie wurden bearbeitet und bleiben daher, wie sie sind, wenn Sie sie nicht ersetzen.</translation>
    </message>
    <message>
        <source>Edited sections</source>
        <translation>Bearbeitete Abschnitte</translation>
    </message>
    <message>
        <source>As edited</source>
        <translation>Wie bearbeitet</translation>
    </message>
    <message>
        <source>From the record now</source>
        <translation>Jetzt aus der Aufzeichnung</translation>
    </message>
    <message>
        <source>&amp;Replace with the record&apos;s text</source>
        <translation>Durch Text der Aufzeichnung e&amp;rsetzen</translation>
    </message>
</context>
<context>
    <name>sternway::ui::RevisionsTab</name>
    <message>
        <source>Roll back to this &amp;revision…</source>
        <translation>Auf diese Revision zurückr&amp;ollen…</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisionen</translation>
    </message>
    <message>
        <source>Enter opens the rollback to the chosen revision</source>
        <translation>Eingabe öffnet den Rollback auf die gewählte Revision</translation>
    </message>
    <message>
        <source>No revisions yet</source>
        <translation>Noch keine Revisionen</translation>
    </message>
    <message>
        <source>They are read from the cluster with the first verdict. If this stays empty, check the banner above.</source>
        <translation>Sie werden mit dem ersten Urteil aus dem Cluster gelesen. Bleibt dies leer, das Banner oben beachten.</translation>
    </message>
    <message>
        <source>&amp;Mark as do not use…</source>
        <translation>Als „nicht verwenden“ &amp;markieren…</translation>
    </message>
    <message>
        <source>Remove the mar&amp;k…</source>
        <translation>Mar&amp;kierung entfernen…</translation>
    </message>
</context>
<context>
    <name>sternway::ui::RollbackWizard</name>
    <message>
        <source>The rollback cannot be prepared. Nothing was changed.</source>
        <translation>Der Rollback kann nicht vorbereitet werden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Roll back %1</source>
        <translation>%1 zurückrollen</translation>
    </message>
    <message>
        <source>Sternway does not roll back without a journal: there would be no record of what was done. Nothing was changed.</source>
        <translation>Ohne Journal führt Sternway keinen Rollback aus: es gäbe keine Aufzeichnung des Ablaufs. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>No connection to %1 since %2: %3. The data shown may be out of date; Sternway keeps trying.</source>
        <translation>Keine Verbindung zu %1 seit %2: %3. Die angezeigten Daten sind möglicherweise veraltet; Sternway versucht es weiter.</translation>
    </message>
    <message>
        <source>Not started: the wizard was closed. Nothing was changed.</source>
        <translation>Nicht begonnen: der Assistent wurde geschlossen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Closed. Sternway did not roll anything back; manual steps are recorded in the timeline.</source>
        <translation>Geschlossen. Sternway hat nichts zurückgerollt; manuelle Schritte sind in der Zeitleiste aufgezeichnet.</translation>
    </message>
    <message>
        <source>A rollback of %1 is running.</source>
        <translation>Ein Rollback von %1 läuft.</translation>
    </message>
    <message>
        <source>Stop the rollback of %1?</source>
        <translation>Rollback von %1 anhalten?</translation>
    </message>
    <message>
        <source>The patch was already sent: the rollout continues in the cluster. Sternway stops watching and reports what the cluster shows.</source>
        <translation>Der Patch wurde bereits gesendet: der Rollout läuft im Cluster weiter. Sternway hört auf zu beobachten und berichtet, was der Cluster zeigt.</translation>
    </message>
    <message>
        <source>Nothing has been changed, and nothing will be.</source>
        <translation>Nichts wurde geändert, und nichts wird geändert.</translation>
    </message>
    <message>
        <source>Steps were already carried out, and stay. Sternway stops the one under way and reports what it finds.</source>
        <translation>Schritte wurden bereits ausgeführt und bleiben bestehen. Sternway hält den laufenden an und berichtet, was es vorfindet.</translation>
    </message>
    <message>
        <source>Take back migrations of %1</source>
        <translation>Migrationen von %1 zurücknehmen</translation>
    </message>
    <message>
        <source>Roll %1 forward again</source>
        <translation>%1 wieder vorwärts bringen</translation>
    </message>
    <message>
        <source>It goes on without this window; the strip above the page opens it again. Or stop it after the current call.</source>
        <translation>Er läuft ohne dieses Fenster weiter; der Streifen über der Seite öffnet es wieder. Oder halten Sie ihn nach dem laufenden Aufruf an.</translation>
    </message>
    <message>
        <source>The rollback of %1 waits for your decision.</source>
        <translation>Der Rollback von %1 wartet auf Ihre Entscheidung.</translation>
    </message>
    <message>
        <source>Nothing goes on until you decide. The strip above the page opens this window again.</source>
        <translation>Bis Sie entscheiden, geht nichts weiter. Der Streifen über der Seite öffnet dieses Fenster wieder.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::RunbookDialog</name>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Contacts and escalation: %1</source>
        <translation>Kontakte und Eskalation: %1</translation>
    </message>
    <message>
        <source>Parts of the runbook</source>
        <translation>Teile des Runbooks</translation>
    </message>
    <message>
        <source>&amp;Contacts</source>
        <translation>&amp;Kontakte</translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation>&amp;Links</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Hinweise</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Nachrichten</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Escalation, in this order</source>
        <translation>Eskalation, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>The runbook has no links.</source>
        <translation>Das Runbook hat keine Links.</translation>
    </message>
    <message>
        <source>before the rollback</source>
        <translation>vor dem Rollback</translation>
    </message>
    <message>
        <source>after the rollback</source>
        <translation>nach dem Rollback</translation>
    </message>
    <message>
        <source>The runbook</source>
        <translation>Das Runbook</translation>
    </message>
    <message>
        <source>Prevention: %1</source>
        <translation>Vorbeugung: %1</translation>
    </message>
    <message>
        <source>The runbook has no notes of its own.</source>
        <translation>Das Runbook hat keine eigenen Hinweise.</translation>
    </message>
    <message>
        <source>The runbook has no contacts. Add “contacts” and “escalation” to it.</source>
        <translation>Das Runbook hat keine Kontakte. „contacts“ und „escalation“ darin ergänzen.</translation>
    </message>
    <message>
        <source>The runbook has no message templates.</source>
        <translation>Das Runbook hat keine Nachrichtenvorlagen.</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>fehlt: %1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::RunbookFolderCheck</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 ist kein Ordner.</translation>
    </message>
    <message>
        <source>There is no folder %1 yet. Runbooks are loaded once it exists.</source>
        <translation>Den Ordner %1 gibt es noch nicht. Runbooks werden geladen, sobald er existiert.</translation>
    </message>
    <message>
        <source>%1 cannot be read: permission denied.</source>
        <translation>%1 ist nicht lesbar: Zugriff verweigert.</translation>
    </message>
    <message>
        <source>No runbooks found: no *.yaml or *.yml file.</source>
        <translation>Keine Runbooks gefunden: keine *.yaml- oder *.yml-Datei.</translation>
    </message>
    <message numerus="yes">
        <source>%n runbook(s) loaded.</source>
        <translation>
            <numerusform>%n Runbook geladen.</numerusform>
            <numerusform>%n Runbooks geladen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not loaded:</source>
        <translation>
            <numerusform>%n Datei nicht geladen:</numerusform>
            <numerusform>%n Dateien nicht geladen:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::RunningBar</name>
    <message>
        <source>The rollback of %1 waits for an answer: %2</source>
        <translation>Der Rollback von %1 wartet auf eine Antwort: %2</translation>
    </message>
    <message>
        <source>The rollback of %1 waits for your decision: %2</source>
        <translation>Der Rollback von %1 wartet auf Ihre Entscheidung: %2</translation>
    </message>
    <message>
        <source>The rollback of %1 is paused.</source>
        <translation>Der Rollback von %1 ist angehalten.</translation>
    </message>
    <message>
        <source>The rollback of %1 is running.</source>
        <translation>Der Rollback von %1 läuft.</translation>
    </message>
    <message>
        <source>The rollback of %1 is running: %2</source>
        <translation>Der Rollback von %1 läuft: %2</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Anzeigen …</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) of %1 are being rolled back.</source>
        <translation>
            <numerusform>%n Service von %1 wird zurückgerollt.</numerusform>
            <numerusform>%n Services von %1 werden zurückgerollt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::SecretsDialog</name>
    <message>
        <source>Secrets of %1</source>
        <translation>Secrets von %1</translation>
    </message>
    <message>
        <source>This runbook names no secret.</source>
        <translation>Dieses Runbook nennt kein Secret.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::SecretsPage</name>
    <message>
        <source>channel %1</source>
        <translation>Kanal %1</translation>
    </message>
    <message>
        <source>Prometheus of %1</source>
        <translation>Prometheus von %1</translation>
    </message>
    <message>
        <source>cluster %1</source>
        <translation>Cluster %1</translation>
    </message>
    <message>
        <source>No secrets are needed: no channel or runbook names one.</source>
        <translation>Keine Secrets nötig: kein Kanal oder Runbook nennt eines.</translation>
    </message>
    <message>
        <source>Testing %1…</source>
        <translation>%1 wird getestet…</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Funktioniert.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::SecretsPanel</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>$%1 is set, and goes first</source>
        <translation>$%1 ist gesetzt und hat Vorrang</translation>
    </message>
    <message>
        <source>Stored; type to replace it</source>
        <translation>Gespeichert; zum Ersetzen eingeben</translation>
    </message>
    <message>
        <source>What is stored is kept in the desktop&apos;s keychain, and is not shown again.</source>
        <translation>Gespeichertes wird im Schlüsselbund des Desktops aufbewahrt und nicht wieder angezeigt.</translation>
    </message>
    <message>
        <source>There is no keychain: what you store is kept until Sternway quits, and is not shown again.</source>
        <translation>Es gibt keinen Schlüsselbund: Gespeichertes wird nur behalten, bis Sternway beendet wird, und nicht wieder angezeigt.</translation>
    </message>
    <message>
        <source>%1 What you store is kept until Sternway quits, and is not shown again.</source>
        <translation>%1 Was Sie speichern, bleibt bis zum Beenden von Sternway erhalten und wird nicht wieder angezeigt.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::SeriesChooser</name>
    <message>
        <source>Reading the series of %1…</source>
        <translation>Zeitreihen von %1 werden gelesen…</translation>
    </message>
    <message>
        <source>Which &amp;cluster is this?…</source>
        <translation>&amp;Welcher Cluster ist das?…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>No metric of this workload has that in its name.</source>
        <translation>Keine Metrik dieses Workloads enthält das im Namen.</translation>
    </message>
    <message>
        <source>Prometheus has no series now whose labels name this workload or its pods. Check that its pods are scraped, or edit the query.</source>
        <translation>Prometheus hat derzeit keine Zeitreihen, deren Labels diesen Workload oder seine Pods nennen. Prüfen, ob die Pods gescrapt werden, oder die Abfrage bearbeiten.</translation>
    </message>
    <message>
        <source>The list may be incomplete: %1</source>
        <translation>Die Liste ist möglicherweise unvollständig: %1</translation>
    </message>
    <message>
        <source>There are too many series to list them all. Type a part of the metric&apos;s name to search Prometheus for it.</source>
        <translation>Es gibt zu viele Zeitreihen, um alle aufzulisten. Einen Teil des Metriknamens eingeben, um in Prometheus danach zu suchen.</translation>
    </message>
    <message>
        <source>Latency is measured by a histogram.</source>
        <translation>Latenz wird mit einem Histogramm gemessen.</translation>
    </message>
    <message>
        <source>Requests cannot be counted by a gauge.</source>
        <translation>Mit einem Gauge lassen sich keine Anfragen zählen.</translation>
    </message>
    <message>
        <source>Choose the histogram of its latency.</source>
        <translation>Das Histogramm der Latenz wählen.</translation>
    </message>
    <message>
        <source>Choose the metric that counts its requests.</source>
        <translation>Die Metrik wählen, die die Anfragen zählt.</translation>
    </message>
    <message>
        <source>Choose the unit: the metric&apos;s name does not tell it.</source>
        <translation>Die Einheit wählen: sie geht aus dem Namen der Metrik nicht hervor.</translation>
    </message>
    <message>
        <source>This metric has no label that could tell failed requests from others.</source>
        <translation>Diese Metrik hat kein Label, das fehlgeschlagene Anfragen von anderen unterscheiden könnte.</translation>
    </message>
    <message>
        <source>Tick the values that count as failed, or enter a pattern.</source>
        <translation>Die Werte anhaken, die als fehlgeschlagen zählen, oder ein Muster eingeben.</translation>
    </message>
    <message>
        <source>Asking Prometheus for the value…</source>
        <translation>Wert wird bei Prometheus abgefragt…</translation>
    </message>
    <message>
        <source>No value: %1</source>
        <translation>Kein Wert: %1</translation>
    </message>
    <message>
        <source>No value now: no requests in the last %1.</source>
        <translation>Derzeit kein Wert: keine Anfragen in den letzten %1.</translation>
    </message>
    <message>
        <source>%1 now: %2</source>
        <comment>p99 latency now: 120 ms</comment>
        <translation>%1 jetzt: %2</translation>
    </message>
    <message>
        <source>No series has a matching value now, so nothing counts as failed. Check the pattern.</source>
        <translation>Derzeit hat keine Zeitreihe einen passenden Wert, daher zählt nichts als fehlgeschlagen. Das Muster prüfen.</translation>
    </message>
    <message>
        <source>Latency of %1</source>
        <translation>Latenz von %1</translation>
    </message>
    <message>
        <source>Error rate of %1</source>
        <translation>Fehlerrate von %1</translation>
    </message>
    <message>
        <source>Choose the histogram that measures the latency of %1, of all metrics that its pods have in Prometheus now.</source>
        <translation>Unter allen Metriken, die die Pods derzeit in Prometheus haben, das Histogramm wählen, das die Latenz von %1 misst.</translation>
    </message>
    <message>
        <source>Choose the metric that counts the requests of %1, of all that its pods have in Prometheus now, and which of them failed.</source>
        <translation>Unter allen Metriken, die die Pods derzeit in Prometheus haben, diejenige wählen, die die Anfragen von %1 zählt, und angeben, welche davon fehlgeschlagen sind.</translation>
    </message>
    <message>
        <source>&amp;Query of the p99 latency:</source>
        <translation>&amp;Abfrage der p99-Latenz:</translation>
    </message>
    <message>
        <source>&amp;Query of the error rate:</source>
        <translation>&amp;Abfrage der Fehlerrate:</translation>
    </message>
    <message>
        <source>(not known)</source>
        <translation>(nicht bekannt)</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>Microseconds</source>
        <translation>Mikrosekunden</translation>
    </message>
    <message>
        <source>Nanoseconds</source>
        <translation>Nanosekunden</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicePage</name>
    <message>
        <source>Being rolled back: %1</source>
        <translation>Wird zurückgerollt: %1</translation>
    </message>
    <message>
        <source>Reading the cluster and its metrics…</source>
        <translation>Cluster und Metriken werden gelesen…</translation>
    </message>
    <message>
        <source>Pods and events are out of date since %1: %2</source>
        <translation>Pods und Ereignisse sind veraltet seit %1: %2</translation>
    </message>
    <message>
        <source>No verdict: %1</source>
        <translation>Kein Urteil: %1</translation>
    </message>
    <message>
        <source>No connection to %1 since %2: %3</source>
        <translation>Keine Verbindung zu %1 seit %2: %3</translation>
    </message>
    <message>
        <source>At %1 (UTC %2)</source>
        <translation>Um %1 (UTC %2)</translation>
    </message>
    <message>
        <source>Details of the service</source>
        <translation>Details des Services</translation>
    </message>
    <message>
        <source>Charts and details</source>
        <translation>Diagramme und Details</translation>
    </message>
    <message>
        <source>R&amp;evisions</source>
        <translation>Re&amp;visionen</translation>
    </message>
    <message>
        <source>&amp;Pods (%1)</source>
        <translation>&amp;Pods (%1)</translation>
    </message>
    <message>
        <source>&amp;Pods</source>
        <translation>&amp;Pods</translation>
    </message>
    <message numerus="yes">
        <source>Events (%n warning(s))</source>
        <translation>
            <numerusform>Ereignisse (%n Warnung)</numerusform>
            <numerusform>Ereignisse (%n Warnungen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>&amp;Logs</source>
        <translation>&amp;Logs</translation>
    </message>
    <message>
        <source>Decision matrix</source>
        <translation>Entscheidungsmatrix</translation>
    </message>
    <message>
        <source>The symptom could not be recorded: %1 %2</source>
        <translation>Das Symptom konnte nicht aufgezeichnet werden: %1 %2</translation>
    </message>
    <message>
        <source>This version of %1 has not been accepted, so its health endpoints are not checked. Review it first.</source>
        <translation>Diese Version von %1 wurde noch nicht akzeptiert, daher werden die Health-Endpunkte nicht geprüft. Zuerst das Runbook prüfen.</translation>
    </message>
    <message>
        <source>Review runbook…</source>
        <translation>Runbook prüfen…</translation>
    </message>
    <message>
        <source>The data shown is from %1.</source>
        <translation>Die angezeigten Daten sind von %1.</translation>
    </message>
    <message>
        <source>The service was deleted from the cluster. The last known data is shown.</source>
        <translation>Der Service wurde aus dem Cluster gelöscht. Die letzten bekannten Daten werden angezeigt.</translation>
    </message>
    <message>
        <source>The last evaluation failed: %1</source>
        <translation>Die letzte Auswertung ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Updated just now</source>
        <translation>Gerade eben aktualisiert</translation>
    </message>
    <message>
        <source>Updated %1 ago</source>
        <translation>Vor %1 aktualisiert</translation>
    </message>
    <message numerus="yes">
        <source>%n imported rule(s) in %1 are not in effect until accepted. Review them.</source>
        <translation>
            <numerusform>%n Regel von %1 ist ein Vorschlag eines Imports und zählt in keinem Urteil. Bitte prüfen.</numerusform>
            <numerusform>%n Regeln von %1 sind Vorschläge eines Imports und zählen in keinem Urteil. Bitte prüfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mark could not be recorded: %1 %2</source>
        <translation>Die Markierung konnte nicht aufgezeichnet werden: %1 %2</translation>
    </message>
    <message>
        <source>Mark revision %1 as do not use</source>
        <translation>Revision %1 als „nicht verwenden“ markieren</translation>
    </message>
    <message>
        <source>Why must nobody go back to it?</source>
        <translation>Warum darf niemand zu ihr zurückgehen?</translation>
    </message>
    <message>
        <source>Remove the mark of revision %1</source>
        <translation>Markierung der Revision %1 entfernen</translation>
    </message>
    <message>
        <source>Why may it be used again?</source>
        <translation>Warum darf sie wieder verwendet werden?</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicesBoardPage</name>
    <message>
        <source>Rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message numerus="yes">
        <source>%n rolled back</source>
        <translation>
            <numerusform>%n zurückgerollt</numerusform>
            <numerusform>%n zurückgerollt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n übersprungen</numerusform>
            <numerusform>%n übersprungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping after the calls under way. %1</source>
        <translation>Anhalten nach den laufenden Aufrufen. %1</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>%1 vergangen</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicesChoicePage</name>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Reading the cluster and the measurements of each service…</source>
        <translation>Cluster und Messwerte jedes Services werden gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) chosen of %1. Services that call for a rollback are chosen at first.</source>
        <translation>
            <numerusform>%n Service von %1 gewählt. Zu Beginn sind die Services gewählt, die einen Rollback erfordern.</numerusform>
            <numerusform>%n Services von %1 gewählt. Zu Beginn sind die Services gewählt, die einen Rollback erfordern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Target of %1: revision %2 (%3), %4</source>
        <translation>Ziel von %1: Revision %2 (%3), %4</translation>
    </message>
    <message>
        <source>Undo of each rollout, to the last known good revision</source>
        <translation>Rücknahme jedes Rollouts, auf die letzte bekannt gute Revision</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicesConfirmPage</name>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message numerus="yes">
        <source>R&amp;oll back %n service(s)</source>
        <translation>
            <numerusform>%n Service z&amp;urückrollen</numerusform>
            <numerusform>%n Services z&amp;urückrollen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Roll back %n service(s)</source>
        <translation>
            <numerusform>%n Service zurückrollen</numerusform>
            <numerusform>%n Services zurückrollen</numerusform>
        </translation>
    </message>
    <message>
        <source>Required: some of them do not call for a rollback</source>
        <translation>Erforderlich: einige davon erfordern keinen Rollback</translation>
    </message>
    <message>
        <source>Empty: the verdict of each service</source>
        <translation>Leer: das Urteil jedes Services</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>All at once: none depends on another.</source>
        <translation>Alle zugleich: keiner hängt von einem anderen ab.</translation>
    </message>
    <message>
        <source>All at once, except: %1.</source>
        <translation>Alle zugleich, außer: %1.</translation>
    </message>
    <message>
        <source>Refused, stays as it is: %1.</source>
        <translation>Abgelehnt, bleibt unverändert: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Preflight has %n warning(s). Go back to read them.</source>
        <translation>
            <numerusform>Die Vorabprüfung hat %n Warnung. Zum Lesen zurückgehen.</numerusform>
            <numerusform>Die Vorabprüfung hat %n Warnungen. Zum Lesen zurückgehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is marked as production. Type its name to continue.</source>
        <translation>%1 ist als Produktion markiert. Zum Fortfahren den Namen eingeben.</translation>
    </message>
    <message>
        <source>Export plan</source>
        <translation>Plan exportieren</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Plan saved to %1</source>
        <translation>Plan gespeichert in %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicesContext</name>
    <message>
        <source>The runbook %1 names no services</source>
        <translation>Das Runbook %1 nennt keine Services</translation>
    </message>
    <message>
        <source>Select several services in the fleet instead.</source>
        <translation>Stattdessen mehrere Services in der Flotte auswählen.</translation>
    </message>
    <message>
        <source>Not found in %1</source>
        <translation>Nicht gefunden in %1</translation>
    </message>
    <message>
        <source>Ambiguous: %1</source>
        <translation>Mehrdeutig: %1</translation>
    </message>
    <message>
        <source>A rollback of it is running or was interrupted. Decide that one first: open the service and roll it back.</source>
        <translation>Ein Rollback davon läuft oder wurde unterbrochen. Zuerst darüber entscheiden: den Service öffnen und zurückrollen.</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>not evaluated</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n service(s)</source>
        <translation>
            <numerusform>%1: %n Service</numerusform>
            <numerusform>%1: %n Services</numerusform>
        </translation>
    </message>
    <message>
        <source>checking</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>evaluated</source>
        <translation>bewertet</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>zurückgerollt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>This method has no step that rolls it back</source>
        <translation>Diese Methode hat keinen Schritt, der ihn zurückrollt</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicesDonePage</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) rolled back.</source>
        <translation>
            <numerusform>%n Service zurückgerollt.</numerusform>
            <numerusform>%n Services zurückgerollt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 services rolled back. The others may still be unhealthy.</source>
        <translation>%1 von %2 Services zurückgerollt. Die übrigen sind möglicherweise noch gestört.</translation>
    </message>
    <message>
        <source>The incident stays open for monitoring: close it when the services have stayed healthy. Notify stakeholders and make sure the bad releases are not deployed again.</source>
        <translation>Der Incident bleibt zur Beobachtung offen: schließen, sobald die Services stabil geblieben sind. Die Stakeholder informieren und sicherstellen, dass die fehlerhaften Releases nicht erneut deployt werden.</translation>
    </message>
    <message>
        <source>The incident stays open. Look at each service that was not rolled back, then roll back what remains.</source>
        <translation>Der Incident bleibt offen. Jeden nicht zurückgerollten Service ansehen, dann die verbleibenden zurückrollen.</translation>
    </message>
    <message>
        <source>Next: check whether it is deployed, and under which name and namespace.</source>
        <translation>Als Nächstes: prüfen, ob er deployt ist und unter welchem Namen und Namespace.</translation>
    </message>
    <message>
        <source>Next: open the service, remove what stands in the way, and roll it back.</source>
        <translation>Als Nächstes: den Service öffnen, das Hindernis beseitigen und ihn zurückrollen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Next: open the service, remove what stands in the way, and roll it back.</source>
        <translation>Nichts wurde geändert. Als Nächstes: den Service öffnen, das Hindernis beseitigen und ihn zurückrollen.</translation>
    </message>
    <message>
        <source>Next: open the service and see its pods and events. Part of its rollback may have taken effect.</source>
        <translation>Als Nächstes: den Service öffnen, seine Pods und Events ansehen. Der Rollback wurde möglicherweise teilweise wirksam.</translation>
    </message>
    <message>
        <source>Nothing was changed. Next: roll back what remains.</source>
        <translation>Nichts wurde geändert. Als Nächstes: die verbleibenden zurückrollen.</translation>
    </message>
    <message>
        <source>Timeline saved to %1</source>
        <translation>Zeitleiste gespeichert unter %1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicesPreflightPage</name>
    <message>
        <source>Preflight</source>
        <translation>Vorabprüfung</translation>
    </message>
    <message>
        <source>Running preflight checks: %1 of %2 services. Nothing is changed.</source>
        <translation>Die Vorabprüfung läuft: %1 von %2 Services. Nichts wird geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s).</source>
        <translation>
            <numerusform>%n Warnung.</numerusform>
            <numerusform>%n Warnungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No service can be rolled back now. Nothing was changed.</source>
        <translation>Kein Service kann jetzt zurückgerollt werden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 of %2 services can be rolled back; the others are refused and stay as they are, with those that go after them.</source>
        <translation>%1 von %2 Services können zurückgerollt werden; die übrigen sind abgelehnt und bleiben unverändert, ebenso die, die nach ihnen kämen.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing blocks the rollback of %n service(s).</source>
        <translation>
            <numerusform>Nichts blockiert den Rollback von %n Service.</numerusform>
            <numerusform>Nichts blockiert den Rollback von %n Services.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicesWizard</name>
    <message>
        <source>%1 %2 Nothing was changed.</source>
        <translation>%1 %2 Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A rollback of several services is running.</source>
        <translation>Ein Rollback mehrerer Services läuft.</translation>
    </message>
    <message>
        <source>Stop the rollback?</source>
        <translation>Rollback anhalten?</translation>
    </message>
    <message>
        <source>Services that have not started are skipped. Of those that run, what was already sent continues in the cluster; Sternway stops watching and reports what the cluster shows.</source>
        <translation>Noch nicht begonnene Services werden übersprungen. Bei den laufenden läuft bereits Gesendetes im Cluster weiter; Sternway hört auf zu beobachten und berichtet, was der Cluster zeigt.</translation>
    </message>
    <message>
        <source>Roll back several services</source>
        <translation>Mehrere Services zurückrollen</translation>
    </message>
    <message>
        <source>It goes on without this window; the strip above the page opens it again. Or stop it after the current calls.</source>
        <translation>Er läuft ohne dieses Fenster weiter; der Streifen über der Seite öffnet es wieder. Oder halten Sie ihn nach den laufenden Aufrufen an.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::SeverityBox</name>
    <message>
        <source>No severity</source>
        <translation>Kein Schweregrad</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Severity of the incident; a change is recorded in its timeline</source>
        <translation>Schweregrad des Incidents; eine Änderung wird in der Zeitleiste aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Open the selected row</source>
        <translation>Die ausgewählte Zeile öffnen</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Die ausgewählten Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>sternway::ui::StageMessages</name>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n gesendet</numerusform>
            <numerusform>%n gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <translation>
            <numerusform>%n unterwegs</numerusform>
            <numerusform>%n unterwegs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n nicht gesendet</numerusform>
            <numerusform>%n nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Messa&amp;ges</source>
        <translation>Nac&amp;hrichten</translation>
    </message>
    <message>
        <source>Messa&amp;ges: %1</source>
        <translation>Nac&amp;hrichten: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in the outbox. Write another one where there is more to tell.</source>
        <translation>Sie ist im Postausgang. Eine weitere schreiben, wenn es mehr zu sagen gibt.</translation>
    </message>
    <message>
        <source>Not known yet: %1. Open the message to enter it.</source>
        <translation>Noch nicht bekannt: %1. Zum Eingeben die Nachricht öffnen.</translation>
    </message>
    <message>
        <source>%1 Open the message to change it.</source>
        <translation>%1 Zum Ändern die Nachricht öffnen.</translation>
    </message>
    <message>
        <source>No incident is open. Open the message to copy it.</source>
        <translation>Kein Incident ist offen. Zum Kopieren die Nachricht öffnen.</translation>
    </message>
    <message>
        <source>No channel is set up for it. Open the message to choose one, or to copy it.</source>
        <translation>Dafür ist kein Kanal eingerichtet. Die Nachricht öffnen, um einen zu wählen oder sie zu kopieren.</translation>
    </message>
    <message>
        <source>Shows or hides the messages for this part of the rollback</source>
        <translation>Zeigt oder verbirgt die Nachrichten zu diesem Teil des Rollbacks</translation>
    </message>
    <message>
        <source>Messages for this part of the rollback</source>
        <translation>Nachrichten zu diesem Teil des Rollbacks</translation>
    </message>
    <message>
        <source>Enter opens the selected one to be written and sent</source>
        <translation>Eingabe öffnet die ausgewählte zum Schreiben und Senden</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Schreiben…</translation>
    </message>
    <message>
        <source>Opens the selected message beside the rollback</source>
        <translation>Öffnet die ausgewählte Nachricht neben dem Rollback</translation>
    </message>
    <message>
        <source>Send as shown</source>
        <translation>Wie angezeigt senden</translation>
    </message>
</context>
<context>
    <name>sternway::ui::StatisticsTab</name>
    <message>
        <source>Export statistics</source>
        <translation>Statistik exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n Incident</numerusform>
            <numerusform>%n Incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rollback(s)</source>
        <translation>
            <numerusform>%n Rollback</numerusform>
            <numerusform>%n Rollbacks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed</source>
        <translation>
            <numerusform>%n davon fehlgeschlagen</numerusform>
            <numerusform>%n davon fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rehearsal(s) left out</source>
        <translation>
            <numerusform>%n Übung ausgelassen</numerusform>
            <numerusform>%n Übungen ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>still reading</source>
        <translation>wird noch gelesen</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Einen anderen Ordner wählen oder Platz auf dem Datenträger schaffen.</translation>
    </message>
    <message>
        <source>The statistics were written to %1</source>
        <translation>Die Statistik wurde nach %1 geschrieben</translation>
    </message>
    <message>
        <source>Mean time to detect, mitigate and resolve, by month</source>
        <translation>Mittlere Zeit bis zur Erkennung, Eindämmung und Behebung, nach Monat</translation>
    </message>
    <message>
        <source>Rollbacks by service and month</source>
        <translation>Rollbacks nach Service und Monat</translation>
    </message>
    <message>
        <source>Export as &amp;CSV…</source>
        <translation>Als &amp;CSV exportieren…</translation>
    </message>
    <message>
        <source>Export as &amp;JSON…</source>
        <translation>Als &amp;JSON exportieren…</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n konnte nicht gelesen werden</numerusform>
            <numerusform>%n konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::StepMeasure</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>%1, from a part of the data (%2)</source>
        <translation>%1, aus einem Teil der Daten (%2)</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>Not measured: nobody has accepted the runbook.</source>
        <translation>Nicht gemessen: niemand hat das Runbook akzeptiert.</translation>
    </message>
    <message>
        <source>Now: asking…</source>
        <translation>Jetzt: wird abgefragt…</translation>
    </message>
    <message>
        <source>Not measured: %1</source>
        <translation>Nicht gemessen: %1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::TargetPage</name>
    <message>
        <source>Last known good: revision %1 (%2), %3</source>
        <translation>Letzte bekannt gute Revision: %1 (%2), %3</translation>
    </message>
    <message>
        <source>Suggested: revision %1 (%2), %3</source>
        <translation>Vorgeschlagen: Revision %1 (%2), %3</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Reading the cluster and the measurements of each revision…</source>
        <translation>Cluster und Messwerte jeder Revision werden gelesen…</translation>
    </message>
    <message>
        <source>Revision %1 (%2): %3</source>
        <translation>Revision %1 (%2): %3</translation>
    </message>
</context>
<context>
    <name>sternway::ui::TimeBoxStrip</name>
    <message>
        <source>%1: %2 left of %3</source>
        <translation>%1: noch %2 von %3</translation>
    </message>
    <message>
        <source>Copy contact</source>
        <translation>Kontakt kopieren</translation>
    </message>
    <message>
        <source>“%1” is over its %2.</source>
        <translation>„%1“ dauert länger als %2.</translation>
    </message>
    <message>
        <source>Notify: %1</source>
        <translation>Benachrichtigen: %1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::TimeChart</name>
    <message>
        <source>Chart: %1</source>
        <translation>Diagramm: %1</translation>
    </message>
    <message>
        <source>More of the chart %1</source>
        <translation>Mehr zum Diagramm %1</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg)</source>
        <translation>PNG-Bild (*.png);;SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Alles anzeigen</translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save the picture…</source>
        <translation>Bild &amp;speichern…</translation>
    </message>
    <message>
        <source>Copy or save the picture, edit the query</source>
        <translation>Bild kopieren oder speichern, Abfrage bearbeiten</translation>
    </message>
</context>
<context>
    <name>sternway::ui::TimelineActions</name>
    <message>
        <source>Un&amp;pin</source>
        <translation>N&amp;icht mehr anheften</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Anheften</translation>
    </message>
    <message>
        <source>Add to the timeline</source>
        <translation>Zur Zeitleiste hinzufügen</translation>
    </message>
    <message>
        <source>The timeline shows when it happened and when it was written down.</source>
        <translation>Die Zeitleiste zeigt, wann es geschah und wann es aufgeschrieben wurde.</translation>
    </message>
    <message>
        <source>Correct event %1</source>
        <translation>Ereignis %1 korrigieren</translation>
    </message>
    <message>
        <source>What was recorded first stays in the record; the correction is added to it.</source>
        <translation>Was zuerst aufgezeichnet wurde, bleibt in der Aufzeichnung; die Korrektur kommt hinzu.</translation>
    </message>
    <message>
        <source>Set milestone: %1</source>
        <translation>Meilenstein setzen: %1</translation>
    </message>
    <message>
        <source>Until now it is %1. Durations and reports take the new time.</source>
        <translation>Bisher ist es %1. Dauern und Berichte nehmen die neue Zeit.</translation>
    </message>
    <message>
        <source>Durations and reports take this time.</source>
        <translation>Dauern und Berichte nehmen diese Zeit.</translation>
    </message>
    <message>
        <source>Set milestone</source>
        <translation>Meilenstein setzen</translation>
    </message>
    <message>
        <source>Set &quot;%1&quot; to %2?</source>
        <translation>„%1“ auf %2 setzen?</translation>
    </message>
    <message>
        <source>%1. Durations and reports take the new time.</source>
        <translation>%1. Dauern und Berichte nehmen die neue Zeit.</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Setzen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Add entry with its time…</source>
        <translation>&amp;Eintrag mit Zeit hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Correct…</source>
        <translation>Ko&amp;rrigieren…</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Set &amp;milestone</source>
        <translation>&amp;Meilenstein setzen</translation>
    </message>
</context>
<context>
    <name>sternway::ui::TimelineAttachments</name>
    <message>
        <source>Attach a file</source>
        <translation>Datei anhängen</translation>
    </message>
    <message>
        <source>Attach a link</source>
        <translation>Link anhängen</translation>
    </message>
    <message>
        <source>Address, and behind it what it shows:</source>
        <translation>Adresse und dahinter, was sie zeigt:</translation>
    </message>
    <message>
        <source>This is no address of the web: %1</source>
        <translation>Dies ist keine Web-Adresse: %1</translation>
    </message>
    <message>
        <source>It begins with https:// or http://.</source>
        <translation>Sie beginnt mit https:// oder http://.</translation>
    </message>
    <message>
        <source>The picture cannot be written</source>
        <translation>Das Bild kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>Platz auf dem Datenträger schaffen.</translation>
    </message>
    <message>
        <source>Save the attached file</source>
        <translation>Angehängte Datei speichern</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Einen anderen Ordner wählen oder Platz auf dem Datenträger schaffen.</translation>
    </message>
    <message>
        <source>Attach &amp;file (up to %1)…</source>
        <translation>&amp;Datei anhängen (bis %1)…</translation>
    </message>
    <message>
        <source>Attach &amp;link…</source>
        <translation>&amp;Link anhängen…</translation>
    </message>
    <message>
        <source>&amp;Open attachment</source>
        <translation>Anhang ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Save attachment…</source>
        <translation>Anhang &amp;speichern…</translation>
    </message>
</context>
<context>
    <name>sternway::ui::TimelineDelegate</name>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
</context>
<context>
    <name>sternway::ui::TimelineExporter</name>
    <message>
        <source>Export timeline</source>
        <translation>Zeitleiste exportieren</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk. The incident is safe in the journal.</source>
        <translation>Einen anderen Ordner wählen oder Platz auf dem Datenträger schaffen. Der Incident ist im Journal sicher.</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export post-mortem</source>
        <translation>Post-mortem exportieren</translation>
    </message>
</context>
<context>
    <name>sternway::ui::TimelinePanel</name>
    <message>
        <source>Search the timeline</source>
        <translation>Zeitleiste durchsuchen</translation>
    </message>
    <message>
        <source>Words to search the timeline for</source>
        <translation>Wörter, nach denen die Zeitleiste durchsucht wird</translation>
    </message>
    <message>
        <source>Which events are shown</source>
        <translation>Welche Ereignisse angezeigt werden</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Meilensteine</translation>
    </message>
    <message>
        <source>Times in &amp;UTC</source>
        <translation>Zeiten in UT&amp;C</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Bahnen</translation>
    </message>
    <message>
        <source>Shows the incident over its time, with error rate and latency</source>
        <translation>Zeigt den Incident im zeitlichen Verlauf, mit Fehlerrate und Latenz</translation>
    </message>
    <message>
        <source>Actions of the timeline</source>
        <translation>Aktionen der Zeitleiste</translation>
    </message>
    <message>
        <source>Add, pin and correct events, set milestones</source>
        <translation>Ereignisse hinzufügen, anheften und korrigieren, Meilensteine setzen</translation>
    </message>
    <message>
        <source>Timeline of the incident</source>
        <translation>Zeitleiste des Incidents</translation>
    </message>
</context>
<context>
    <name>sternway::ui::Tour</name>
    <message>
        <source>The verdict</source>
        <translation>Das Urteil</translation>
    </message>
    <message>
        <source>What the runbook&apos;s rules call for right now, and since when. What cannot be measured is shown as unknown.</source>
        <translation>Was die Regeln des Runbooks gerade verlangen und seit wann. Was nicht messbar ist, wird als unbekannt angezeigt.</translation>
    </message>
    <message>
        <source>The rule that decided</source>
        <translation>Die Regel, die entschieden hat</translation>
    </message>
    <message>
        <source>Every rule with its live value. The strictest rule that has held long enough decides; it comes first.</source>
        <translation>Jede Regel mit ihrem aktuellen Wert. Die strengste Regel, die lange genug zutrifft, entscheidet; sie steht zuerst.</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurückrollen</translation>
    </message>
    <message>
        <source>Opens the wizard: target, changes, checks, plan. Nothing is changed before you confirm.</source>
        <translation>Öffnet den Assistenten: Ziel, Änderungen, Prüfungen, Plan. Nichts wird geändert, bevor Sie bestätigen.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>With an open incident, F7 writes an update that is filled in already. The outbox shows what was sent and what was not.</source>
        <translation>Bei offenem Incident schreibt F7 ein Update, das schon ausgefüllt ist. Der Postausgang zeigt, was gesendet wurde und was nicht.</translation>
    </message>
    <message>
        <source>Timeline and post-mortem</source>
        <translation>Zeitleiste und Post-mortem</translation>
    </message>
    <message>
        <source>Everything is recorded as it happens. After the incident the post-mortem begins with that record.</source>
        <translation>Alles wird aufgezeichnet, während es geschieht. Nach dem Incident beginnt das Post-mortem mit dieser Aufzeichnung.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zurüc&amp;k</translation>
    </message>
    <message>
        <source>Do&amp;ne</source>
        <translation>F&amp;ertig</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>A bad release is being rehearsed</source>
        <translation>Ein fehlerhaftes Release wird geübt</translation>
    </message>
    <message>
        <source>The tour begins with the first verdict that calls for a rollback.</source>
        <translation>Der Rundgang beginnt mit dem ersten Urteil, das einen Rollback erfordert.</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>Neu hier?</translation>
    </message>
    <message>
        <source>Five stops show what Sternway does when a release goes wrong. Help → Tour brings them back.</source>
        <translation>Fünf Stationen zeigen, was Sternway tut, wenn ein Release schiefgeht. Hilfe → Rundgang holt sie zurück.</translation>
    </message>
    <message>
        <source>Start the to&amp;ur</source>
        <translation>Run&amp;dgang starten</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>sternway::ui::Tray</name>
    <message numerus="yes">
        <source>Sternway: %n service(s) to roll back</source>
        <translation>
            <numerusform>Sternway: %n Service zurückzurollen</numerusform>
            <numerusform>Sternway: %n Services zurückzurollen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Erholt</translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) changed</source>
        <translation>
            <numerusform>%n Urteil hat sich geändert</numerusform>
            <numerusform>%n Urteile haben sich geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has recovered</source>
        <translation>%1 hat sich erholt</translation>
    </message>
    <message>
        <source>Rolling back soon</source>
        <translation>Rollback steht bevor</translation>
    </message>
</context>
<context>
    <name>sternway::ui::TrialDialog</name>
    <message>
        <source>%1, unknown for %2</source>
        <translation>%1, unbekannt für %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2, one sample every %3, %n deploy(s)</source>
        <translation>
            <numerusform>%1 bis %2, ein Sample alle %3, %n Deploy</numerusform>
            <numerusform>%1 bis %2, ein Sample alle %3, %n Deploys</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not open</source>
        <translation>%1 ist nicht geöffnet</translation>
    </message>
    <message>
        <source>Open the cluster first.</source>
        <translation>Zuerst den Cluster öffnen.</translation>
    </message>
    <message>
        <source>Trying the rules…</source>
        <translation>Regeln werden erprobt…</translation>
    </message>
    <message>
        <source>The metrics of %1 over the period are read from Prometheus. Nothing is changed.</source>
        <translation>Die Metriken von %1 im gewählten Zeitraum werden aus Prometheus gelesen. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>No rule was tried.</source>
        <translation>Keine Regel wurde erprobt.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>The rules could not be tried</source>
        <translation>Die Regeln konnten nicht erprobt werden</translation>
    </message>
    <message>
        <source>Open the pre&amp;ferences…</source>
        <translation>Einstellungen ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>The runbook has no rules</source>
        <translation>Das Runbook hat keine Regeln</translation>
    </message>
    <message>
        <source>Add “matrix” or “triggers” to it; then see here when they would have matched.</source>
        <translation>„matrix“ oder „triggers“ darin ergänzen; dann zeigt sich hier, wann sie zugetroffen hätten.</translation>
    </message>
    <message>
        <source>Try on history: %1</source>
        <translation>An der Historie erproben: %1</translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation>6 Stunden</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
</context>
<context>
    <name>sternway::ui::TrustDialog</name>
    <message>
        <source>in a container of the cluster</source>
        <translation>in einem Container des Clusters</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Computer</translation>
    </message>
    <message>
        <source>A runbook is code. Its steps run only what is listed here, and only when somebody starts them; its health endpoints are contacted as soon as you accept it. When the file changes you are asked again.</source>
        <translation>Ein Runbook ist Code. Seine Schritte führen nur aus, was hier aufgelistet ist, und nur, wenn jemand sie startet; seine Health-Endpunkte werden kontaktiert, sobald es akzeptiert ist. Wenn sich die Datei ändert, wird erneut gefragt.</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>It runs nothing, changes nothing and contacts no one.</source>
        <translation>Es führt nichts aus, ändert nichts und kontaktiert niemanden.</translation>
    </message>
    <message numerus="yes">
        <source>%n dangerous item(s) first.</source>
        <translation>
            <numerusform>%n gefährlicher Punkt zuerst.</numerusform>
            <numerusform>%n gefährliche Punkte zuerst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review runbook</source>
        <translation>Runbook prüfen</translation>
    </message>
    <message>
        <source>Review of the runbook</source>
        <translation>Prüfung des Runbooks</translation>
    </message>
    <message>
        <source>&amp;Accept runbook</source>
        <translation>Runbook &amp;akzeptieren</translation>
    </message>
    <message>
        <source>The runbook could not be accepted: %1 %2</source>
        <translation>Das Runbook konnte nicht akzeptiert werden: %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n imported rule(s) are not in effect yet. Select the ones to accept.</source>
        <translation>
            <numerusform>%n Regel stammt aus einem Import und zählt in keinem Urteil. Abhaken, falls sie sagt, was Sie meinen.</numerusform>
            <numerusform>%n Regeln stammen aus einem Import und zählen in keinem Urteil. Diejenigen abhaken, die sagen, was Sie meinen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try on history…</source>
        <translation>An der &amp;Historie erproben…</translation>
    </message>
    <message>
        <source>When each rule would have matched</source>
        <translation>Wann jede Regel zugetroffen hätte</translation>
    </message>
    <message>
        <source>%1 is not open.</source>
        <translation>%1 ist nicht geöffnet.</translation>
    </message>
    <message>
        <source>Not evaluated yet.</source>
        <translation>Noch nicht ausgewertet.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::UpdateReminder</name>
    <message>
        <source>%1: an update was due at %2.</source>
        <translation>%1: um %2 war ein Update fällig.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::UpdatesBar</name>
    <message>
        <source>Next update due at %1</source>
        <translation>Nächstes Update fällig um %1</translation>
    </message>
    <message>
        <source>An update was due at %1. The last one went out at %2.</source>
        <translation>Um %1 war ein Update fällig. Das letzte ging um %2 hinaus.</translation>
    </message>
    <message>
        <source>An update was due at %1. Nobody has been told yet.</source>
        <translation>Um %1 war ein Update fällig. Noch wurde niemand informiert.</translation>
    </message>
    <message>
        <source>Write update…</source>
        <translation>Update schreiben…</translation>
    </message>
    <message>
        <source>%1. Notify %2.</source>
        <translation>%1. %2 benachrichtigen.</translation>
    </message>
    <message>
        <source>Write to next level…</source>
        <translation>Nächste Stufe informieren…</translation>
    </message>
    <message>
        <source>%1: help needed</source>
        <translation>%1: Hilfe benötigt</translation>
    </message>
    <message>
        <source>%1

To: %2
Incident: %3, open since %4</source>
        <translation>%1

An: %2
Incident: %3, offen seit %4</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Call %1</source>
        <translation>%1 &amp;anrufen</translation>
    </message>
    <message>
        <source>&amp;Write to %1</source>
        <translation>An %1 &amp;schreiben</translation>
    </message>
    <message>
        <source>&amp;Open %1</source>
        <translation>%1 ö&amp;ffnen</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>Nachricht…</translation>
    </message>
    <message>
        <source>Writes an update from the runbook&apos;s templates</source>
        <translation>Schreibt ein Update aus den Vorlagen des Runbooks</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Call, write to or copy a contact of the runbook</source>
        <translation>Einen Kontakt des Runbooks anrufen, anschreiben oder kopieren</translation>
    </message>
    <message>
        <source>%1 (%2) ends at %3 by itself, and the incident is open.</source>
        <translation>%1 (%2) endet um %3 von selbst, und der Incident ist offen.</translation>
    </message>
    <message>
        <source>%1 (%2) ended at %3 by itself, and the incident is open.</source>
        <translation>%1 (%2) endete um %3 von selbst, und der Incident ist offen.</translation>
    </message>
    <message>
        <source>Prolong…</source>
        <translation>Verlängern…</translation>
    </message>
    <message>
        <source>%1 (%2) is not for %3, which joined the incident later.</source>
        <translation>%1 (%2) gilt nicht für %3, das später zum Incident kam.</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Erweitern…</translation>
    </message>
</context>
<context>
    <name>sternway::ui::VariableForm</name>
    <message>
        <source>%1 · revision %2</source>
        <translation>%1 · Revision %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (nötig)</translation>
    </message>
    <message>
        <source>Kept in memory only; enter it again after a restart.</source>
        <translation>Wird nur im Arbeitsspeicher behalten; nach einem Neustart erneut eingeben.</translation>
    </message>
    <message>
        <source>Choose a running pod</source>
        <translation>Einen laufenden Pod wählen</translation>
    </message>
    <message>
        <source>Pods cannot be listed: %1</source>
        <translation>Pods können nicht aufgelistet werden: %1</translation>
    </message>
    <message>
        <source>%1 · not ready</source>
        <translation>%1 · nicht bereit</translation>
    </message>
</context>
<context>
    <name>sternway::ui::VariableValues</name>
    <message>
        <source>Enter a value.</source>
        <translation>Einen Wert eingeben.</translation>
    </message>
</context>
<context>
    <name>sternway::ui::VariablesPage</name>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) used by messages and other methods</source>
        <translation>
            <numerusform>%n von Nachrichten und anderen Methoden verwendeter Wert</numerusform>
            <numerusform>%n von Nachrichten und anderen Methoden verwendete Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>The steps of this method need no values.</source>
        <translation>Die Schritte dieser Methode benötigen keine Werte.</translation>
    </message>
    <message>
        <source>These values are filled into the runbook&apos;s commands and messages and saved with the incident.</source>
        <translation>Diese Werte werden in die Befehle und Nachrichten des Runbooks eingesetzt und mit dem Incident gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%n required value(s) are missing. The rollback itself does not need them; steps and messages that need them stay incomplete.</source>
        <translation>
            <numerusform>%n erforderlicher Wert fehlt. Der Rollback selbst benötigt ihn nicht; Schritte und Nachrichten, die ihn benötigen, bleiben unvollständig.</numerusform>
            <numerusform>%n erforderliche Werte fehlen. Der Rollback selbst benötigt sie nicht; Schritte und Nachrichten, die sie benötigen, bleiben unvollständig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required value(s) are missing. A step of the plan that needs one has to be left out.</source>
        <translation>
            <numerusform>%n erforderlicher Wert fehlt. Ein Schritt des Plans, der ihn braucht, muss ausgelassen werden.</numerusform>
            <numerusform>%n erforderliche Werte fehlen. Ein Schritt des Plans, der einen davon braucht, muss ausgelassen werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::VerdictBanner</name>
    <message>
        <source>&amp;Roll back…</source>
        <translation>&amp;Rollback…</translation>
    </message>
    <message>
        <source>Opens the rollback of this service; nothing is changed before you confirm it</source>
        <translation>Öffnet den Rollback dieses Services; vor der Bestätigung wird nichts geändert</translation>
    </message>
    <message>
        <source>Show &amp;rollback…</source>
        <translation>&amp;Rollback zeigen…</translation>
    </message>
    <message>
        <source>Shows the rollback of this service that is running</source>
        <translation>Zeigt den Rollback dieses Services, der läuft</translation>
    </message>
    <message>
        <source>&amp;Declare incident</source>
        <translation>&amp;Incident ausrufen</translation>
    </message>
    <message>
        <source>Opens an incident for this service and starts its timeline</source>
        <translation>Öffnet einen Incident für diesen Service und beginnt dessen Zeitleiste</translation>
    </message>
    <message>
        <source>Report a s&amp;ymptom</source>
        <translation>S&amp;ymptom melden</translation>
    </message>
    <message>
        <source>Symptoms and user reports that no metric shows; they count immediately</source>
        <translation>Symptome und Benutzermeldungen, die keine Metrik zeigt; sie zählen sofort</translation>
    </message>
    <message>
        <source>Show &amp;incident</source>
        <translation>&amp;Incident anzeigen</translation>
    </message>
    <message>
        <source>Shows the open incident of this service</source>
        <translation>Zeigt den offenen Incident dieses Service</translation>
    </message>
    <message>
        <source>&amp;Which cluster is this?…</source>
        <translation>&amp;Welcher Cluster ist das?…</translation>
    </message>
    <message>
        <source>Several clusters write into this Prometheus: says which of them counts</source>
        <translation>Mehrere Cluster schreiben in dieses Prometheus: legt fest, welcher davon zählt</translation>
    </message>
</context>
<context>
    <name>sternway::ui::VerifyPage</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Überprüfen</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>The steps were manual. Current measurements are shown.</source>
        <translation>Die Schritte waren manuell. Aktuelle Messwerte werden angezeigt.</translation>
    </message>
    <message>
        <source>Healthy for %1 of %2</source>
        <translation>Seit %1 von %2 gesund</translation>
    </message>
    <message>
        <source>All pods ready without restarts for %1 of %2</source>
        <translation>Seit %1 von %2 alle Pods bereit, ohne Neustarts</translation>
    </message>
    <message>
        <source>Without metrics, recovery cannot be measured. %1</source>
        <translation>Ohne Metriken ist die Erholung nicht messbar. %1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::WelcomePage</name>
    <message>
        <source>The kubeconfig names no context. Add one with kubectl config set-context, or choose another file in the preferences.</source>
        <translation>Die kubeconfig nennt keinen Kontext. Mit kubectl config set-context einen hinzufügen oder in den Einstellungen eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>cannot be opened: %1</source>
        <translation>kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>kubectl&apos;s current context</source>
        <translation>aktueller Kontext von kubectl</translation>
    </message>
    <message>
        <source>%1. %2
Sternway looks in: %3. Ask whoever runs the cluster for a kubeconfig and put it there, or name another file in the preferences.</source>
        <translation>%1. %2
Sternway sucht in: %3. Beim Betreiber des Clusters eine kubeconfig anfordern und dort ablegen oder in den Einstellungen eine andere Datei angeben.</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sternway::ui::WizardContext</name>
    <message>
        <source>Rollback wizard opened</source>
        <translation>Rollback-Assistent geöffnet</translation>
    </message>
    <message>
        <source>Wizard opened to roll forward again</source>
        <translation>Assistent zum erneuten Vorwärtsgehen geöffnet</translation>
    </message>
</context>
<context>
    <name>sternway::ui::WizardFlow</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>sternway::ui::WizardFrame</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Go &amp;back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Übung</translation>
    </message>
</context>
<context>
    <name>sternway::ui::WizardPage</name>
    <message>
        <source>since the running release</source>
        <translation>seit dem laufenden Release</translation>
    </message>
    <message>
        <source>shortly before it, after the one before</source>
        <translation>kurz davor, nach dem vorherigen</translation>
    </message>
    <message>
        <source>before both</source>
        <translation>vor beiden</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
</TS>
