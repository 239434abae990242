<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>sternway</name>
    <message numerus="yes">
        <source>%n user(s) reported the problem</source>
        <translation>
            <numerusform>%n user reported the problem</numerusform>
            <numerusform>%n users reported the problem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposed rule(s) would match; not in effect</source>
        <translation>
            <numerusform>%n proposed rule would match; not in effect</numerusform>
            <numerusform>%n proposed rules would match; not in effect</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::assess</name>
    <message numerus="yes">
        <source>%1 of %n pod(s)</source>
        <translation>
            <numerusform>%1 of %n pod</numerusform>
            <numerusform>%1 of %n pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>matched %n time(s), %1 in all</source>
        <translation>
            <numerusform>matched once, %1 in all</numerusform>
            <numerusform>matched %n times, %1 in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::cli::AcceptCommand</name>
    <message numerus="yes">
        <source>%n rule(s) accepted and in effect.</source>
        <translation>
            <numerusform>%n rule accepted: it counts from now on.</numerusform>
            <numerusform>%n rules accepted: they count from now on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) stay proposed and are not in effect. To accept them: --rules %1</source>
        <translation>
            <numerusform>%n rule stays proposed and counts in no verdict. Name it to accept it: --rules %1</numerusform>
            <numerusform>%n rules stay proposed and count in no verdict. Name them to accept them: --rules %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::cli::CheckCommand</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::cli::DoctorCommand</name>
    <message numerus="yes">
        <source>No answer within %n s</source>
        <translation>
            <numerusform>No answer within %n s</numerusform>
            <numerusform>No answer within %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A journal with %n incident(s)</source>
        <translation>
            <numerusform>A journal with %n incident</numerusform>
            <numerusform>A journal with %n incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::cli::OutboxCommand</name>
    <message numerus="yes">
        <source>%n message(s) begin with %1; say more of the id</source>
        <translation>
            <numerusform>%n message begins with %1; say more of the id</numerusform>
            <numerusform>%n messages begin with %1; say more of the id</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::cli::PostMortemCommand</name>
    <message numerus="yes">
        <source>%1, version %2 of %3 by %4; %n open questions; %5</source>
        <translation>
            <numerusform>%1, version %2 of %3 by %4; %n open question; %5</numerusform>
            <numerusform>%1, version %2 of %3 by %4; %n open questions; %5</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::cli::RollbackServicesCommand</name>
    <message numerus="yes">
        <source>Plan only: %n rollback(s) could begin. Nothing was changed.</source>
        <translation>
            <numerusform>Plan only: %n rollback could begin. Nothing was changed.</numerusform>
            <numerusform>Plan only: %n rollbacks could begin. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Roll back %n service(s) now? [y/N]</source>
        <translation>
            <numerusform>Roll back %n service now? [y/N]</numerusform>
            <numerusform>Roll back %n services now? [y/N]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n service(s)</source>
        <translation>
            <numerusform>%1: %n service</numerusform>
            <numerusform>%1: %n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::models</name>
    <message numerus="yes">
        <source>%1 of %n rule(s) evaluated</source>
        <translation>
            <numerusform>%1 of %n rule evaluated</numerusform>
            <numerusform>%1 of %n rules evaluated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached</source>
        <translation>
            <numerusform>%n attached</numerusform>
            <numerusform>%n attached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::models::BoardColumns</name>
    <message numerus="yes">
        <source>done, %n failed</source>
        <translation>
            <numerusform>done, %n failed</numerusform>
            <numerusform>done, %n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::models::IncidentListColumns</name>
    <message numerus="yes">
        <source>%1, %n overdue</source>
        <translation>
            <numerusform>%1, %n overdue</numerusform>
            <numerusform>%1, %n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::models::TrialColumns</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::report</name>
    <message numerus="yes">
        <source>%1 (%n working days, since the runbook says nothing)</source>
        <translation>
            <numerusform>%1 (%n working day, since the runbook says nothing)</numerusform>
            <numerusform>%1 (%n working days, since the runbook says nothing)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::runbook</name>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n method(s)</source>
        <translation>
            <numerusform>%n method</numerusform>
            <numerusform>%n methods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n scenario</numerusform>
            <numerusform>%n scenarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s)</source>
        <translation>
            <numerusform>%n list</numerusform>
            <numerusform>%n lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::steps</name>
    <message numerus="yes">
        <source>... and %n more line(s)</source>
        <translation>
            <numerusform>... and %n more line</numerusform>
            <numerusform>... and %n more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the manifests cannot be read and are not in this preview</source>
        <translation>
            <numerusform>%n part of the manifests cannot be read and is not in this preview</numerusform>
            <numerusform>%n parts of the manifests cannot be read and are not in this preview</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more line(s)</source>
        <translation>
            <numerusform>… and %n more line</numerusform>
            <numerusform>… and %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::steps::ApplyStep</name>
    <message numerus="yes">
        <source>Asking the server whether it would accept %n object(s)</source>
        <translation>
            <numerusform>Asking the server whether it would accept %n object</numerusform>
            <numerusform>Asking the server whether it would accept %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) stay as they are</source>
        <translation>
            <numerusform>%n object stays as it is</numerusform>
            <numerusform>%n objects stay as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::steps::ComposeContainer</name>
    <message numerus="yes">
        <source>%n restart(s)</source>
        <translation>
            <numerusform>%n restart</numerusform>
            <numerusform>%n restarts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::steps::DeletePodsStep</name>
    <message numerus="yes">
        <source>None of the %n pod(s) that match &quot;%1&quot; is stuck</source>
        <translation>
            <numerusform>The %n pod that matches &quot;%1&quot; is not stuck</numerusform>
            <numerusform>None of the %n pods that match &quot;%1&quot; is stuck</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::steps::EditProbe</name>
    <message numerus="yes">
        <source>%1 has %2, %n replica(s)</source>
        <translation>
            <numerusform>%1 has %2, %n replica</numerusform>
            <numerusform>%1 has %2, %n replicas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::steps::EditStep</name>
    <message numerus="yes">
        <source>Done for %n workload(s)</source>
        <translation>
            <numerusform>Done for %n workload</numerusform>
            <numerusform>Done for %n workloads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::steps::HealthStep</name>
    <message numerus="yes">
        <source>%n pod(s) ready; watching for restarts</source>
        <translation>
            <numerusform>%n pod ready; watching for restarts</numerusform>
            <numerusform>%n pods ready; watching for restarts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) ready, no restart for %1</source>
        <translation>
            <numerusform>%n pod ready, no restart for %1</numerusform>
            <numerusform>%n pods ready, no restart for %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::steps::MigrationStatusStep</name>
    <message numerus="yes">
        <source>%n applied</source>
        <translation>
            <numerusform>%n applied</numerusform>
            <numerusform>%n applied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::steps::RevertDrafting</name>
    <message numerus="yes">
        <source>%1 has %n parent(s).</source>
        <translation>
            <numerusform>%1 has %n parent.</numerusform>
            <numerusform>%1 has %n parents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChartFeed</name>
    <message numerus="yes">
        <source>The query for %1 gives %n series instead of one</source>
        <translation>
            <numerusform>The query for %1 gives %n series instead of one</numerusform>
            <numerusform>The query for %1 gives %n series instead of one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChecklistPage</name>
    <message numerus="yes">
        <source>%n item(s) are open. You can continue with open items; they are listed before you confirm.</source>
        <translation>
            <numerusform>%n item is open. You can continue with open items; they are listed before you confirm.</numerusform>
            <numerusform>%n items are open. You can continue with open items; they are listed before you confirm.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::ConfirmPage</name>
    <message numerus="yes">
        <source>Preflight has %n warning(s). Go back to read them.</source>
        <translation>
            <numerusform>Preflight has %n warning. Go back to read it.</numerusform>
            <numerusform>Preflight has %n warnings. Go back to read them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checklist item(s) are still open.</source>
        <translation>
            <numerusform>%n checklist item is still open.</numerusform>
            <numerusform>%n checklist items are still open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) before the rollback are still open.</source>
        <translation>
            <numerusform>%n step before the rollback is still open.</numerusform>
            <numerusform>%n steps before the rollback are still open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::DeclarationStrip</name>
    <message numerus="yes">
        <source>%n user report(s) in the last 5 min</source>
        <translation>
            <numerusform>%n user report in the last 5 min</numerusform>
            <numerusform>%n user reports in the last 5 min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::DeclareMenu</name>
    <message numerus="yes">
        <source>Add a &amp;user report (%n in the last 5 min)</source>
        <translation>
            <numerusform>Add a &amp;user report (%n in the last 5 min)</numerusform>
            <numerusform>Add a &amp;user report (%n in the last 5 min)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::DocumentView</name>
    <message numerus="yes">
        <source>%n more rows are in the text and in what is exported.</source>
        <translation>
            <numerusform>%n more row is in the text and in what is exported.</numerusform>
            <numerusform>%n more rows are in the text and in what is exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::FailurePanel</name>
    <message numerus="yes">
        <source>%n more failed step(s) after this one.</source>
        <translation>
            <numerusform>%n more failed step after this one.</numerusform>
            <numerusform>%n more failed steps after this one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::FleetPage</name>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to roll back</source>
        <translation>
            <numerusform>%n to roll back</numerusform>
            <numerusform>%n to roll back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending rollback</source>
        <translation>
            <numerusform>%n to roll back if it lasts</numerusform>
            <numerusform>%n to roll back if it lasts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be evaluated</source>
        <translation>
            <numerusform>%n cannot be judged</numerusform>
            <numerusform>%n cannot be judged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not evaluated yet</source>
        <translation>
            <numerusform>%n not evaluated yet</numerusform>
            <numerusform>%n not evaluated yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::FollowUpReminder</name>
    <message numerus="yes">
        <source>%n follow-up(s) of incidents are overdue</source>
        <translation>
            <numerusform>%n follow-up of incidents is overdue</numerusform>
            <numerusform>%n follow-ups of incidents are overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::FollowUps</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::HelpWindow</name>
    <message numerus="yes">
        <source>%n section(s) found</source>
        <translation>
            <numerusform>%n section found</numerusform>
            <numerusform>%n sections found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%n decision row(s)</source>
        <translation>
            <numerusform>%n decision row</numerusform>
            <numerusform>%n decision rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trigger(s)</source>
        <translation>
            <numerusform>%n trigger</numerusform>
            <numerusform>%n triggers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checklist item(s)</source>
        <translation>
            <numerusform>%n checklist item</numerusform>
            <numerusform>%n checklist items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n command</numerusform>
            <numerusform>%n commands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n template</numerusform>
            <numerusform>%n templates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time box(es)</source>
        <translation>
            <numerusform>%n time box</numerusform>
            <numerusform>%n time boxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s)</source>
        <translation>
            <numerusform>%n variable</numerusform>
            <numerusform>%n variables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to review</source>
        <translation>
            <numerusform>%n line to review</numerusform>
            <numerusform>%n lines to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not imported</source>
        <translation>
            <numerusform>%n line not imported</numerusform>
            <numerusform>%n lines not imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::IncidentsPage</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) overdue</source>
        <translation>
            <numerusform>%n follow-up overdue</numerusform>
            <numerusform>%n follow-ups overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::LogSearchBar</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <comment>found lines of a log</comment>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::LogTab</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n selected service(s)</source>
        <translation>
            <numerusform>%n selected service</numerusform>
            <numerusform>%n selected services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) to roll back</source>
        <translation>
            <numerusform>%n service to roll back</numerusform>
            <numerusform>%n services to roll back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::MessagePanel</name>
    <message numerus="yes">
        <source>&amp;Send to %n channel(s)</source>
        <translation>
            <numerusform>&amp;Send to %n channel</numerusform>
            <numerusform>&amp;Send to %n channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::MethodPage</name>
    <message numerus="yes">
        <source>This wizard rolls back %1 alone. The steps of %n other service(s) stay yours: %2.</source>
        <translation>
            <numerusform>This wizard rolls back %1 alone. The steps of %n other service stay yours: %2.</numerusform>
            <numerusform>This wizard rolls back %1 alone. The steps of %n other services stay yours: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::MigrationsPage</name>
    <message numerus="yes">
        <source>%n migration(s) applied.</source>
        <translation>
            <numerusform>%n migration applied.</numerusform>
            <numerusform>%n migrations applied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them since the running release was rolled out.</source>
        <translation>
            <numerusform>%n of them since the running release was rolled out.</numerusform>
            <numerusform>%n of them since the running release was rolled out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::MissingValues</name>
    <message numerus="yes">
        <source>This message needs %n value(s) that nobody has entered yet:</source>
        <translation>
            <numerusform>This message needs %n value that nobody has entered yet:</numerusform>
            <numerusform>This message needs %n values that nobody has entered yet:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::PlanPage</name>
    <message numerus="yes">
        <source>Nothing has begun. The plan has %n step(s).</source>
        <translation>
            <numerusform>Nothing has begun. The plan has %n step.</numerusform>
            <numerusform>Nothing has begun. The plan has %n steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait(s) for you in its turn.</source>
        <translation>
            <numerusform>%n of them waits for you in its turn.</numerusform>
            <numerusform>%n of them wait for you in their turn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more step(s) of the runbook are yours: the page Procedure has them.</source>
        <translation>
            <numerusform>%n more step of the runbook is yours: the page Procedure has it.</numerusform>
            <numerusform>%n more steps of the runbook are yours: the page Procedure has them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::PostMortemDialog</name>
    <message numerus="yes">
        <source>%n open questions</source>
        <translation>
            <numerusform>%n open question</numerusform>
            <numerusform>%n open questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No findings. %n open questions.</source>
        <translation>
            <numerusform>No findings. %n open question.</numerusform>
            <numerusform>No findings. %n open questions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fi&amp;ndings (F8 goes to the next one)</source>
        <translation>
            <numerusform>%n fi&amp;nding (F8 goes to the next one)</numerusform>
            <numerusform>%n fi&amp;ndings (F8 goes to the next one)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::PreflightPage</name>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocking finding(s)</source>
        <translation>
            <numerusform>%n blocking finding</numerusform>
            <numerusform>%n blocking findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::PrometheusTest</name>
    <message numerus="yes">
        <source>Connected: %n target(s).</source>
        <translation>
            <numerusform>Connected: %n target.</numerusform>
            <numerusform>Connected: %n targets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::QuestionPanel</name>
    <message numerus="yes">
        <source>%n more question(s) after this one.</source>
        <translation>
            <numerusform>%n more question after this one.</numerusform>
            <numerusform>%n more questions after this one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::RunbookFolderCheck</name>
    <message numerus="yes">
        <source>%n runbook(s) loaded.</source>
        <translation>
            <numerusform>%n runbook loaded.</numerusform>
            <numerusform>%n runbooks loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not loaded:</source>
        <translation>
            <numerusform>%n file not loaded:</numerusform>
            <numerusform>%n files not loaded:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::RunningBar</name>
    <message numerus="yes">
        <source>%n service(s) of %1 are being rolled back.</source>
        <translation>
            <numerusform>%n service of %1 is being rolled back.</numerusform>
            <numerusform>%n services of %1 are being rolled back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicePage</name>
    <message numerus="yes">
        <source>Events (%n warning(s))</source>
        <translation>
            <numerusform>Events (%n warning)</numerusform>
            <numerusform>Events (%n warnings)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imported rule(s) in %1 are not in effect until accepted. Review them.</source>
        <translation>
            <numerusform>%n rule of %1 is a proposal of an import and counts in no verdict. Review it.</numerusform>
            <numerusform>%n rules of %1 are proposals of an import and count in no verdict. Review them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicesBoardPage</name>
    <message numerus="yes">
        <source>%n rolled back</source>
        <translation>
            <numerusform>%n rolled back</numerusform>
            <numerusform>%n rolled back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicesChoicePage</name>
    <message numerus="yes">
        <source>%n service(s) chosen of %1. Services that call for a rollback are chosen at first.</source>
        <translation>
            <numerusform>%n service chosen of %1. Services that call for a rollback are chosen at first.</numerusform>
            <numerusform>%n services chosen of %1. Services that call for a rollback are chosen at first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicesConfirmPage</name>
    <message numerus="yes">
        <source>R&amp;oll back %n service(s)</source>
        <translation>
            <numerusform>R&amp;oll back %n service</numerusform>
            <numerusform>R&amp;oll back %n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Roll back %n service(s)</source>
        <translation>
            <numerusform>Roll back %n service</numerusform>
            <numerusform>Roll back %n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Preflight has %n warning(s). Go back to read them.</source>
        <translation>
            <numerusform>Preflight has %n warning. Go back to read it.</numerusform>
            <numerusform>Preflight has %n warnings. Go back to read them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicesContext</name>
    <message numerus="yes">
        <source>%1: %n service(s)</source>
        <translation>
            <numerusform>%1: %n service</numerusform>
            <numerusform>%1: %n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicesDonePage</name>
    <message numerus="yes">
        <source>%n service(s) rolled back.</source>
        <translation>
            <numerusform>%n service rolled back.</numerusform>
            <numerusform>%n services rolled back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicesPreflightPage</name>
    <message numerus="yes">
        <source>%n warning(s).</source>
        <translation>
            <numerusform>%n warning.</numerusform>
            <numerusform>%n warnings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing blocks the rollback of %n service(s).</source>
        <translation>
            <numerusform>Nothing blocks the rollback of %n service.</numerusform>
            <numerusform>Nothing blocks the rollback of %n services.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::StageMessages</name>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n sent</numerusform>
            <numerusform>%n sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <translation>
            <numerusform>%n on the way</numerusform>
            <numerusform>%n on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::StatisticsTab</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rollback(s)</source>
        <translation>
            <numerusform>%n rollback</numerusform>
            <numerusform>%n rollbacks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed</source>
        <translation>
            <numerusform>%n of them failed</numerusform>
            <numerusform>%n of them failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rehearsal(s) left out</source>
        <translation>
            <numerusform>%n rehearsal left out</numerusform>
            <numerusform>%n rehearsals left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::Tray</name>
    <message numerus="yes">
        <source>Sternway: %n service(s) to roll back</source>
        <translation>
            <numerusform>Sternway: %n service to roll back</numerusform>
            <numerusform>Sternway: %n services to roll back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) changed</source>
        <translation>
            <numerusform>%n verdict changed</numerusform>
            <numerusform>%n verdicts changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::TrialDialog</name>
    <message numerus="yes">
        <source>%1 to %2, one sample every %3, %n deploy(s)</source>
        <translation>
            <numerusform>%1 to %2, one sample every %3, %n deploy</numerusform>
            <numerusform>%1 to %2, one sample every %3, %n deploys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::TrustDialog</name>
    <message numerus="yes">
        <source>%n dangerous item(s) first.</source>
        <translation>
            <numerusform>%n dangerous item first.</numerusform>
            <numerusform>%n dangerous items first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imported rule(s) are not in effect yet. Select the ones to accept.</source>
        <translation>
            <numerusform>%n rule comes from an import and counts in no verdict. Tick it if it says what you mean.</numerusform>
            <numerusform>%n rules come from an import and count in no verdict. Tick those that say what you mean.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::VariablesPage</name>
    <message numerus="yes">
        <source>%n value(s) used by messages and other methods</source>
        <translation>
            <numerusform>%n value used by messages and other methods</numerusform>
            <numerusform>%n values used by messages and other methods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required value(s) are missing. The rollback itself does not need them; steps and messages that need them stay incomplete.</source>
        <translation>
            <numerusform>%n required value is missing. The rollback itself does not need it; steps and messages that need it stay incomplete.</numerusform>
            <numerusform>%n required values are missing. The rollback itself does not need them; steps and messages that need them stay incomplete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required value(s) are missing. A step of the plan that needs one has to be left out.</source>
        <translation>
            <numerusform>%n required value is missing. A step of the plan that needs it has to be left out.</numerusform>
            <numerusform>%n required values are missing. A step of the plan that needs one has to be left out.</numerusform>
        </translation>
    </message>
</context>
</TS>
