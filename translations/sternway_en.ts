<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>sternway::ConfirmPage</name>
    <message numerus="yes">
        <source>Preflight has %n warning(s). Go back to read them.</source>
        <translation>
            <numerusform>Preflight has %n warning. Go back to read it.</numerusform>
            <numerusform>Preflight has %n warnings. Go back to read them.</numerusform>
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
    <name>sternway::ServicePage</name>
    <message numerus="yes">
        <source>E&amp;vents (%n warning(s))</source>
        <translation>
            <numerusform>E&amp;vents (%n warning)</numerusform>
            <numerusform>E&amp;vents (%n warnings)</numerusform>
        </translation>
    </message>
</context>
</TS>
