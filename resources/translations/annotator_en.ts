<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>About</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reports in the order of publication; %Ln article(s) without a confirmed date last.</source>
        <translation>
            <numerusform>Reports in the order of publication; %Ln article without a confirmed date comes last.</numerusform>
            <numerusform>Reports in the order of publication; %Ln articles without a confirmed date come last.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more article(s) are not shown.</source>
        <translation>
            <numerusform>%Ln more article is not shown.</numerusform>
            <numerusform>%Ln more articles are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AcceptBar</name>
    <message numerus="yes">
        <source>Accept %Ln proposal(s)</source>
        <translation>
            <numerusform>Accept the proposal</numerusform>
            <numerusform>Accept %Ln proposals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActorModel</name>
    <message numerus="yes">
        <source>%Ln fact(s)</source>
        <translation>
            <numerusform>%Ln fact</numerusform>
            <numerusform>%Ln facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActorsView</name>
    <message numerus="yes">
        <source>%Ln actors are one now.</source>
        <translation>
            <numerusform>%Ln actor is one now.</numerusform>
            <numerusform>%Ln actors are one now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actor(s)</source>
        <translation>
            <numerusform>%Ln actor</numerusform>
            <numerusform>%Ln actors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>make the %Ln marked ones one</source>
        <translation>
            <numerusform>make the marked one one</numerusform>
            <numerusform>make the %Ln marked ones one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message numerus="yes">
        <source>The first %Ln place(s).</source>
        <translation>
            <numerusform>The first place.</numerusform>
            <numerusform>The first %Ln places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) to look at.</source>
        <translation>
            <numerusform>%Ln place to look at.</numerusform>
            <numerusform>%Ln places to look at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgreementPhrases</name>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) more are under way.</source>
        <translation>
            <numerusform>%Ln more article is under way.</numerusform>
            <numerusform>%Ln more articles are under way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>intervals: the middle {share}% of %Ln drawing(s) of articles</source>
        <translation>
            <numerusform>intervals: the middle {share}% of %Ln drawing of articles</numerusform>
            <numerusform>intervals: the middle {share}% of %Ln drawings of articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gamma: alpha {a}, beta {b}, empty {e}, %Ln sample(s) of chance</source>
        <translation>
            <numerusform>gamma: alpha {a}, beta {b}, empty {e}, %Ln sample of chance</numerusform>
            <numerusform>gamma: alpha {a}, beta {b}, empty {e}, %Ln samples of chance</numerusform>
        </translation>
    </message>
