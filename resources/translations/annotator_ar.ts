<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AnnotatePage</name>
    <message>
        <source>Annotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incomplete</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Why is this article skipped?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who is working, and the articles can be annotated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has no articles yet.
Import text files, or drop them on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Done, but %Ln span(s) miss something.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttributeForm</name>
    <message numerus="yes">
        <source>%Ln more attribute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttributeRow</name>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values of a list</comment>
        <translation type="unfinished">، </translation>
    </message>
    <message>
        <source>Taken from the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed by the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came with an import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inherited from the tag around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed and accepted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>All keys</source>
        <translation>كل المفاتيح</translation>
    </message>
    <message>
        <source>All keys as they were</source>
        <translation>إعادة كل المفاتيح كما كانت</translation>
    </message>
    <message>
        <source>Press the new key for “{command}”. Esc leaves it as it is.</source>
        <translation>اضغط المفتاح الجديد لأمر «{command}». Esc يتركه كما هو.</translation>
    </message>
    <message>
        <source>{key} already does “{command}”. Choose another key.</source>
        <translation>المفتاح {key} مأخوذ لأمر «{command}». اختر غيره.</translation>
    </message>
    <message>
        <source>Digits and letters are read by their place on the keyboard where its layout has none. Enter on a line changes its key.</source>
        <translation>تُقرأ الأرقام والحروف بموضعها على لوحة المفاتيح حيث لا توجد في تخطيطها. اضغط Enter على سطر لتغيير مفتاحه.</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>استيراد مواد</translation>
    </message>
    <message>
        <source>Export as JSONL</source>
        <translation>تصدير بصيغة JSONL</translation>
    </message>
    <message>
        <source>Back the project up</source>
        <translation>نسخة احتياطية من المشروع</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>Someone else works now</source>
        <translation>تبديل الموسِّم</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation>إغلاق المشروع</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث في المادة</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>إغلاق البحث</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Remove the span</source>
        <translation>حذف المقطع</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Next span</source>
        <translation>المقطع التالي</translation>
    </message>
    <message>
        <source>Previous span</source>
        <translation>المقطع السابق</translation>
    </message>
    <message>
        <source>The same words under another label</source>
        <translation>الكلمات نفسها بتصنيف آخر</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Widen: word, phrase, sentence, paragraph</source>
        <translation>توسيع: كلمة، عبارة، جملة، فقرة</translation>
    </message>
    <message>
        <source>Widen</source>
        <translation>توسيع</translation>
    </message>
    <message>
        <source>Peel or restore a clitic</source>
        <translation>فصل الحرف المتصل أو وصله</translation>
    </message>
    <message>
        <source>Peel clitic</source>
        <translation>فصل حرف متصل</translation>
    </message>
    <message>
        <source>Move the start of the span</source>
        <translation>تحريك بداية المقطع</translation>
    </message>
    <message>
        <source>Move the end of the span</source>
        <translation>تحريك نهاية المقطع</translation>
    </message>
    <message>
        <source>Edge forward by a letter</source>
        <translation>تقديم الطرف حرفا</translation>
    </message>
    <message>
        <source>Edge back by a letter</source>
        <translation>تأخير الطرف حرفا</translation>
    </message>
    <message>
        <source>Edge forward by a word</source>
        <translation>تقديم الطرف كلمة</translation>
    </message>
    <message>
        <source>Edge back by a word</source>
        <translation>تأخير الطرف كلمة</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>المشكلة التالية</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>الخصائص</translation>
    </message>
    <message>
        <source>Next attribute</source>
        <translation>الخاصية التالية</translation>
    </message>
    <message>
        <source>Previous attribute</source>
        <translation>الخاصية السابقة</translation>
    </message>
    <message>
        <source>Choose the value</source>
        <translation>اختيار القيمة</translation>
    </message>
    <message>
        <source>The next nine values</source>
        <translation>القيم التسع التالية</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>العودة إلى المادة</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>المادة التالية</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>المادة السابقة</translation>
    </message>
    <message>
        <source>Next article without spans</source>
        <translation>المادة التالية بلا مقاطع</translation>
    </message>
    <message>
        <source>This article is done</source>
        <translation>المادة منجزة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>منجزة</translation>
    </message>
    <message>
        <source>Skip this article</source>
        <translation>ترك المادة</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>ترك</translation>
    </message>
    <message>
        <source>This article is not done</source>
        <translation>المادة غير منجزة</translation>
    </message>
    <message>
        <source>Annotate this article</source>
        <translation>توسيم هذه المادة</translation>
    </message>
    <message>
        <source>Title, outlet, date</source>
        <translation>العنوان والجهة الناشرة والتاريخ</translation>
    </message>
    <message>
        <source>Take the articles out</source>
        <translation>إخراج المواد من المشروع</translation>
    </message>
    <message>
        <source>Replace with a corrected text</source>
        <translation>استبدال نص مصحَّح</translation>
    </message>
    <message>
        <source>Go to annotating</source>
        <translation>إلى التوسيم</translation>
    </message>
    <message>
        <source>Go to the articles</source>
        <translation>إلى المواد</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>الجزء التالي من النافذة</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <source>Arabic or English</source>
        <translation>العربية أو الإنجليزية</translation>
    </message>
    <message>
        <source>Search the articles or run a command</source>
        <translation>ابحث في المواد أو نفّذ أمرا</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>كل المفاتيح</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>التحرير</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>المقطع</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المادة</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المواد</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
