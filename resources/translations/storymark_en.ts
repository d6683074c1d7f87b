<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Alike</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/alike.py"/>
        <source>%Ln places decided alike. Ctrl+Z takes all of them back.</source>
        <translation>
            <numerusform>%Ln place decided alike. Ctrl+Z takes it back.</numerusform>
            <numerusform>%Ln places decided alike. Ctrl+Z takes all of them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/alike.py"/>
        <source>%Ln other places differ only by a mark at the edge.</source>
        <translation>
            <numerusform>%Ln other place differs only by a mark at the edge.</numerusform>
            <numerusform>%Ln other places differ only by a mark at the edge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/alike.py"/>
        <source>%Ln other places differ in the same way ({kinds}).</source>
        <translation>
            <numerusform>%Ln other place differs in the same way ({kinds}).</numerusform>
            <numerusform>%Ln other places differ in the same way ({kinds}).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckFlow</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/check_flow.py"/>
        <source>The check found %Ln things. Check project shows them.</source>
        <translation>
            <numerusform>The check found %Ln thing. Check project shows it.</numerusform>
            <numerusform>The check found %Ln things. Check project shows them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckReport</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>%Ln things are not as they should be</source>
        <translation>
            <numerusform>%Ln thing is not as it should be</numerusform>
            <numerusform>%Ln things are not as they should be</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>%Ln things are left as they are</source>
        <translation>
            <numerusform>%Ln thing is left as it is</numerusform>
            <numerusform>%Ln things are left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>and %Ln more like this</source>
        <translation>
            <numerusform>and %Ln more like this</numerusform>
            <numerusform>and %Ln more like this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>%Ln acts that others build upon are not in this copy; a merge may bring them</source>
        <translation>
            <numerusform>%Ln act that others build upon is not in this copy; a merge may bring it</numerusform>
            <numerusform>%Ln acts that others build upon are not in this copy; a merge may bring them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/check_report.py"/>
        <source>%Ln acts are from more than a day ahead; a clock was wrong</source>
        <translation>
            <numerusform>%Ln act is from more than a day ahead; a clock was wrong</numerusform>
            <numerusform>%Ln acts are from more than a day ahead; a clock was wrong</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteLabel</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>%Ln tags have it.</source>
        <translation>
            <numerusform>%Ln tag has it.</numerusform>
            <numerusform>%Ln tags have it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln story</numerusform>
            <numerusform>%Ln stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>%Ln sentences</source>
        <translation>
            <numerusform>%Ln sentence</numerusform>
            <numerusform>%Ln sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/export_dialog.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/export_flow.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln story</numerusform>
            <numerusform>%Ln stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedbackFlow</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/feedback_flow.py"/>
        <source>In %Ln places reviewers decided otherwise, or ask you to look again.</source>
        <translation>
            <numerusform>In %Ln place reviewers decided otherwise, or ask you to look again.</numerusform>
            <numerusform>In %Ln places reviewers decided otherwise, or ask you to look again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedbackSheet</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/feedback_sheet.py"/>
        <source>%Ln more places are in the text.</source>
        <translation>
            <numerusform>%Ln more place is in the text.</numerusform>
            <numerusform>%Ln more places are in the text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/figure_words.py"/>
        <source>alpha {value}, %Ln stories</source>
        <translation>
            <numerusform>alpha {value}, %Ln story</numerusform>
            <numerusform>alpha {value}, %Ln stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCheck</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>%Ln lines cannot be read</source>
        <translation>
            <numerusform>%Ln line cannot be read</numerusform>
            <numerusform>%Ln lines cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>%Ln tags without an author</source>
        <translation>
            <numerusform>%Ln tag without an author</numerusform>
            <numerusform>%Ln tags without an author</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln story</numerusform>
            <numerusform>%Ln stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_check.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>%Ln lines cannot be read</source>
        <translation>
            <numerusform>%Ln line cannot be read</numerusform>
            <numerusform>%Ln lines cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln story</numerusform>
            <numerusform>%Ln stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_dialog.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFields</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>%Ln sentences</source>
        <translation>
            <numerusform>%Ln sentence</numerusform>
            <numerusform>%Ln sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_fields.py"/>
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_rows.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln story</numerusform>
            <numerusform>%Ln stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/import_rows.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/import_flow.py"/>
        <source>%Ln stories imported</source>
        <translation>
            <numerusform>%Ln story imported</numerusform>
            <numerusform>%Ln stories imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/import_flow.py"/>
        <source>%Ln tags added</source>
        <translation>
            <numerusform>%Ln tag added</numerusform>
            <numerusform>%Ln tags added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelPalette</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/label_palette.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelTreeModel</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/label_editor/tree.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/label_editor/page.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln story</numerusform>
            <numerusform>%Ln stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/label_editor/side.py"/>
        <source>Merge %Ln tags</source>
        <translation>
            <numerusform>Merge %Ln tag</numerusform>
            <numerusform>Merge %Ln tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeReport</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln acts are new</source>
        <translation>
            <numerusform>%Ln act is new</numerusform>
            <numerusform>%Ln acts are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln tags are added or changed</source>
        <translation>
            <numerusform>%Ln tag is added or changed</numerusform>
            <numerusform>%Ln tags are added or changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln stories are new</source>
        <translation>
            <numerusform>%Ln story is new</numerusform>
            <numerusform>%Ln stories are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln tags are known already</source>
        <translation>
            <numerusform>%Ln tag is known already</numerusform>
            <numerusform>%Ln tags are known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln acts are known already</source>
        <translation>
            <numerusform>%Ln act is known already</numerusform>
            <numerusform>%Ln acts are known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln conflicts: both values are kept</source>
        <translation>
            <numerusform>%Ln conflict: both values are kept</numerusform>
            <numerusform>%Ln conflicts: both values are kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/merge_report.py"/>
        <source>%Ln tags are there twice and count once</source>
        <translation>
            <numerusform>%Ln tag is there twice and counts once</numerusform>
            <numerusform>%Ln tags are there twice and count once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissingGlyphs</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/missing_glyphs.py"/>
        <source>%Ln characters of this story have no font here: {named}.</source>
        <translation>
            <numerusform>%Ln character of this story has no font here: {named}.</numerusform>
            <numerusform>%Ln characters of this story have no font here: {named}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PacketFlow</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>Merged: %Ln new acts.</source>
        <translation>
            <numerusform>Merged: %Ln new act.</numerusform>
            <numerusform>Merged: %Ln new acts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/packet_flow.py"/>
        <source>%Ln stories are handed in and read-only now.</source>
        <translation>
            <numerusform>%Ln story is handed in and read-only now.</numerusform>
            <numerusform>%Ln stories are handed in and read-only now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PickBar</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/search/pick_bar.py"/>
        <source>Tag %Ln picked hits as {label}</source>
        <translation>
            <numerusform>Tag %Ln picked hit as {label}</numerusform>
            <numerusform>Tag %Ln picked hits as {label}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticeSheet</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/practice_sheet.py"/>
        <source>%Ln tags are as gold has them.</source>
        <translation>
            <numerusform>%Ln tag is as gold has it.</numerusform>
            <numerusform>%Ln tags are as gold has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/practice_sheet.py"/>
        <source>%Ln differences:</source>
        <translation>
            <numerusform>%Ln difference:</numerusform>
            <numerusform>%Ln differences:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/practice_sheet.py"/>
        <source>%Ln more differences are in the text.</source>
        <translation>
            <numerusform>%Ln more difference is in the text.</numerusform>
            <numerusform>%Ln more differences are in the text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectFiles</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/project_files.py"/>
        <source>%Ln acts were not saved last time</source>
        <translation>
            <numerusform>%Ln act was not saved last time</numerusform>
            <numerusform>%Ln acts were not saved last time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonsSheet</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/reasons.py"/>
        <source>{label}: {cause}, %Ln times</source>
        <translation>
            <numerusform>{label}: {cause}, %Ln time</numerusform>
            <numerusform>{label}: {cause}, %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/pages/welcome_parts.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln story</numerusform>
            <numerusform>%Ln stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>%Ln annotators</source>
        <translation>
            <numerusform>%Ln annotator</numerusform>
            <numerusform>%Ln annotators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/workspace.py"/>
        <source>%Ln sentences</source>
        <translation>
            <numerusform>%Ln sentence</numerusform>
            <numerusform>%Ln sentences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulePreview</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>in %Ln stories</source>
        <translation>
            <numerusform>in %Ln story</numerusform>
            <numerusform>in %Ln stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>%Ln places are decided</source>
        <translation>
            <numerusform>%Ln place is decided</numerusform>
            <numerusform>%Ln places are decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>%Ln gold tags are made</source>
        <translation>
            <numerusform>%Ln gold tag is made</numerusform>
            <numerusform>%Ln gold tags are made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>%Ln places are drawn for a look</source>
        <translation>
            <numerusform>%Ln place is drawn for a look</numerusform>
            <numerusform>%Ln places are drawn for a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rule_preview.py"/>
        <source>%Ln disagreements are left to people</source>
        <translation>
            <numerusform>%Ln disagreement is left to people</numerusform>
            <numerusform>%Ln disagreements are left to people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>%Ln places decided by rule.</source>
        <translation>
            <numerusform>%Ln place decided by rule.</numerusform>
            <numerusform>%Ln places decided by rule.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>%Ln left for a look.</source>
        <translation>
            <numerusform>%Ln left for a look.</numerusform>
            <numerusform>%Ln left for a look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/rules.py"/>
        <source>%Ln disagreements are still open here.</source>
        <translation>
            <numerusform>%Ln disagreement is still open here.</numerusform>
            <numerusform>%Ln disagreements are still open here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchFlow</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/search/flow.py"/>
        <source>%Ln hits tagged as {label}.</source>
        <translation>
            <numerusform>%Ln hit tagged as {label}.</numerusform>
            <numerusform>%Ln hits tagged as {label}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/search/flow.py"/>
        <source>%Ln had it already.</source>
        <translation>
            <numerusform>%Ln had it already.</numerusform>
            <numerusform>%Ln had it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/search/flow.py"/>
        <source>%Ln are in stories that were handed in.</source>
        <translation>
            <numerusform>%Ln is in a story that was handed in.</numerusform>
            <numerusform>%Ln are in stories that were handed in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/search/page.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln story</numerusform>
            <numerusform>%Ln stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionForm</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/selection_form.py"/>
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Servers</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/servers.py"/>
        <source>%Ln acts of yours are kept on this computer and are sent when the server is back.</source>
        <translation>
            <numerusform>%Ln act of yours is kept on this computer and is sent when the server is back.</numerusform>
            <numerusform>%Ln acts of yours are kept on this computer and are sent when the server is back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShareFlow</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/share_flow.py"/>
        <source>%Ln stories are handed in and read-only now.</source>
        <translation>
            <numerusform>%Ln story is handed in and read-only now.</numerusform>
            <numerusform>%Ln stories are handed in and read-only now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShareWork</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/share_work.py"/>
        <source>%Ln stories are tagged by several.</source>
        <translation>
            <numerusform>%Ln story is tagged by several.</numerusform>
            <numerusform>%Ln stories are tagged by several.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitLabel</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/label_questions.py"/>
        <source>Move %Ln tags</source>
        <translation>
            <numerusform>Move %Ln tag</numerusform>
            <numerusform>Move %Ln tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaleSheet</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/dialogs/stale_sheet.py"/>
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatisticsFlow</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/statistics_flow.py"/>
        <source>%Ln pictures saved to {path}.</source>
        <translation>
            <numerusform>%Ln picture saved to {path}.</numerusform>
            <numerusform>%Ln pictures saved to {path}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatisticsSheet</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/review/statistics.py"/>
        <source>%Ln spans</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Saved here, %Ln tags wait for the server</source>
        <translation>
            <numerusform>Saved here, %Ln tag waits for the server</numerusform>
            <numerusform>Saved here, %Ln tags wait for the server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>%Ln disagreements</source>
        <translation>
            <numerusform>%Ln disagreement</numerusform>
            <numerusform>%Ln disagreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>Gold %Ln tags</source>
        <translation>
            <numerusform>Gold %Ln tag</numerusform>
            <numerusform>Gold %Ln tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>%Ln labels</source>
        <translation>
            <numerusform>%Ln label</numerusform>
            <numerusform>%Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>%Ln archived</source>
        <translation>
            <numerusform>%Ln archived</numerusform>
            <numerusform>%Ln archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/status_bar.py"/>
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stories</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/stories.py"/>
        <source>%Ln sentences were not read.</source>
        <translation>
            <numerusform>%Ln sentence was not read.</numerusform>
            <numerusform>%Ln sentences were not read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryHead</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>%Ln sentences</source>
        <translation>
            <numerusform>%Ln sentence</numerusform>
            <numerusform>%Ln sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/story_head.py"/>
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryRows</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/story_words.py"/>
        <source>%Ln sentences</source>
        <translation>
            <numerusform>%Ln sentence</numerusform>
            <numerusform>%Ln sentences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>%Ln suggestions accepted.</source>
        <translation>
            <numerusform>%Ln suggestion accepted.</numerusform>
            <numerusform>%Ln suggestions accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/suggesting.py"/>
        <source>%Ln suggestions left.</source>
        <translation>
            <numerusform>%Ln suggestion left.</numerusform>
            <numerusform>%Ln suggestions left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionForm</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/suggestion_form.py"/>
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionStrip</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/suggestion_strip.py"/>
        <source>%Ln suggestions left in this story</source>
        <translation>
            <numerusform>%Ln suggestion left in this story</numerusform>
            <numerusform>%Ln suggestions left in this story</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagForm</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/panels/tag_form.py"/>
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamWork</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/team_work.py"/>
        <source>%Ln tags from last time are sent to the server now.</source>
        <translation>
            <numerusform>%Ln tag from last time is sent to the server now.</numerusform>
            <numerusform>%Ln tags from last time are sent to the server now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/twins.py"/>
        <source>The same words stand in %Ln other places, too.</source>
        <translation>
            <numerusform>The same words stand in %Ln other place, too.</numerusform>
            <numerusform>The same words stand in %Ln other places, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/twins.py"/>
        <source>Tagged in %Ln other places, too.</source>
        <translation>
            <numerusform>Tagged in %Ln other place, too.</numerusform>
            <numerusform>Tagged in %Ln other places, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Recovery</name>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/storymark/ui/safety.py"/>
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln story</numerusform>
            <numerusform>%Ln stories</numerusform>
        </translation>
    </message>
</context>
</TS>
