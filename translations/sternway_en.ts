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
    <message numerus="yes">
        <source>%n attached</source>
        <translation>
            <numerusform>%n attached</numerusform>
            <numerusform>%n attached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s) judged</source>
        <translation>
            <numerusform>%1 of %n row judged</numerusform>
            <numerusform>%1 of %n rows judged</numerusform>
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
    <name>sternway::ChartFeed</name>
    <message numerus="yes">
        <source>The query for %1 gives %n series instead of one</source>
        <translation>
            <numerusform>The query for %1 gives %n series instead of one</numerusform>
            <numerusform>The query for %1 gives %n series instead of one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::CheckCommand</name>
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
    <name>sternway::ChecklistPage</name>
    <message numerus="yes">
        <source>%n item(s) are open. What is open can be left so; the confirmation says it.</source>
        <translation>
            <numerusform>%n item is open. What is open can be left so; the confirmation says it.</numerusform>
            <numerusform>%n items are open. What is open can be left so; the confirmation says it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ConfirmPage</name>
    <message numerus="yes">
        <source>Preflight has %n warning(s). Go back to read them.</source>
        <translation>
            <numerusform>Preflight has %n warning. Go back to read it.</numerusform>
            <numerusform>Preflight has %n warnings. Go back to read them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of the checklists are open.</source>
        <translation>
            <numerusform>%n item of the checklists is open.</numerusform>
            <numerusform>%n items of the checklists are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) before the rollback are neither done nor skipped.</source>
        <translation>
            <numerusform>%n step before the rollback is neither done nor skipped.</numerusform>
            <numerusform>%n steps before the rollback are neither done nor skipped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::DeclarationStrip</name>
    <message numerus="yes">
        <source>%n user report(s) in the last 5 min</source>
        <translation>
            <numerusform>%n user report in the last 5 min</numerusform>
            <numerusform>%n user reports in the last 5 min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::DeclareMenu</name>
    <message numerus="yes">
        <source>One more &amp;user report (%n in the last 5 min)</source>
        <translation>
            <numerusform>One more &amp;user report (%n in the last 5 min)</numerusform>
            <numerusform>One more &amp;user report (%n in the last 5 min)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::FleetPage</name>
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
</context>
<context>
    <name>sternway::FollowUps</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ImportDialog</name>
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
        <source>%n line(s) to look at</source>
        <translation>
            <numerusform>%n line to look at</numerusform>
            <numerusform>%n lines to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left over</source>
        <translation>
            <numerusform>%n line left over</numerusform>
            <numerusform>%n lines left over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::LogSearchBar</name>
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
    <name>sternway::LogTab</name>
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
    <name>sternway::PreflightPage</name>
    <message numerus="yes">
        <source>%n finding(s) block</source>
        <translation>
            <numerusform>%n finding blocks</numerusform>
            <numerusform>%n findings block</numerusform>
        </translation>
    </message>
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
</context>
<context>
    <name>sternway::PrometheusTest</name>
    <message numerus="yes">
        <source>It answers, and scrapes %n target(s).</source>
        <translation>
            <numerusform>It answers, and scrapes %n target.</numerusform>
            <numerusform>It answers, and scrapes %n targets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::RunbookFolderCheck</name>
    <message numerus="yes">
        <source>%n runbook(s) can be used.</source>
        <translation>
            <numerusform>%n runbook can be used.</numerusform>
            <numerusform>%n runbooks can be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot:</source>
        <translation>
            <numerusform>%n file cannot:</numerusform>
            <numerusform>%n files cannot:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ServicePage</name>
    <message numerus="yes">
        <source>E&amp;vents (%n warning(s))</source>
        <translation>
            <numerusform>E&amp;vents (%n warning)</numerusform>
            <numerusform>E&amp;vents (%n warnings)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::Tray</name>
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
    <name>sternway::TrustDialog</name>
    <message numerus="yes">
        <source>What is dangerous stands first: %n.</source>
        <translation>
            <numerusform>What is dangerous stands first: %n.</numerusform>
            <numerusform>What is dangerous stands first: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::VariablesPage</name>
    <message numerus="yes">
        <source>%n value(s) that only messages and other ways use</source>
        <translation>
            <numerusform>%n value that only messages and other ways use</numerusform>
            <numerusform>%n values that only messages and other ways use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required value(s) are missing. The rollback itself does not need them; steps and messages that do are not ready without.</source>
        <translation>
            <numerusform>%n required value is missing. The rollback itself does not need it; steps and messages that do are not ready without.</numerusform>
            <numerusform>%n required values are missing. The rollback itself does not need them; steps and messages that do are not ready without.</numerusform>
        </translation>
    </message>
</context>
</TS>