</context>
<context>
    <name>CommandBox</name>
    <message>
        <source>Search the articles or run a command</source>
        <translation>ابحث في المواد أو نفّذ أمرا</translation>
    </message>
</context>
<context>
    <name>CorpusPage</name>
    <message>
        <source>All articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by title or outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished">المواد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) taken out of the project.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No articles yet. Import text files or JSONL, or drop them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article has these words in its title or outlet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>There is no word here to tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which label shall the same words have too?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missing in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: select the words, then press Enter. Esc goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no word here to take.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentHead</name>
    <message>
        <source>article {at} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentTable</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished">المواد</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">الاسم</translation>
    </message>
</context>
<context>
    <name>EventRow</name>
    <message>
        <source>name of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event of the project has this name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Choose a file and export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
    <message>
        <source>Export as JSONL</source>
        <translation type="unfinished">تصدير بصيغة JSONL</translation>
    </message>
    <message>
        <source>One line an article, with all its spans, links and events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the settled set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) are now in {file}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>The settings file was broken. The defaults are used; the old file is kept as {path}.</source>
        <translation>ملف الإعدادات تالف، فاستُخدمت الإعدادات الأصلية وحُفظ الملف القديم باسم {path}.</translation>
    </message>
    <message>
        <source>The settings in {path} can&apos;t be read ({reason}). The defaults are used.</source>
        <translation>تعذّرت قراءة الإعدادات في {path} ({reason})، فاستُخدمت الإعدادات الأصلية.</translation>
    </message>
    <message>
        <source>The settings can&apos;t be saved in {path} ({reason}). They hold until you quit.</source>
        <translation>تعذّر حفظ الإعدادات في {path} ({reason})، وهي سارية إلى أن تخرج.</translation>
    </message>
    <message>
        <source>The scheme {file} can&apos;t be read.</source>
        <translation>تعذّرت قراءة ملف التصنيفات {file}.</translation>
    </message>
    <message>
        <source>{file} is no label scheme.</source>
        <translation>الملف {file} ليس ملف تصنيفات.</translation>
    </message>
    <message>
        <source>There is already a span with this label on exactly these words.</source>
        <translation>على هذه الكلمات نفسها مقطع بهذا التصنيف من قبل.</translation>
    </message>
    <message>
        <source>This span is no longer there.</source>
        <translation>لم يعد هذا المقطع موجودا.</translation>
    </message>
    <message>
        <source>The span lies outside the text.</source>
        <translation>المقطع خارج النص.</translation>
    </message>
    <message>
        <source>A span can&apos;t begin or end with a space.</source>
        <translation>لا يبدأ المقطع بفراغ ولا ينتهي به.</translation>
    </message>
    <message>
        <source>The scheme has no label {label}.</source>
        <translation>لا يوجد تصنيف باسم {label}.</translation>
    </message>
    <message>
        <source>Something went wrong that should not. Nothing that was saved is lost; the details help whoever mends the program.</source>
        <translation>حدث خطأ غير متوقع. لم يضع شيء مما حُفظ، والتفاصيل تعين من يصلح البرنامج.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Projects (*.annot)</source>
        <translation>المشاريع (*.annot)</translation>
    </message>
    <message>
        <source>Label schemes (*.json)</source>
        <translation>ملفات التصنيفات (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">إغلاق</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>لم يُحفظ</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>للقراءة فقط</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Taking back what was read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation type="unfinished">استيراد مواد</translation>
    </message>
    <message>
        <source>Text files in any encoding, JSONL of this program, or folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found out by the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans of plain JSONL belong to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and refusals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s):</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no text and no JSONL among these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} can’t be read so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">ملاحظة</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">ملاحظة</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a label for these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words, or go to a word, and press the key of a label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {start} to {end} · the start moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {start} to {end} · the end moves</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>{key} already does “{kept}”, so it can&apos;t do “{lost}” as well.</source>
        <translation>المفتاح {key} لأمر «{kept}»، فلا يصلح لأمر «{lost}» أيضا.</translation>
    </message>
