<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnnotatePage</name>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incomplete</source>
        <translation>
            <numerusform>%Ln incomplete</numerusform>
            <numerusform>%Ln incomplete</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttributeForm</name>
    <message numerus="yes">
        <source>%Ln more attribute(s)</source>
        <translation>
            <numerusform>%Ln more attribute</numerusform>
            <numerusform>%Ln more attributes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorpusPage</name>
    <message numerus="yes">
        <source>%Ln article(s) selected</source>
        <translation>
            <numerusform>%Ln article selected</numerusform>
            <numerusform>%Ln articles selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) taken out of the project.</source>
        <translation>
            <numerusform>%Ln article taken out of the project.</numerusform>
            <numerusform>%Ln articles taken out of the project.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventModel</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s)</source>
        <translation>
            <numerusform>%Ln fact</numerusform>
            <numerusform>%Ln facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message numerus="yes">
        <source>%Ln article(s) are now in {file}.</source>
        <translation>
            <numerusform>%Ln article is now in {file}.</numerusform>
            <numerusform>%Ln articles are now in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exporting… %Ln article(s)</source>
        <translation>
            <numerusform>Exporting… %Ln article</numerusform>
            <numerusform>Exporting… %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>%Ln file(s):</source>
        <translation>
            <numerusform>%Ln file:</numerusform>
            <numerusform>%Ln files:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) imported</source>
        <translation>
            <numerusform>%Ln article imported</numerusform>
            <numerusform>%Ln articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <translation>
            <numerusform>%Ln already there</numerusform>
            <numerusform>%Ln already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetadataPanel</name>
    <message numerus="yes">
        <source>%Ln article(s) selected</source>
        <translation>
            <numerusform>%Ln article selected</numerusform>
            <numerusform>%Ln articles selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incomplete</source>
        <translation>
            <numerusform>%Ln incomplete</numerusform>
            <numerusform>%Ln incomplete</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnplacedStrip</name>
    <message numerus="yes">
        <source>%Ln span(s) found no place in the corrected text</source>
        <translation>
            <numerusform>%Ln span found no place in the corrected text</numerusform>
            <numerusform>%Ln spans found no place in the corrected text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WholeArticle</name>
    <message numerus="yes">
        <source>Done, but %Ln span(s) miss something.</source>
        <translation>
            <numerusform>Done, but %Ln span misses something.</numerusform>
            <numerusform>Done, but %Ln spans miss something.</numerusform>
        </translation>
    </message>
</context>
</TS>
