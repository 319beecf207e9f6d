<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArticlesPanel</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned</source>
        <translation>
            <numerusform>%n returned</numerusform>
            <numerusform>%n returned</numerusform>
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
    <name>Counts</name>
    <message numerus="yes">
        <source>%n quote(s) without speaker: they would be called unclear.</source>
        <translation>
            <numerusform>%n quote without speaker: it would be called unclear.</numerusform>
            <numerusform>%n quotes without speaker: they would be called unclear.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) not answered: they would be rejected.</source>
        <translation>
            <numerusform>%n suggestion not answered: it would be rejected.</numerusform>
            <numerusform>%n suggestions not answered: they would be rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>found %n time(s)</source>
        <translation>
            <numerusform>found %n time</numerusform>
            <numerusform>found %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Export %Ln article(s)</source>
        <translation>
            <numerusform>Export %Ln article</numerusform>
            <numerusform>Export %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln article(s)</source>
        <translation>
            <numerusform>Import %Ln article</numerusform>
            <numerusform>Import %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more file(s)</source>
        <translation>
            <numerusform>and %Ln more file</numerusform>
            <numerusform>and %Ln more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message numerus="yes">
        <source>Delete label: move its %Ln span(s) first</source>
        <translation>
            <numerusform>Delete label: move its %Ln span first</numerusform>
            <numerusform>Delete label: move its %Ln spans first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkForm</name>
    <message numerus="yes">
        <source>Delete link: %Ln drawn, remove them first</source>
        <translation>
            <numerusform>Delete link: %Ln drawn, remove it first</numerusform>
            <numerusform>Delete link: %Ln drawn, remove them first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MisfitCard</name>
    <message numerus="yes">
        <source>%Ln span(s) do not begin and end with words</source>
        <translation>
            <numerusform>%Ln span does not begin and end with words</numerusform>
            <numerusform>%Ln spans do not begin and end with words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectCard</name>
    <message numerus="yes">
        <source>All %Ln article(s) done</source>
        <translation>
            <numerusform>%Ln article, done</numerusform>
            <numerusform>All %Ln articles done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitCard</name>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StayedCard</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
</TS>