</context>
<context>
    <name>LinkLines</name>
    <message>
        <source>this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
</context>
<context>
    <name>MetadataForm</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address (URL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">رجوع</translation>
    </message>
    <message>
        <source>2024-04-20 or 2024-04-20 14:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no date. Write it as 2024-04-20, with the hour as 2024-04-20 14:30.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MetadataPanel</name>
    <message>
        <source>Annotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What you write is set for all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>corrected text, version {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewProject</name>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Label scheme</source>
        <translation>التصنيفات</translation>
    </message>
    <message>
        <source>Another scheme…</source>
        <translation>تصنيفات أخرى…</translation>
    </message>
    <message>
        <source>Claims, casualties, denials</source>
        <translation>الإفادات والضحايا والنفي</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>Add a note for the reviewer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">ملاحظة</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search the articles or run a command</source>
        <translation>ابحث في المواد أو نفّذ أمرا</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>أمر</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>لا شيء بهذا الاسم.</translation>
    </message>
</context>
<context>
    <name>PickRow</name>
    <message>
        <source>take from the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>Name of the project</source>
        <translation>اسم المشروع</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>مجلد آخر…</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>اكتب اسما.</translation>
    </message>
    <message>
        <source>A name can&apos;t have any of these: {signs}</source>
        <translation>لا يحتوي الاسم على أي من هذه: {signs}</translation>
    </message>
    <message>
        <source>There is a project of this name in this folder already.</source>
        <translation>في هذا المجلد مشروع بهذا الاسم من قبل.</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>مجلد المشروع</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Back the project up</source>
        <translation>نسخة احتياطية من المشروع</translation>
    </message>
    <message>
        <source>The backup is in {file}.</source>
        <translation>النسخة الاحتياطية في {file}.</translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incomplete</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not begun</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished">المواد</translation>
    </message>
    <message>
        <source>Filter by title or outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No articles yet. Import some, or drop files here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article has these words in its title or outlet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All articles are done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>This is the last article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every article has been begun.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>same as another article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opinion, not news</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text broken or cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in another language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>No longer there: {path}</source>
        <translation>لم يعد في مكانه: {path}</translation>
    </message>
</context>
<context>
    <name>RestoreBackup</name>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Interface</source>
        <translation>الواجهة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>نص المادة</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>Show invisible characters as marks</source>
        <translation>إظهار المحارف الخفية علاماتٍ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>تباعد الأسطر</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>كما في سطح المكتب</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>The best naskh there is</source>
        <translation>أفضل خط نسخي متاح</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Open a project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>Who claims what, how many were killed or hurt, and who denies it.</source>
        <translation>مَن أفاد بماذا، وكم سقط من الضحايا، ومَن نفى.</translation>
    </message>
    <message>
        <source>Back to {project}</source>
        <translation>العودة إلى {project}</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>افتح المشروع النموذجي</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>استعادة نسخة احتياطية…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>مشاريع حديثة</translation>
    </message>
    <message>
        <source>None yet. The sample tells of one attack as six outlets told it.</source>
        <translation>لا مشاريع بعد. في المشروع النموذجي هجوم واحد كما روته ست جهات إعلامية.</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>Type a name.</source>
        <translation>اكتب اسما.</translation>
    </message>
    <message>
        <source>The short id begins with a Latin letter; letters and digits follow.</source>
        <translation>يبدأ المعرّف القصير بحرف لاتيني تليه حروف لاتينية أو أرقام.</translation>
    </message>
    <message>
        <source>Somebody here has this short id already. Choose her above, or another.</source>
        <translation>هذا المعرّف القصير مأخوذ هنا. اختر صاحبه أعلاه أو اكتب غيره.</translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation>مَن يعمل الآن؟</translation>
    </message>
    <message>
        <source>What you tag is kept under your name. The others see only their own work.</source>
        <translation>ما توسمه يُحفظ باسمك، ولا يرى كل موسِّم إلا عمله.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>شخص آخر</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Short id</source>
        <translation>معرّف قصير</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>ابدأ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
</TS>