</context>
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
    <name>ArticlesView</name>
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
    <name>AttributeRow</name>
    <message numerus="yes">
        <source>Proposed: as in %Ln earlier tag(s) of yours.</source>
        <translation>
            <numerusform>Proposed: as in an earlier tag of yours.</numerusform>
            <numerusform>Proposed: as in %Ln earlier tags of yours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bundles</name>
    <message numerus="yes">
        <source>Handed in: %Ln articles.</source>
        <translation>
            <numerusform>Handed in: %Ln article.</numerusform>
            <numerusform>Handed in: %Ln articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bundles are in {file}</source>
        <translation>
            <numerusform>%Ln bundle is in {file}</numerusform>
            <numerusform>%Ln bundles are in {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimPhrases</name>
    <message numerus="yes">
        <source>accused by %Ln</source>
        <translation>
            <numerusform>accused by %Ln</numerusform>
            <numerusform>accused by %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>claimed by %Ln</source>
        <translation>
            <numerusform>claimed by %Ln</numerusform>
            <numerusform>claimed by %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>possible for %Ln</source>
        <translation>
            <numerusform>possible for %Ln</numerusform>
            <numerusform>possible for %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>excluded by %Ln</source>
        <translation>
            <numerusform>excluded by %Ln</numerusform>
            <numerusform>excluded by %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>considered by %Ln</source>
        <translation>
            <numerusform>considered by %Ln</numerusform>
            <numerusform>considered by %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>supported by %Ln</source>
        <translation>
            <numerusform>supported by %Ln</numerusform>
            <numerusform>supported by %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contradicted by %Ln</source>
        <translation>
            <numerusform>contradicted by %Ln</numerusform>
            <numerusform>contradicted by %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>denied by %Ln</source>
        <translation>
            <numerusform>denied by %Ln</numerusform>
            <numerusform>denied by %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>updated by %Ln</source>
        <translation>
            <numerusform>updated by %Ln</numerusform>
            <numerusform>updated by %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would not say</source>
        <translation>
            <numerusform>%Ln would not say</numerusform>
            <numerusform>%Ln would not say</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message numerus="yes">
        <source>%Ln card(s) are left in this article.</source>
        <translation>
            <numerusform>One card is left in this article.</numerusform>
            <numerusform>%Ln cards are left in this article.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln article(s) everything is settled.</source>
        <translation>
            <numerusform>In one article everything is settled.</numerusform>
            <numerusform>In %Ln articles everything is settled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) will go to the annotators with their next bundles.</source>
        <translation>
            <numerusform>One decision will go to the annotators with their next bundles.</numerusform>
            <numerusform>%Ln decisions will go to the annotators with their next bundles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Consequences</name>
    <message numerus="yes">
        <source>%Ln link(s) left gold with it. Undo brings all back.</source>
        <translation>
            <numerusform>A link left gold with it. Undo brings all back.</numerusform>
            <numerusform>%Ln links left gold with it. Undo brings all back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsistencyView</name>
    <message numerus="yes">
        <source>tag %Ln untagged like this</source>
        <translation>
            <numerusform>tag %Ln untagged like this</numerusform>
            <numerusform>tag %Ln untagged like this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>make %Ln other(s) “{label}”</source>
        <translation>
            <numerusform>make %Ln other “{label}”</numerusform>
            <numerusform>make %Ln others “{label}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>give %Ln other(s) these values</source>
        <translation>
            <numerusform>give %Ln other these values</numerusform>
            <numerusform>give %Ln others these values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phrase(s)</source>
        <translation>
            <numerusform>%Ln phrase</numerusform>
            <numerusform>%Ln phrases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) changed.</source>
        <translation>
            <numerusform>%Ln place changed.</numerusform>
            <numerusform>%Ln places changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more article(s) agree more.</source>
        <translation>
            <numerusform>%Ln more article agrees more.</numerusform>
            <numerusform>%Ln more articles agree more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealRow</name>
    <message numerus="yes">
        <source>Deal all articles out to %Ln annotators</source>
        <translation>
            <numerusform>Deal all articles out to %Ln annotator</numerusform>
            <numerusform>Deal all articles out to %Ln annotators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message numerus="yes">
        <source>No article has the finished work of two people yet. %Ln article(s) are under way.</source>
        <translation>
            <numerusform>No article has the finished work of two people yet. %Ln article is under way.</numerusform>
            <numerusform>No article has the finished work of two people yet. %Ln articles are under way.</numerusform>
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
        <source>%Ln article(s) are now in {file}</source>
        <translation>
            <numerusform>%Ln article is now in {file}</numerusform>
            <numerusform>%Ln articles are now in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) outside the story were left out.</source>
        <translation>
            <numerusform>%Ln span outside the story was left out.</numerusform>
            <numerusform>%Ln spans outside the story were left out.</numerusform>
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
    <name>ForkList</name>
    <message numerus="yes">
        <source>Changed on two desktops: press what shall hold, in %Ln places</source>
        <translation>
            <numerusform>Changed on two desktops: press what shall hold, in %Ln place</numerusform>
            <numerusform>Changed on two desktops: press what shall hold, in %Ln places</numerusform>
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
    <name>LeftPhrases</name>
    <message numerus="yes">
        <source>hide the %Ln left as they are</source>
        <translation>
            <numerusform>hide the one left as it is</numerusform>
            <numerusform>hide the %Ln left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>show %Ln left as they are</source>
        <translation>
            <numerusform>show the one left as it is</numerusform>
            <numerusform>show the %Ln left as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>Marked in %Ln article(s).</source>
        <translation>
            <numerusform>Marked in %Ln article.</numerusform>
            <numerusform>Marked in %Ln articles.</numerusform>
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
    <name>PhrasesModel</name>
    <message numerus="yes">
        <source>tagged in %Ln way(s)</source>
        <translation>
            <numerusform>tagged in %Ln way</numerusform>
            <numerusform>tagged in %Ln ways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tagged %Ln time(s)</source>
        <translation>
            <numerusform>tagged once</numerusform>
            <numerusform>tagged %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) untagged</source>
        <translation>
            <numerusform>%Ln place untagged</numerusform>
            <numerusform>%Ln places untagged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalStrip</name>
    <message numerus="yes">
        <source>%Ln line(s) look like no part of the story.</source>
        <translation>
            <numerusform>%Ln line looks like no part of the story.</numerusform>
            <numerusform>%Ln lines look like no part of the story.</numerusform>
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
    <name>QueuePane</name>
    <message numerus="yes">
        <source>%Ln to hand in</source>
        <translation>
            <numerusform>%Ln to hand in</numerusform>
            <numerusform>%Ln to hand in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Removing</name>
    <message numerus="yes">
        <source>%Ln annotations would go with them, of: {people}.</source>
        <translation>
            <numerusform>%Ln annotation would go with them, of: {people}.</numerusform>
            <numerusform>%Ln annotations would go with them, of: {people}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepeatStrip</name>
    <message numerus="yes">
        <source>take over %Ln annotation(s) from there</source>
        <translation>
            <numerusform>take over %Ln annotation from there</numerusform>
            <numerusform>take over %Ln annotations from there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>put %Ln annotation(s) of this passage there too</source>
        <translation>
            <numerusform>put %Ln annotation of this passage there too</numerusform>
            <numerusform>put %Ln annotations of this passage there too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) read again from the words.</source>
        <translation>
            <numerusform>%Ln number read again from the words.</numerusform>
            <numerusform>%Ln numbers read again from the words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Repeating</name>
    <message numerus="yes">
        <source>%Ln annotation(s) put into the other place.</source>
        <translation>
            <numerusform>%Ln annotation put into the other place.</numerusform>
            <numerusform>%Ln annotations put into the other place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) taken over.</source>
        <translation>
            <numerusform>%Ln annotation taken over.</numerusform>
            <numerusform>%Ln annotations taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>{whose}: %Ln changes came.</source>
        <translation>
            <numerusform>{whose}: %Ln change came.</numerusform>
            <numerusform>{whose}: %Ln changes came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new articles.</source>
        <translation>
            <numerusform>%Ln new article.</numerusform>
            <numerusform>%Ln new articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles handed in.</source>
        <translation>
            <numerusform>%Ln article handed in.</numerusform>
            <numerusform>%Ln articles handed in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations followed a corrected text.</source>
        <translation>
            <numerusform>%Ln annotation followed a corrected text.</numerusform>
            <numerusform>%Ln annotations followed a corrected text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things were changed on two desktops.</source>
        <translation>
            <numerusform>%Ln thing was changed on two desktops.</numerusform>
            <numerusform>%Ln things were changed on two desktops.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes have not come yet.</source>
        <translation>
            <numerusform>%Ln change has not come yet.</numerusform>
            <numerusform>%Ln changes have not come yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bundles were refused.</source>
        <translation>
            <numerusform>%Ln bundle was refused.</numerusform>
            <numerusform>%Ln bundles were refused.</numerusform>
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
        <source>%Ln changes of {name} are missing (desktop {desktop}).</source>
        <translation>
            <numerusform>%Ln change of {name} is missing (desktop {desktop}).</numerusform>
            <numerusform>%Ln changes of {name} are missing (desktop {desktop}).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message numerus="yes">
        <source>Comparing with gold… %Ln article(s)</source>
        <translation>
            <numerusform>Comparing with gold… %Ln article</numerusform>
            <numerusform>Comparing with gold… %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) are in {file}: {people}.</source>
        <translation>
            <numerusform>%Ln report is in {file}: {people}.</numerusform>
            <numerusform>%Ln reports are in {file}: {people}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The report for {name} on %Ln article(s) is in {file}.</source>
        <translation>
            <numerusform>The report for {name} on %Ln article is in {file}.</numerusform>
            <numerusform>The report for {name} on %Ln articles is in {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesPane</name>
    <message numerus="yes">
        <source>%Ln open card(s) would be settled by rule.</source>
        <translation>
            <numerusform>%Ln open card would be settled by rule.</numerusform>
            <numerusform>%Ln open cards would be settled by rule.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) would come to a person instead.</source>
        <translation>
            <numerusform>%Ln card would come to a person instead.</numerusform>
            <numerusform>%Ln cards would come to a person instead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>%Ln sentence</numerusform>
            <numerusform>%Ln sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln sentence(s)</source>
        <translation>
            <numerusform>more than %Ln sentence</numerusform>
            <numerusform>more than %Ln sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) are not ready for searching yet.</source>
        <translation>
            <numerusform>%Ln article is not ready for searching yet.</numerusform>
            <numerusform>%Ln articles are not ready for searching yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message numerus="yes">
        <source>%Ln annotator(s) skipped this article</source>
        <translation>
            <numerusform>one annotator skipped this article</numerusform>
            <numerusform>%Ln annotators skipped this article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If it leaves gold, %Ln link(s) go with it.</source>
        <translation>
            <numerusform>If it leaves gold, a link goes with it.</numerusform>
            <numerusform>If it leaves gold, %Ln links go with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer holds for %Ln copy(s) of these words too. Space: only here.</source>
        <translation>
            <numerusform>The answer holds for %Ln copy of these words too. Space: only here.</numerusform>
            <numerusform>The answer holds for %Ln copies of these words too. Space: only here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer holds only here. Space: for %Ln copy(s) of these words too.</source>
        <translation>
            <numerusform>The answer holds only here. Space: for %Ln copy of these words too.</numerusform>
            <numerusform>The answer holds only here. Space: for %Ln copies of these words too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>one open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln only for reviewers</source>
        <translation>
            <numerusform>one only for reviewers</numerusform>
            <numerusform>%Ln only for reviewers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln settled</source>
        <translation>
            <numerusform>%Ln settled</numerusform>
            <numerusform>%Ln settled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamView</name>
    <message numerus="yes">
        <source>%Ln pieces of the work of {people} have not come yet.</source>
        <translation>
            <numerusform>%Ln piece of the work of {people} has not come yet.</numerusform>
            <numerusform>%Ln pieces of the work of {people} have not come yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotators</source>
        <translation>
            <numerusform>%Ln annotator</numerusform>
            <numerusform>%Ln annotators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TollPhrases</name>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>%Ln mention</numerusform>
            <numerusform>%Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln toll(s) of a longer time</source>
        <translation>
            <numerusform>%Ln toll of a longer time</numerusform>
            <numerusform>%Ln tolls of a longer time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln denial(s)</source>
        <translation>
            <numerusform>%Ln denial</numerusform>
            <numerusform>%Ln denials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not said to be so</source>
        <translation>
            <numerusform>%Ln not said to be so</numerusform>
            <numerusform>%Ln not said to be so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) of a whole</source>
        <translation>
            <numerusform>%Ln part of a whole</numerusform>
            <numerusform>%Ln parts of a whole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln told again</source>
        <translation>
            <numerusform>%Ln told again</numerusform>
            <numerusform>%Ln told again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln replaced by newer ones</source>
        <translation>
            <numerusform>%Ln replaced by a newer one</numerusform>
            <numerusform>%Ln replaced by newer ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, from %Ln source(s)</source>
        <translation>
            <numerusform>, from %Ln source</numerusform>
            <numerusform>, from %Ln sources</numerusform>
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
        <source>Not done yet: %Ln span(s) miss something or break a rule.</source>
        <translation>
            <numerusform>Not done yet: %Ln span misses something or breaks a rule.</numerusform>
            <numerusform>Not done yet: %Ln spans miss something or break a rule.</numerusform>
        </translation>
    </message>
</context>
</TS>
