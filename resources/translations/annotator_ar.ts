<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Give them an event on the page Annotate, and they count there.</source>
        <translation>انسبها إلى حدث في صفحة التوسيم فتُحسب فيه.</translation>
    </message>
    <message>
        <source>Every fact has an event.</source>
        <translation>كل ما وُسم منسوب إلى حدث.</translation>
    </message>
    <message>
        <source>Facts without an event</source>
        <translation>ما لم يُنسب إلى حدث</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>also: {names}</source>
        <translation>ويسمّى أيضا: {names}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>لا مواد</numerusform>
            <numerusform>مادة واحدة</numerusform>
            <numerusform>مادتان</numerusform>
            <numerusform>%Ln مواد</numerusform>
            <numerusform>%Ln مادة</numerusform>
            <numerusform>%Ln مادة</numerusform>
        </translation>
    </message>
    <message>
        <source>Reports in the order of publication.</source>
        <translation>الأخبار مرتّبة بحسب تاريخ النشر.</translation>
    </message>
    <message>
        <source>Reports in the order of the articles: no date of publication is confirmed.</source>
        <translation>الأخبار بترتيب المواد: لم يؤكَّد تاريخ نشر أي منها.</translation>
    </message>
    <message numerus="yes">
        <source>Reports in the order of publication; %Ln article(s) without a confirmed date last.</source>
        <translation>
            <numerusform>الأخبار مرتّبة بحسب تاريخ النشر.</numerusform>
            <numerusform>الأخبار مرتّبة بحسب تاريخ النشر، وفي آخرها مادة واحدة بلا تاريخ مؤكَّد.</numerusform>
            <numerusform>الأخبار مرتّبة بحسب تاريخ النشر، وفي آخرها مادتان بلا تاريخ مؤكَّد.</numerusform>
            <numerusform>الأخبار مرتّبة بحسب تاريخ النشر، وفي آخرها %Ln مواد بلا تاريخ مؤكَّد.</numerusform>
            <numerusform>الأخبار مرتّبة بحسب تاريخ النشر، وفي آخرها %Ln مادة بلا تاريخ مؤكَّد.</numerusform>
            <numerusform>الأخبار مرتّبة بحسب تاريخ النشر، وفي آخرها %Ln مادة بلا تاريخ مؤكَّد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been annotated for this event yet.</source>
        <translation>لم يُوسم شيء لهذا الحدث بعد.</translation>
    </message>
    <message>
        <source>Nobody tells of people harmed.</source>
        <translation>لا ذكر لضحايا.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more article(s) are not shown.</source>
        <translation>
            <numerusform>لا مواد أخرى.</numerusform>
            <numerusform>لا تظهر مادة أخرى.</numerusform>
            <numerusform>لا تظهر مادتان أخريان.</numerusform>
            <numerusform>لا تظهر %Ln مواد أخرى.</numerusform>
            <numerusform>لا تظهر %Ln مادة أخرى.</numerusform>
            <numerusform>لا تظهر %Ln مادة أخرى.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AcceptBar</name>
    <message numerus="yes">
        <source>Accept %Ln proposal(s)</source>
        <translation>
            <numerusform>لا مقترحات</numerusform>
            <numerusform>اقبل المقترح</numerusform>
            <numerusform>اقبل المقترحين</numerusform>
            <numerusform>اقبل %Ln مقترحات</numerusform>
            <numerusform>اقبل %Ln مقترحا</numerusform>
            <numerusform>اقبل %Ln مقترح</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in what is missing</source>
        <translation>أكمل الناقص</translation>
    </message>
    <message>
        <source>Attributes, one by one</source>
        <translation>الخصائص واحدة واحدة</translation>
    </message>
    <message>
        <source>{first} to {last}: a row</source>
        <translation>{first} إلى {last}: خاصية</translation>
    </message>
    <message>
        <source>{rows} · {more}: the next</source>
        <translation>{rows} · {more}: التالية</translation>
    </message>
</context>
<context>
    <name>ActorDetails</name>
    <message>
        <source>another name</source>
        <translation>اسم آخر</translation>
    </message>
    <message>
        <source>one of them is another</source>
        <translation>أحدها لجهة أخرى</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>الصفة</translation>
    </message>
    <message>
        <source>Naming</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <source>a source of this name is named</source>
        <translation>المصدر بهذا الاسم مسمّى</translation>
    </message>
    <message>
        <source>a source of this name names nobody</source>
        <translation>المصدر بهذا الاسم لا يسمّي أحدا</translation>
    </message>
    <message>
        <source>the words of the source tell whether it is named</source>
        <translation>ألفاظ المصدر تدل على تسميته أو عدمها</translation>
    </message>
    <message>
        <source>The project says so.</source>
        <translation>هكذا يقول المشروع.</translation>
    </message>
    <message>
        <source>You say so; for you it goes before what the project says.</source>
        <translation>هكذا تقول أنت، وهو عندك مقدَّم على ما يقوله المشروع.</translation>
    </message>
    <message>
        <source>The program knows it so by itself.</source>
        <translation>هكذا يعرفها البرنامج من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>It is known from what was entered only.</source>
        <translation>لا تُعرف إلا مما أُدخل في التوسيم.</translation>
    </message>
</context>
<context>
    <name>ActorModel</name>
    <message>
        <source>unnamed</source>
        <translation>غير مسمّاة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s)</source>
        <translation>
            <numerusform>لا مقطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%Ln مقاطع</numerusform>
            <numerusform>%Ln مقطعا</numerusform>
            <numerusform>%Ln مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>not used</source>
        <translation>لم ترد بعد</translation>
    </message>
</context>
<context>
    <name>ActorsView</name>
    <message>
        <source>Filter by any name</source>
        <translation>تصفية بأي اسم</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>الجهات</translation>
    </message>
    <message>
        <source>What you say here holds for the whole project.</source>
        <translation>ما تقوله هنا يسري على المشروع كله.</translation>
    </message>
    <message>
        <source>What you say here holds for your own work.</source>
        <translation>ما تقوله هنا يسري على عملك وحدك.</translation>
    </message>
    <message>
        <source>What else is “{name}” called?</source>
        <translation>ما الاسم الآخر للجهة «{name}»؟</translation>
    </message>
    <message>
        <source>Another name, then Enter</source>
        <translation>اكتب اسما آخر ثم اضغط Enter</translation>
    </message>
    <message>
        <source>Which of these names means another actor?</source>
        <translation>أي هذه الأسماء لجهة أخرى؟</translation>
    </message>
    <message>
        <source>They are one. What is it called?</source>
        <translation>هي جهة واحدة، فما اسمها؟</translation>
    </message>
    <message numerus="yes">
        <source>%Ln actors are one now.</source>
        <translation>
            <numerusform>لم يُدمج شيء.</numerusform>
            <numerusform>الجهة واحدة الآن.</numerusform>
            <numerusform>صارت الجهتان جهة واحدة.</numerusform>
            <numerusform>صارت %Ln جهات جهة واحدة.</numerusform>
            <numerusform>صارت %Ln جهة جهة واحدة.</numerusform>
            <numerusform>صارت %Ln جهة جهة واحدة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actor(s)</source>
        <translation>
            <numerusform>لا جهات</numerusform>
            <numerusform>جهة واحدة</numerusform>
            <numerusform>جهتان</numerusform>
            <numerusform>%Ln جهات</numerusform>
            <numerusform>%Ln جهة</numerusform>
            <numerusform>%Ln جهة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>make the %Ln marked ones one</source>
        <translation>
            <numerusform>دمج المعلَّم</numerusform>
            <numerusform>دمج الجهة المعلَّمة</numerusform>
            <numerusform>دمج الجهتين المعلَّمتين</numerusform>
            <numerusform>دمج %Ln جهات معلَّمة</numerusform>
            <numerusform>دمج %Ln جهة معلَّمة</numerusform>
            <numerusform>دمج %Ln جهة معلَّمة</numerusform>
        </translation>
    </message>
    <message>
        <source>No actor has a name like that.</source>
        <translation>لا جهة بهذا الاسم.</translation>
    </message>
    <message>
        <source>The names are being gathered.</source>
        <translation>تُجمع الأسماء الآن.</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>Figures of agreement</source>
        <translation>أرقام التوافق</translation>
    </message>
    <message>
        <source>Cases of the chosen figure</source>
        <translation>حالات الرقم المختار</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>التوافق</translation>
    </message>
    <message>
        <source>Stop gamma</source>
        <translation>أوقف حساب غاما</translation>
    </message>
    <message>
        <source>Compute gamma</source>
        <translation>احسب غاما</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>افتح المادة</translation>
    </message>
    <message>
        <source>Only finished work</source>
        <translation>ما أُنجز فقط</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} من {total}</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>احفظ الأرقام</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>التوافق</translation>
    </message>
    <message>
        <source>All figures and parameters, as a table (.csv) or for programs (.json).</source>
        <translation>كل الأرقام وشروط حسابها، جدولا (.csv) أو للبرامج (.json).</translation>
    </message>
    <message>
        <source>The figures are in the clipboard, as a table.</source>
        <translation>الأرقام في الحافظة على هيئة جدول.</translation>
    </message>
    <message>
        <source>No place on which they differ.</source>
        <translation>لا موضع اختلفوا فيه.</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln place(s).</source>
        <translation>
            <numerusform>لا مواضع.</numerusform>
            <numerusform>أول موضع.</numerusform>
            <numerusform>أول موضعين.</numerusform>
            <numerusform>أول %Ln مواضع.</numerusform>
            <numerusform>أول %Ln موضعا.</numerusform>
            <numerusform>أول %Ln موضع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) to look at.</source>
        <translation>
            <numerusform>لا مواضع للنظر.</numerusform>
            <numerusform>موضع واحد للنظر فيه.</numerusform>
            <numerusform>موضعان للنظر فيهما.</numerusform>
            <numerusform>%Ln مواضع للنظر فيها.</numerusform>
            <numerusform>%Ln موضعا للنظر فيها.</numerusform>
            <numerusform>%Ln موضع للنظر فيها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgreementPhrases</name>
    <message>
        <source>settled set</source>
        <translation>النسخة المعتمدة</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>غير موسوم</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>لا ينطبق</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>no link</source>
        <translation>لا علاقة</translation>
    </message>
    <message>
        <source>Same words</source>
        <translation>الألفاظ نفسها</translation>
    </message>
    <message>
        <source>Half in common</source>
        <translation>النصف مشترك</translation>
    </message>
    <message>
        <source>Any overlap</source>
        <translation>أي تقاطع</translation>
    </message>
    <message>
        <source>the same words with the same label (F1, exact)</source>
        <translation>الألفاظ نفسها بالتصنيف نفسه (F1 بالتطابق التام)</translation>
    </message>
    <message>
        <source>at least half of the words in common, same label (F1, IoU ≥ 0.5)</source>
        <translation>نصف الألفاظ على الأقل مشترك، والتصنيف واحد (F1 بتقاطع يبلغ النصف)</translation>
    </message>
    <message>
        <source>any word in common, same label (F1, any overlap)</source>
        <translation>لفظ واحد مشترك على الأقل، والتصنيف واحد (F1 بأي تقاطع)</translation>
    </message>
    <message>
        <source>as sets (MASI, Passonneau 2006)</source>
        <translation>كمجموعات (MASI، باسونو 2006)</translation>
    </message>
    <message>
        <source>as numbers (ratio)</source>
        <translation>كأعداد (نسبية)</translation>
    </message>
    <message>
        <source>not defined: nothing is marked</source>
        <translation>غير معرّف: لا شيء موسوم</translation>
    </message>
    <message>
        <source>not defined: only one person’s work</source>
        <translation>غير معرّف: عمل شخص واحد فقط</translation>
    </message>
    <message>
        <source>not defined: nothing that two people speak of</source>
        <translation>غير معرّف: لا شيء تناوله اثنان</translation>
    </message>
    <message>
        <source>not defined: only one value is used</source>
        <translation>غير معرّف: لم تُستعمل إلا قيمة واحدة</translation>
    </message>
    <message>
        <source>not defined: chance alone would agree as well</source>
        <translation>غير معرّف: المصادفة وحدها تعطي التوافق نفسه</translation>
    </message>
    <message>
        <source>not defined: overlapping spans of one label</source>
        <translation>غير معرّف: مقاطع متقاطعة بتصنيف واحد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%Ln مقاطع</numerusform>
            <numerusform>%Ln مقطعا</numerusform>
            <numerusform>%Ln مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>لا مواضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%Ln مواضع</numerusform>
            <numerusform>%Ln موضعا</numerusform>
            <numerusform>%Ln موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>{n}% the same</source>
        <translation>{n}٪ متطابقة</translation>
    </message>
    <message>
        <source>{name}: {spans}</source>
        <translation>{name}: {spans}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>لا مواد</numerusform>
            <numerusform>مادة واحدة</numerusform>
            <numerusform>مادتان</numerusform>
            <numerusform>%Ln مواد</numerusform>
            <numerusform>%Ln مادة</numerusform>
            <numerusform>%Ln مادة</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared as it stands, unfinished work too: it may still change.</source>
        <translation>المقارنة بحال العمل الآن، وفيه ما لم ينجز: قد يتغيّر بعد.</translation>
    </message>
    <message>
        <source>Compared: what was handed in or is done.</source>
        <translation>المقارنة بين ما سُلّم أو أُنجز.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) more are under way.</source>
        <translation>
            <numerusform>لا مواد أخرى قيد العمل.</numerusform>
            <numerusform>ومادة أخرى قيد العمل.</numerusform>
            <numerusform>ومادتان أخريان قيد العمل.</numerusform>
            <numerusform>و%Ln مواد أخرى قيد العمل.</numerusform>
            <numerusform>و%Ln مادة أخرى قيد العمل.</numerusform>
            <numerusform>و%Ln مادة أخرى قيد العمل.</numerusform>
        </translation>
    </message>
    <message>
        <source>State {hash}</source>
        <translation>الحالة {hash}</translation>
    </message>
    <message>
        <source>seed {n}</source>
        <translation>البذرة {n}</translation>
    </message>
    <message numerus="yes">
        <source>intervals: the middle {share}% of %Ln drawing(s) of articles</source>
        <translation>
            <numerusform>المجالات: الوسط {share}٪ دون سحب للمواد</numerusform>
            <numerusform>المجالات: الوسط {share}٪ من سحب واحد للمواد</numerusform>
            <numerusform>المجالات: الوسط {share}٪ من سحبين للمواد</numerusform>
            <numerusform>المجالات: الوسط {share}٪ من %Ln سحوب للمواد</numerusform>
            <numerusform>المجالات: الوسط {share}٪ من %Ln سحبا للمواد</numerusform>
            <numerusform>المجالات: الوسط {share}٪ من %Ln سحب للمواد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gamma: alpha {a}, beta {b}, empty {e}, %Ln sample(s) of chance</source>
        <translation>
            <numerusform>غاما: ألفا {a}، بيتا {b}، الفراغ {e}، دون عيّنات للمصادفة</numerusform>
            <numerusform>غاما: ألفا {a}، بيتا {b}، الفراغ {e}، عيّنة واحدة للمصادفة</numerusform>
            <numerusform>غاما: ألفا {a}، بيتا {b}، الفراغ {e}، عيّنتان للمصادفة</numerusform>
            <numerusform>غاما: ألفا {a}، بيتا {b}، الفراغ {e}، %Ln عيّنات للمصادفة</numerusform>
            <numerusform>غاما: ألفا {a}، بيتا {b}، الفراغ {e}، %Ln عيّنة للمصادفة</numerusform>
            <numerusform>غاما: ألفا {a}، بيتا {b}، الفراغ {e}، %Ln عيّنة للمصادفة</numerusform>
        </translation>
    </message>
    <message>
        <source>not every alignment is surely the best</source>
        <translation>ليست كل محاذاة هي المثلى يقينا</translation>
    </message>
</context>
<context>
    <name>AnnotatePage</name>
    <message>
        <source>Annotate</source>
        <translation>التوسيم</translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%Ln مقاطع</numerusform>
            <numerusform>%Ln مقطعا</numerusform>
            <numerusform>%Ln مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incomplete</source>
        <translation>
            <numerusform>لا ناقص بينها</numerusform>
            <numerusform>واحد منها ناقص</numerusform>
            <numerusform>اثنان منها ناقصان</numerusform>
            <numerusform>%Ln منها ناقصة</numerusform>
            <numerusform>%Ln منها ناقصة</numerusform>
            <numerusform>%Ln منها ناقصة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Around</name>
    <message>
        <source>Who marked what</source>
        <translation>مَن وسم ماذا</translation>
    </message>
    <message>
        <source>In gold around it</source>
        <translation>ما حوله في النسخة المعتمدة</translation>
    </message>
    <message>
        <source>Asked by annotators</source>
        <translation>أسئلة الموسِّمين</translation>
    </message>
    <message>
        <source>Earlier decisions like it</source>
        <translation>قرارات سابقة مشابهة</translation>
    </message>
    <message>
        <source>From the guideline</source>
        <translation>من الدليل</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Article</source>
        <translation>المادة</translation>
    </message>
</context>
<context>
    <name>ArticlesView</name>
    <message>
        <source>Filter by title or outlet</source>
        <translation>تصفية بالعنوان أو الجهة الناشرة</translation>
    </message>
    <message>
        <source>Filter the articles</source>
        <translation>تصفية المواد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) selected</source>
        <translation>
            <numerusform>لم تُحدَّد مواد</numerusform>
            <numerusform>حُدّدت مادة واحدة</numerusform>
            <numerusform>حُدّدت مادتان</numerusform>
            <numerusform>حُدّدت %Ln مواد</numerusform>
            <numerusform>حُدّدت %Ln مادة</numerusform>
            <numerusform>حُدّدت %Ln مادة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) taken out of the project.</source>
        <translation>
            <numerusform>لم تُخرج مواد من المشروع.</numerusform>
            <numerusform>أُخرجت مادة واحدة من المشروع.</numerusform>
            <numerusform>أُخرجت مادتان من المشروع.</numerusform>
            <numerusform>أُخرجت %Ln مواد من المشروع.</numerusform>
            <numerusform>أُخرجت %Ln مادة من المشروع.</numerusform>
            <numerusform>أُخرجت %Ln مادة من المشروع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>لا مواد</numerusform>
            <numerusform>مادة واحدة</numerusform>
            <numerusform>مادتان</numerusform>
            <numerusform>%Ln مواد</numerusform>
            <numerusform>%Ln مادة</numerusform>
            <numerusform>%Ln مادة</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} من {total}</translation>
    </message>
    <message>
        <source>No articles yet. Import text files or JSONL, or drop them here.</source>
        <translation>لا مواد بعد. استورد ملفات نصية أو JSONL أو أفلتها هنا.</translation>
    </message>
    <message>
        <source>No article has these words in its title or outlet.</source>
        <translation>لا مادة في عنوانها أو جهتها الناشرة هذه الكلمات.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>What should the guideline say about it?</source>
        <translation>ماذا ينبغي أن يقول الدليل في هذا؟</translation>
    </message>
    <message>
        <source>flag without a note</source>
        <translation>علّمه بلا ملاحظة</translation>
    </message>
    <message>
        <source>take the flag back</source>
        <translation>أزل العلامة</translation>
    </message>
    <message>
        <source>a question or a note</source>
        <translation>سؤال أو ملاحظة</translation>
    </message>
    <message>
        <source>Flagged, without a note.</source>
        <translation>معلَّم بلا ملاحظة.</translation>
    </message>
    <message>
        <source>“{words}”: {note}</source>
        <translation>«{words}»: {note}</translation>
    </message>
</context>
<context>
    <name>AttributeForm</name>
    <message numerus="yes">
        <source>%Ln more attribute(s)</source>
        <translation>
            <numerusform>لا خصائص أخرى</numerusform>
            <numerusform>خاصية أخرى واحدة</numerusform>
            <numerusform>خاصيتان أخريان</numerusform>
            <numerusform>%Ln خصائص أخرى</numerusform>
            <numerusform>%Ln خاصية أخرى</numerusform>
            <numerusform>%Ln خاصية أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttributeRow</name>
    <message>
        <source>missing</source>
        <translation>ناقصة</translation>
    </message>
    <message>
        <source>inherited: {value}</source>
        <translation>موروث: {value}</translation>
    </message>
    <message>
        <source>proposed: {value}</source>
        <translation>مقترح: {value}</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values of a list</comment>
        <translation>، </translation>
    </message>
    <message numerus="yes">
        <source>Proposed: as in %Ln earlier tag(s) of yours.</source>
        <translation>
            <numerusform>مقترح: كما في جدول الجهات.</numerusform>
            <numerusform>مقترح: كما في مقطع سابق لك.</numerusform>
            <numerusform>مقترح: كما في مقطعين سابقين لك.</numerusform>
            <numerusform>مقترح: كما في %Ln مقاطع سابقة لك.</numerusform>
            <numerusform>مقترح: كما في %Ln مقطعا سابقا لك.</numerusform>
            <numerusform>مقترح: كما في %Ln مقطع سابق لك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken from the article.</source>
        <translation>مأخوذة من المادة.</translation>
    </message>
    <message>
        <source>Computed by the program.</source>
        <translation>حسبها البرنامج.</translation>
    </message>
    <message>
        <source>Came with an import.</source>
        <translation>جاءت مع الاستيراد.</translation>
    </message>
    <message>
        <source>Inherited from the tag around it.</source>
        <translation>موروثة من المقطع المحيط.</translation>
    </message>
    <message>
        <source>{value}?</source>
        <translation>{value}؟</translation>
    </message>
    <message>
        <source>Proposed and accepted.</source>
        <translation>مقترحة وقُبلت.</translation>
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
    <name>Bench</name>
    <message>
        <source>Nothing is proposed here: choose a version.</source>
        <translation>لا مقترح هنا: اختر نسخة.</translation>
    </message>
    <message>
        <source>Why is none of these right?</source>
        <translation>لماذا لا تصحّ أي نسخة؟</translation>
    </message>
    <message>
        <source>Links and pieces can only be chosen here.</source>
        <translation>العلاقات والأجزاء تُختار هنا ولا تُحرَّر.</translation>
    </message>
    <message>
        <source>There are no more cards this way.</source>
        <translation>لا بطاقات أخرى في هذا الاتجاه.</translation>
    </message>
    <message>
        <source>No other article has cards left.</source>
        <translation>لا بطاقات باقية في مادة أخرى.</translation>
    </message>
</context>
<context>
    <name>Boilerplate</name>
    <message>
        <source>masthead</source>
        <translation>ترويسة</translation>
    </message>
    <message>
        <source>date</source>
        <translation>تاريخ</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>اسم الكاتب</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>عدّاد</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>تعليق صورة</translation>
    </message>
    <message>
        <source>advert</source>
        <translation>إعلان</translation>
    </message>
    <message>
        <source>read also</source>
        <translation>اقرأ أيضا</translation>
    </message>
    <message>
        <source>tail</source>
        <translation>ذيل</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>كلمات مفتاحية</translation>
    </message>
    <message>
        <source>end mark</source>
        <translation>علامة الختام</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>غير ذلك</translation>
    </message>
</context>
<context>
    <name>Bundles</name>
    <message>
        <source>Open a bundle</source>
        <translation>فتح حزمة عمل</translation>
    </message>
    <message>
        <source>Bringing in a bundle: {done} of {all} steps read…</source>
        <translation>يجري إدخال حزمة: قُرئت {done} من {all} خطوة…</translation>
    </message>
    <message>
        <source>Only a project that was opened from somebody’s bundle is handed in.</source>
        <translation>لا يُسلَّم إلا مشروع فُتح من حزمة عمل تخص موسِّما.</translation>
    </message>
    <message>
        <source>Save my work as a bundle</source>
        <translation>حفظ عملي في حزمة</translation>
    </message>
    <message numerus="yes">
        <source>Handed in: %Ln articles.</source>
        <translation>
            <numerusform>لم تُسلَّم أي مادة.</numerusform>
            <numerusform>سُلِّمت مادة واحدة.</numerusform>
            <numerusform>سُلِّمت مادتان.</numerusform>
            <numerusform>سُلِّمت %Ln مواد.</numerusform>
            <numerusform>سُلِّمت %Ln مادة.</numerusform>
            <numerusform>سُلِّمت %Ln مادة.</numerusform>
        </translation>
    </message>
    <message>
        <source>No article was done since the last time.</source>
        <translation>لم تُنجز أي مادة منذ المرة الماضية.</translation>
    </message>
    <message>
        <source>The bundle is in {file}: send it to whoever sent you yours.</source>
        <translation>الحزمة في {file}: أرسلها إلى من أرسل إليك حزمتك.</translation>
    </message>
    <message>
        <source>A bundle for each annotator</source>
        <translation>حزمة لكل موسِّم</translation>
    </message>
    <message>
        <source>Save a bundle</source>
        <translation>حفظ حزمة عمل</translation>
    </message>
    <message>
        <source>Nothing is assigned to anybody yet.</source>
        <translation>لم تُسنَد أي مادة إلى أحد بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bundles are in {file}</source>
        <translation>
            <numerusform>لا حزم في {file}</numerusform>
            <numerusform>حُفظت حزمة واحدة في {file}</numerusform>
            <numerusform>حُفظت حزمتان في {file}</numerusform>
            <numerusform>حُفظت %Ln حزم في {file}</numerusform>
            <numerusform>حُفظت %Ln حزمة في {file}</numerusform>
            <numerusform>حُفظت %Ln حزمة في {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>Bring it in all the same</source>
        <translation>أدخلها رغم ذلك</translation>
    </message>
</context>
<context>
    <name>ByEvent</name>
    <message>
        <source>all</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>no event</source>
        <translation>بلا حدث</translation>
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
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
</context>
<context>
    <name>ClaimPhrases</name>
    <message>
        <source>What happened?</source>
        <translation>ماذا حدث؟</translation>
    </message>
    <message>
        <source>Who is held responsible?</source>
        <translation>من يُحمَّل المسؤولية؟</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
    <message>
        <source>What was damaged?</source>
        <translation>ما الأضرار؟</translation>
    </message>
    <message>
        <source>What else is disputed?</source>
        <translation>ما الذي فيه خلاف أيضا؟</translation>
    </message>
    <message>
        <source>Means not named</source>
        <translation>الوسيلة غير مذكورة</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>دون تسمية فاعل</translation>
    </message>
    <message>
        <source>Denials that answer no claim</source>
        <translation>نفي لا يقابل إفادة بعينها</translation>
    </message>
    <message numerus="yes">
        <source>accused by %Ln</source>
        <translation>
            <numerusform>اتّهمه لا مصدر</numerusform>
            <numerusform>اتّهمه مصدر واحد</numerusform>
            <numerusform>اتّهمه مصدران</numerusform>
            <numerusform>اتّهمته %Ln مصادر</numerusform>
            <numerusform>اتّهمه %Ln مصدرا</numerusform>
            <numerusform>اتّهمه %Ln مصدر</numerusform>
        </translation>
    </message>
    <message>
        <source>claims it itself</source>
        <translation>يتبنّاه بنفسه</translation>
    </message>
    <message numerus="yes">
        <source>claimed by %Ln</source>
        <translation>
            <numerusform>أفاد به لا مصدر</numerusform>
            <numerusform>أفاد به مصدر واحد</numerusform>
            <numerusform>أفاد به مصدران</numerusform>
            <numerusform>أفادت به %Ln مصادر</numerusform>
            <numerusform>أفاد به %Ln مصدرا</numerusform>
            <numerusform>أفاد به %Ln مصدر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>possible for %Ln</source>
        <translation>
            <numerusform>رجّحه أو احتمله لا مصدر</numerusform>
            <numerusform>رجّحه أو احتمله مصدر واحد</numerusform>
            <numerusform>رجّحه أو احتمله مصدران</numerusform>
            <numerusform>رجّحته أو احتملته %Ln مصادر</numerusform>
            <numerusform>رجّحه أو احتمله %Ln مصدرا</numerusform>
            <numerusform>رجّحه أو احتمله %Ln مصدر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>excluded by %Ln</source>
        <translation>
            <numerusform>أفاد بخلافه لا مصدر</numerusform>
            <numerusform>أفاد بخلافه مصدر واحد</numerusform>
            <numerusform>أفاد بخلافه مصدران</numerusform>
            <numerusform>أفادت بخلافه %Ln مصادر</numerusform>
            <numerusform>أفاد بخلافه %Ln مصدرا</numerusform>
            <numerusform>أفاد بخلافه %Ln مصدر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>considered by %Ln</source>
        <translation>
            <numerusform>ذكره دون إثبات لا مصدر</numerusform>
            <numerusform>ذكره دون إثبات مصدر واحد</numerusform>
            <numerusform>ذكره دون إثبات مصدران</numerusform>
            <numerusform>ذكرته دون إثبات %Ln مصادر</numerusform>
            <numerusform>ذكره دون إثبات %Ln مصدرا</numerusform>
            <numerusform>ذكره دون إثبات %Ln مصدر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>supported by %Ln</source>
        <translation>
            <numerusform>أيّده لا مصدر</numerusform>
            <numerusform>أيّده مصدر واحد</numerusform>
            <numerusform>أيّده مصدران</numerusform>
            <numerusform>أيّدته %Ln مصادر</numerusform>
            <numerusform>أيّده %Ln مصدرا</numerusform>
            <numerusform>أيّده %Ln مصدر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contradicted by %Ln</source>
        <translation>
            <numerusform>ناقضه لا مصدر</numerusform>
            <numerusform>ناقضه مصدر واحد</numerusform>
            <numerusform>ناقضه مصدران</numerusform>
            <numerusform>ناقضته %Ln مصادر</numerusform>
            <numerusform>ناقضه %Ln مصدرا</numerusform>
            <numerusform>ناقضه %Ln مصدر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>denied by %Ln</source>
        <translation>
            <numerusform>نفاه لا مصدر</numerusform>
            <numerusform>نفاه مصدر واحد</numerusform>
            <numerusform>نفاه مصدران</numerusform>
            <numerusform>نفته %Ln مصادر</numerusform>
            <numerusform>نفاه %Ln مصدرا</numerusform>
            <numerusform>نفاه %Ln مصدر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>updated by %Ln</source>
        <translation>
            <numerusform>حدّثه لا مصدر</numerusform>
            <numerusform>حدّثه مصدر واحد</numerusform>
            <numerusform>حدّثه مصدران</numerusform>
            <numerusform>حدّثته %Ln مصادر</numerusform>
            <numerusform>حدّثه %Ln مصدرا</numerusform>
            <numerusform>حدّثه %Ln مصدر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would not say</source>
        <translation>
            <numerusform>امتنع عن القول فيه لا مصدر</numerusform>
            <numerusform>امتنع عن القول فيه مصدر واحد</numerusform>
            <numerusform>امتنع عن القول فيه مصدران</numerusform>
            <numerusform>امتنعت عن القول فيه %Ln مصادر</numerusform>
            <numerusform>امتنع عن القول فيه %Ln مصدرا</numerusform>
            <numerusform>امتنع عن القول فيه %Ln مصدر</numerusform>
        </translation>
    </message>
    <message>
        <source>denies</source>
        <translation>ينفي</translation>
    </message>
    <message>
        <source>denies in part</source>
        <translation>ينفي جزئيا</translation>
    </message>
    <message>
        <source>excludes by other facts</source>
        <translation>يورد ما ينفيه ضمنا</translation>
    </message>
    <message>
        <source>does not comment</source>
        <translation>يمتنع عن التعليق</translation>
    </message>
    <message>
        <source>does not confirm</source>
        <translation>لا يؤكد</translation>
    </message>
    <message>
        <source>kind of denial missing</source>
        <translation>نوع النفي غير محدّد</translation>
    </message>
    <message>
        <source>says</source>
        <translation>يفيد</translation>
    </message>
    <message>
        <source>accuses</source>
        <translation>يتّهم</translation>
    </message>
    <message>
        <source>holds it possible</source>
        <translation>يرجّحه أو يحتمله</translation>
    </message>
    <message>
        <source>says it was not so</source>
        <translation>يفيد بأنه لم يكن</translation>
    </message>
    <message>
        <source>names it as a plan, a condition or a question</source>
        <translation>يذكره نيةً أو شرطا أو تساؤلا</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>يؤيّد</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>يناقض</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>يحدّث</translation>
    </message>
    <message>
        <source>told again</source>
        <translation>مكرّر</translation>
    </message>
    <message>
        <source>updated later</source>
        <translation>حُدِّث لاحقا</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>This article is closed already.</source>
        <translation>هذه المادة مختومة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) are left in this article.</source>
        <translation>
            <numerusform>لم يبق في هذه المادة شيء</numerusform>
            <numerusform>بقيت في هذه المادة بطاقة واحدة</numerusform>
            <numerusform>بقيت في هذه المادة بطاقتان</numerusform>
            <numerusform>بقيت في هذه المادة %Ln بطاقات</numerusform>
            <numerusform>بقيت في هذه المادة %Ln بطاقة</numerusform>
            <numerusform>بقيت في هذه المادة %Ln بطاقة</numerusform>
        </translation>
    </message>
    <message>
        <source>What was handed in is still being compared.</source>
        <translation>ما زالت مقارنة ما سُلِّم جارية.</translation>
    </message>
    <message>
        <source>This article waits for people who have not handed in.</source>
        <translation>تنتظر هذه المادة من لم يسلّموا عملهم بعد.</translation>
    </message>
    <message>
        <source>This article was closed; work has come in since then.</source>
        <translation>خُتمت هذه المادة، ثم وصل بعدها عمل جديد.</translation>
    </message>
    <message>
        <source>This article is closed.</source>
        <translation>هذه المادة مختومة.</translation>
    </message>
    <message>
        <source>open it again</source>
        <translation>افتحها من جديد</translation>
    </message>
    <message>
        <source>Everything in this article is settled.</source>
        <translation>حُسم كل ما في هذه المادة.</translation>
    </message>
    <message>
        <source>Everything in “{article}” is settled.</source>
        <translation>حُسم كل ما في «{article}».</translation>
    </message>
    <message>
        <source>close it</source>
        <translation>اختمها</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln article(s) everything is settled.</source>
        <translation>
            <numerusform>لا مادة محسومة كلها</numerusform>
            <numerusform>حُسم كل ما في مادة واحدة</numerusform>
            <numerusform>حُسم كل ما في مادتين</numerusform>
            <numerusform>حُسم كل ما في %Ln مواد</numerusform>
            <numerusform>حُسم كل ما في %Ln مادة</numerusform>
            <numerusform>حُسم كل ما في %Ln مادة</numerusform>
        </translation>
    </message>
    <message>
        <source>close all {n}</source>
        <translation>اختم الكل ({n})</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) will go to the annotators with their next bundles.</source>
        <translation>
            <numerusform>لن يصل إلى الموسِّمين قرار</numerusform>
            <numerusform>سيصل إلى الموسِّمين قرار واحد مع حزمهم التالية</numerusform>
            <numerusform>سيصل إلى الموسِّمين قراران مع حزمهم التالية</numerusform>
            <numerusform>ستصل إلى الموسِّمين %Ln قرارات مع حزمهم التالية</numerusform>
            <numerusform>سيصل إلى الموسِّمين %Ln قرارا مع حزمهم التالية</numerusform>
            <numerusform>سيصل إلى الموسِّمين %Ln قرار مع حزمهم التالية</numerusform>
        </translation>
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
        <source>Open the attribute</source>
        <translation>فتح الخاصية</translation>
    </message>
    <message>
        <source>Number the next nine attributes</source>
        <translation>ترقيم الخصائص التسع التالية</translation>
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
        <source>Hand in this article: save my work as a bundle</source>
        <translation>تسليم هذه المادة: حفظ عملي في حزمة</translation>
    </message>
    <message>
        <source>Hand this one in</source>
        <translation>تسليم هذه</translation>
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
        <source>Go to reviewing</source>
        <translation>إلى التحكيم</translation>
    </message>
    <message>
        <source>Go to the articles</source>
        <translation>إلى المواد</translation>
    </message>
    <message>
        <source>Go to the facts</source>
        <translation>إلى ملف الحدث</translation>
    </message>
    <message>
        <source>Go to agreement</source>
        <translation>إلى التوافق</translation>
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
        <source>Links</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المادة</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>التحكيم</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المواد</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>ملف الحدث</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>التوافق</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>See the article by event, one after the other</source>
        <translation>عرض المادة حدثا حدثا</translation>
    </message>
    <message>
        <source>By event</source>
        <translation>حدثا حدثا</translation>
    </message>
    <message>
        <source>The event before</source>
        <translation>الحدث السابق</translation>
    </message>
    <message>
        <source>Show at each span which event it is about, or not</source>
        <translation>إظهار حدث كل مقطع عنده، أو إخفاؤه</translation>
    </message>
    <message>
        <source>Events&apos; signs</source>
        <translation>علامات الأحداث</translation>
    </message>
    <message>
        <source>Choose the event, save what was typed</source>
        <translation>اختيار الحدث أو حفظ ما كُتب</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>حدث جديد</translation>
    </message>
    <message>
        <source>Names, date and place of the event</source>
        <translation>أسماء الحدث وتاريخه ومكانه</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Mark the event, to merge it with others</source>
        <translation>تعليم الحدث لدمجه مع غيره</translation>
    </message>
    <message>
        <source>Who speaks: actors and outlets, by all their names</source>
        <translation>من المتكلم: الجهات ووسائل الإعلام بكل أسمائها</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>الجهات</translation>
    </message>
    <message>
        <source>Say what kind of actor it is</source>
        <translation>تحديد صفة الجهة</translation>
    </message>
    <message>
        <source>Say whether the actor is named</source>
        <translation>تحديد هل الجهة مسمّاة</translation>
    </message>
    <message>
        <source>Named or not</source>
        <translation>مسمّاة أم لا</translation>
    </message>
    <message>
        <source>Give the actor another name</source>
        <translation>إضافة اسم آخر للجهة</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>اسم آخر</translation>
    </message>
    <message>
        <source>Mark the actor, or no longer</source>
        <translation>تعليم الجهة أو إلغاء تعليمها</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>تعليم</translation>
    </message>
    <message>
        <source>The marked actors are one</source>
        <translation>الجهات المعلَّمة جهة واحدة</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>A name of it means another actor</source>
        <translation>أحد أسمائها لجهة أخرى</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>فصل</translation>
    </message>
    <message>
        <source>Search the articles for the actor</source>
        <translation>البحث عن الجهة في المواد</translation>
    </message>
    <message>
        <source>These events are one</source>
        <translation>هذه الأحداث حدث واحد</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Some of it is another event</source>
        <translation>بعضه حدث آخر</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>فصل</translation>
    </message>
    <message>
        <source>Make an annotator&apos;s event one of the project&apos;s</source>
        <translation>ضمّ حدث أضافه موسِّم إلى أحداث المشروع</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>ضمّ</translation>
    </message>
    <message>
        <source>Remove an event that nothing names</source>
        <translation>حذف حدث لا يسمّيه شيء</translation>
    </message>
    <message>
        <source>Leave the events</source>
        <translation>ترك الأحداث</translation>
    </message>
    <message>
        <source>Open the sentence</source>
        <translation>افتح الجملة</translation>
    </message>
    <message>
        <source>Next part of the sheet</source>
        <translation>الجزء التالي من الملف</translation>
    </message>
    <message>
        <source>Previous part of the sheet</source>
        <translation>الجزء السابق من الملف</translation>
    </message>
    <message>
        <source>Save as a picture</source>
        <translation>حفظ صورة من ملف الحدث</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Save the tolls of all events as a table</source>
        <translation>حفظ حصائل كل الأحداث جدولا</translation>
    </message>
    <message>
        <source>Table of tolls</source>
        <translation>جدول الحصائل</translation>
    </message>
    <message>
        <source>Only what counts, or all mentions</source>
        <translation>المحسوب وحده، أو كل المواضع</translation>
    </message>
    <message>
        <source>Only what counts</source>
        <translation>المحسوب وحده</translation>
    </message>
    <message>
        <source>The settled set, or one’s own</source>
        <translation>النسخة المعتمدة، أو توسيمي</translation>
    </message>
    <message>
        <source>Settled set</source>
        <translation>النسخة المعتمدة</translation>
    </message>
    <message>
        <source>Facts without an event</source>
        <translation>ما لم يُنسب إلى حدث</translation>
    </message>
    <message>
        <source>Search in all articles</source>
        <translation>ابحث في كل المواد</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>The list of all articles</source>
        <translation>قائمة كل المواد</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المواد</translation>
    </message>
    <message>
        <source>Where the same words are tagged otherwise</source>
        <translation>أين وُسمت الكلمات نفسها توسيما مختلفا</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>الاتساق</translation>
    </message>
    <message>
        <source>Tag all untagged places like this one</source>
        <translation>وسم كل ما لم يوسم مثل هذا</translation>
    </message>
    <message>
        <source>Tag all</source>
        <translation>وسم الكل</translation>
    </message>
    <message>
        <source>Give all others this label</source>
        <translation>أعط البقية هذا التصنيف</translation>
    </message>
    <message>
        <source>Relabel all</source>
        <translation>صنّف الكل</translation>
    </message>
    <message>
        <source>Give all others of the label these values</source>
        <translation>أعط بقية التصنيف هذه القيم</translation>
    </message>
    <message>
        <source>Set all</source>
        <translation>وحّد القيم</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>اتركها</translation>
    </message>
    <message>
        <source>Show the phrases left as they are, or hide them</source>
        <translation>إظهار العبارات المتروكة كما هي أو إخفاؤها</translation>
    </message>
    <message>
        <source>Left ones</source>
        <translation>المتروكة</translation>
    </message>
    <message>
        <source>To the places, into the article</source>
        <translation>إلى المواضع ثم إلى المادة</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>أوقف المقارنة</translation>
    </message>
    <message>
        <source>Take over what is offered for the repeated passage</source>
        <translation>انقل توسيمات المقطع المكرّر</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>انقل</translation>
    </message>
    <message>
        <source>Next passage that stands elsewhere</source>
        <translation>المقطع المكرّر التالي</translation>
    </message>
    <message>
        <source>Next repeat</source>
        <translation>المكرّر التالي</translation>
    </message>
    <message>
        <source>Open the article at this place</source>
        <translation>افتح المادة عند هذا الموضع</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>افتح</translation>
    </message>
    <message>
        <source>Leave this phrase as it is, or list it again</source>
        <translation>ترك هذه العبارة كما هي، أو إعادتها إلى القائمة</translation>
    </message>
    <message>
        <source>Narrow the search</source>
        <translation>ضيّق البحث</translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation>ابحث بلا تصفية</translation>
    </message>
    <message>
        <source>No part of the story, or part of it again</source>
        <translation>ليس من متن الخبر، أو منه من جديد</translation>
    </message>
    <message>
        <source>Not the story</source>
        <translation>ليس من المتن</translation>
    </message>
    <message>
        <source>Say what it is: masthead, caption, advert</source>
        <translation>تحديد نوعه: ترويسة، تعليق صورة، إعلان</translation>
    </message>
    <message>
        <source>This line is no part of the story in any article</source>
        <translation>هذا السطر ليس من المتن في أي مادة</translation>
    </message>
    <message>
        <source>Take what is proposed as no part of the story</source>
        <translation>قبول ما يُقترح أنه ليس من المتن</translation>
    </message>
    <message>
        <source>Link this span to another</source>
        <translation>ربط المقطع بمقطع آخر</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>ربط</translation>
    </message>
    <message>
        <source>The links of this span</source>
        <translation>علاقات هذا المقطع</translation>
    </message>
    <message>
        <source>Follow the link</source>
        <translation>إلى الطرف الآخر من العلاقة</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>اتبع العلاقة</translation>
    </message>
    <message>
        <source>Back to where the link was followed</source>
        <translation>الرجوع من حيث اتُّبعت العلاقة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Choose the kind of link</source>
        <translation>اختيار نوع العلاقة</translation>
    </message>
    <message>
        <source>Next span that can be linked</source>
        <translation>المقطع التالي الصالح للربط</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Previous span that can be linked</source>
        <translation>المقطع السابق الصالح للربط</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Look for the other end in all articles</source>
        <translation>البحث عن الطرف الآخر في كل المواد</translation>
    </message>
    <message>
        <source>In all articles</source>
        <translation>في كل المواد</translation>
    </message>
    <message>
        <source>Take out the link that was made in review</source>
        <translation>إخراج العلاقة التي أُضيفت في التحكيم</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>إخراج</translation>
    </message>
    <message>
        <source>No link</source>
        <translation>من غير ربط</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>حذف العلاقة</translation>
    </message>
    <message>
        <source>Another kind of link</source>
        <translation>نوع آخر من العلاقات</translation>
    </message>
    <message>
        <source>Leave the links</source>
        <translation>الخروج من العلاقات</translation>
    </message>
    <message>
        <source>Open a bundle, or bring one in</source>
        <translation>فتح حزمة عمل أو إدخالها</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>حزمة</translation>
    </message>
    <message>
        <source>Hand in what is done: save my work as a bundle</source>
        <translation>تسليم المنجز: حفظ عملي في حزمة</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>تسليم</translation>
    </message>
    <message>
        <source>Who annotates what, and how far everybody is</source>
        <translation>من يوسِّم ماذا، وأين وصل كل واحد</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الفريق</translation>
    </message>
    <message>
        <source>Assign the article, or take it back</source>
        <translation>إسناد المادة أو سحبها</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>إسناد</translation>
    </message>
    <message>
        <source>Name, short id and role of the person</source>
        <translation>الاسم والمعرّف المختصر والدور</translation>
    </message>
    <message>
        <source>Name and role</source>
        <translation>الاسم والدور</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>Deal all articles out</source>
        <translation>توزيع كل المواد</translation>
    </message>
    <message>
        <source>Deal out</source>
        <translation>توزيع</translation>
    </message>
    <message>
        <source>Save a bundle for the person</source>
        <translation>حفظ حزمة عمل لهذا الشخص</translation>
    </message>
    <message>
        <source>Bundle for her</source>
        <translation>حزمة له</translation>
    </message>
    <message>
        <source>Save a bundle for each annotator</source>
        <translation>حفظ حزمة لكل موسِّم</translation>
    </message>
    <message>
        <source>Bundles for all</source>
        <translation>حزم للجميع</translation>
    </message>
    <message>
        <source>Save a report for the person: her work against gold</source>
        <translation>حفظ تقرير للشخص: توسيمه مقارنا بالنسخة المعتمدة</translation>
    </message>
    <message>
        <source>Report for her</source>
        <translation>تقرير له</translation>
    </message>
    <message>
        <source>Save a report for each annotator</source>
        <translation>حفظ تقرير لكل موسِّم</translation>
    </message>
    <message>
        <source>Reports for all</source>
        <translation>تقارير للجميع</translation>
    </message>
    <message>
        <source>Ask the guideline</source>
        <translation>سؤال للدليل</translation>
    </message>
    <message>
        <source>Settled before: show the sentences</source>
        <translation>حُسم من قبل: أظهر الجمل</translation>
    </message>
    <message>
        <source>Take this version</source>
        <translation>اعتمد هذه</translation>
    </message>
    <message>
        <source>Take the proposed one</source>
        <translation>اعتمد المقترح</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>المقترح</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>لا نسخة صحيحة</translation>
    </message>
    <message>
        <source>Edit in place</source>
        <translation>حرّر في مكانه</translation>
    </message>
    <message>
        <source>All copies, or only this one</source>
        <translation>كل النسخ المكررة أو هذه وحدها</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>المكرر</translation>
    </message>
    <message>
        <source>Flag for the guideline</source>
        <translation>ثغرة في الدليل</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>ثغرة في الدليل</translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation>دعها الآن</translation>
    </message>
    <message>
        <source>Next card</source>
        <translation>البطاقة التالية</translation>
    </message>
    <message>
        <source>Previous card</source>
        <translation>البطاقة السابقة</translation>
    </message>
    <message>
        <source>Read on around the card</source>
        <translation>تابع القراءة حول البطاقة</translation>
    </message>
    <message>
        <source>Read back around the card</source>
        <translation>ارجع في القراءة حول البطاقة</translation>
    </message>
    <message>
        <source>Answers further down</source>
        <translation>الأجوبة التالية</translation>
    </message>
    <message>
        <source>Answers further up</source>
        <translation>الأجوبة السابقة</translation>
    </message>
    <message>
        <source>The whole article, or the passage</source>
        <translation>المادة كلها أو الفقرة</translation>
    </message>
    <message>
        <source>Editing: the start moves</source>
        <translation>عند التحرير: تحريك البداية</translation>
    </message>
    <message>
        <source>Editing: the end moves</source>
        <translation>عند التحرير: تحريك النهاية</translation>
    </message>
    <message>
        <source>Editing: edge forward by a letter</source>
        <translation>عند التحرير: الطرف إلى الأمام بحرف</translation>
    </message>
    <message>
        <source>Editing: edge back by a letter</source>
        <translation>عند التحرير: الطرف إلى الوراء بحرف</translation>
    </message>
    <message>
        <source>Editing: edge forward by a word</source>
        <translation>عند التحرير: الطرف إلى الأمام بكلمة</translation>
    </message>
    <message>
        <source>Editing: edge back by a word</source>
        <translation>عند التحرير: الطرف إلى الوراء بكلمة</translation>
    </message>
    <message>
        <source>Close all articles in which nothing is left</source>
        <translation>ختم كل المواد المحسومة</translation>
    </message>
    <message>
        <source>Reopen this card</source>
        <translation>أعد فتح البطاقة</translation>
    </message>
    <message>
        <source>Take back what the rule settled</source>
        <translation>تراجع عمّا حسمته القاعدة</translation>
    </message>
    <message>
        <source>Add the selected words to gold</source>
        <translation>إضافة الكلمات المحددة إلى النسخة المعتمدة</translation>
    </message>
    <message>
        <source>Add to gold</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Link this span of gold to another</source>
        <translation>ربط هذا المقطع من النسخة المعتمدة بآخر</translation>
    </message>
    <message>
        <source>To the other end of a link in gold</source>
        <translation>إلى الطرف الآخر من علاقة معتمدة</translation>
    </message>
    <message>
        <source>What is settled without a person</source>
        <translation>ما يُحسم آليا من غير محكِّم</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>The cases of this figure; open the article</source>
        <translation>حالات هذا الرقم؛ افتح المادة</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>الحالات</translation>
    </message>
    <message>
        <source>Next part of the page</source>
        <translation>الجزء التالي من الصفحة</translation>
    </message>
    <message>
        <source>Previous part of the page</source>
        <translation>الجزء السابق من الصفحة</translation>
    </message>
    <message>
        <source>Back to the figures</source>
        <translation>عودة إلى الأرقام</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Same words, half in common, any overlap</source>
        <translation>الألفاظ نفسها، أو نصفها، أو أي تقاطع</translation>
    </message>
    <message>
        <source>Next rule</source>
        <translation>القاعدة التالية</translation>
    </message>
    <message>
        <source>Only finished work, or all as it stands</source>
        <translation>ما أُنجز فقط، أو كل العمل بحاله الآن</translation>
    </message>
    <message>
        <source>Unfinished work</source>
        <translation>ما لم ينجز أيضا</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>احفظ الأرقام</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>قارن من جديد</translation>
    </message>
    <message>
        <source>Stop or compute gamma</source>
        <translation>أوقف حساب غاما أو احسبه</translation>
    </message>
    <message>
        <source>The guideline, beside the text</source>
        <translation>دليل التوسيم بجانب النص</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Go to the section</source>
        <translation>إلى القسم</translation>
    </message>
    <message>
        <source>What is in the guideline</source>
        <translation>محتويات الدليل</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>المحتويات</translation>
    </message>
    <message>
        <source>The guideline in the other language</source>
        <translation>الدليل باللغة الأخرى</translation>
    </message>
    <message>
        <source>Other language</source>
        <translation>اللغة الأخرى</translation>
    </message>
    <message>
        <source>Change the guideline</source>
        <translation>تعديل الدليل</translation>
    </message>
    <message>
        <source>Take the guideline from a file</source>
        <translation>أخذ الدليل من ملف</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>من ملف</translation>
    </message>
    <message>
        <source>Save the guideline</source>
        <translation>حفظ الدليل</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>العودة إلى النص</translation>
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
    <name>Consequences</name>
    <message numerus="yes">
        <source>%Ln link(s) left gold with it. Undo brings all back.</source>
        <translation>
            <numerusform>لم تخرج معه أي علاقة.</numerusform>
            <numerusform>خرجت معه علاقة من النسخة المعتمدة. التراجع يعيد كل شيء.</numerusform>
            <numerusform>خرجت معه علاقتان من النسخة المعتمدة. التراجع يعيد كل شيء.</numerusform>
            <numerusform>خرجت معه %Ln علاقات من النسخة المعتمدة. التراجع يعيد كل شيء.</numerusform>
            <numerusform>خرجت معه %Ln علاقة من النسخة المعتمدة. التراجع يعيد كل شيء.</numerusform>
            <numerusform>خرجت معه %Ln علاقة من النسخة المعتمدة. التراجع يعيد كل شيء.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its gold has changed, so this closed article is open again.</source>
        <translation>تغيّرت النسخة المعتمدة، ففُتحت هذه المادة المختومة من جديد.</translation>
    </message>
    <message>
        <source>The closed article where the link began is open again.</source>
        <translation>فُتحت من جديد المادة المختومة التي تبدأ منها العلاقة.</translation>
    </message>
</context>
<context>
    <name>ConsistencyView</name>
    <message>
        <source>leave it as it is</source>
        <translation>اتركها كما هي</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>العبارات</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>مواضعها</translation>
    </message>
    <message>
        <source>Comparing: {done} of {total} phrases</source>
        <translation>مقارنة العبارات: {done} من {total}</translation>
    </message>
    <message>
        <source>not tagged</source>
        <translation>غير موسوم</translation>
    </message>
    <message numerus="yes">
        <source>tag %Ln untagged like this</source>
        <translation>
            <numerusform>لا غير موسوم</numerusform>
            <numerusform>وسم الموضع غير الموسوم مثل هذا</numerusform>
            <numerusform>وسم الموضعين غير الموسومين مثل هذا</numerusform>
            <numerusform>وسم %Ln مواضع غير موسومة مثل هذا</numerusform>
            <numerusform>وسم %Ln موضعا غير موسوم مثل هذا</numerusform>
            <numerusform>وسم %Ln موضع غير موسوم مثل هذا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>make %Ln other(s) “{label}”</source>
        <translation>
            <numerusform>لا غيرها لتُجعل «{label}»</numerusform>
            <numerusform>اجعل موضعا آخر «{label}»</numerusform>
            <numerusform>اجعل موضعين آخرين «{label}»</numerusform>
            <numerusform>اجعل %Ln مواضع أخرى «{label}»</numerusform>
            <numerusform>اجعل %Ln موضعا آخر «{label}»</numerusform>
            <numerusform>اجعل %Ln موضع آخر «{label}»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>give %Ln other(s) these values</source>
        <translation>
            <numerusform>لا غيرها</numerusform>
            <numerusform>أعط موضعا آخر هذه القيم</numerusform>
            <numerusform>أعط موضعين آخرين هذه القيم</numerusform>
            <numerusform>أعط %Ln مواضع أخرى هذه القيم</numerusform>
            <numerusform>أعط %Ln موضعا آخر هذه القيم</numerusform>
            <numerusform>أعط %Ln موضع آخر هذه القيم</numerusform>
        </translation>
    </message>
    <message>
        <source>list it again</source>
        <translation>إعادتها إلى القائمة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phrase(s)</source>
        <translation>
            <numerusform>لا عبارات</numerusform>
            <numerusform>عبارة واحدة</numerusform>
            <numerusform>عبارتان</numerusform>
            <numerusform>%Ln عبارات</numerusform>
            <numerusform>%Ln عبارة</numerusform>
            <numerusform>%Ln عبارة</numerusform>
        </translation>
    </message>
    <message>
        <source>Your annotations are being compared.</source>
        <translation>تُقارَن توسيماتك.</translation>
    </message>
    <message>
        <source>The articles are being made ready to be compared.</source>
        <translation>تُهيَّأ المواد للمقارنة.</translation>
    </message>
    <message>
        <source>The same words are tagged alike wherever you tagged them. What differs later is listed here.</source>
        <translation>الكلمات نفسها موسومة توسيما واحدا حيثما وسمتها. وما يختلف لاحقا يُعرض هنا.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) changed.</source>
        <translation>
            <numerusform>لم يتغيّر موضع.</numerusform>
            <numerusform>تغيّر موضع واحد.</numerusform>
            <numerusform>تغيّر موضعان.</numerusform>
            <numerusform>تغيّرت %Ln مواضع.</numerusform>
            <numerusform>تغيّر %Ln موضعا.</numerusform>
            <numerusform>تغيّر %Ln موضع.</numerusform>
        </translation>
    </message>
    <message>
        <source>The phrase is listed again.</source>
        <translation>عادت العبارة إلى القائمة.</translation>
    </message>
    <message>
        <source>The phrase is left as it is, and not listed any more.</source>
        <translation>تُركت العبارة كما هي، ولن تُدرج في القائمة بعد الآن.</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Something was changed since this was compared.</source>
        <translation>تغيّر شيء منذ هذه المقارنة.</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>التوافق</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>غاما</translation>
    </message>
    <message>
        <source>Gamma-cat</source>
        <translation>غاما للتصنيف</translation>
    </message>
    <message>
        <source>the label where both marked the same place, above chance</source>
        <translation>التصنيف حيث وسم الاثنان الموضع نفسه، فوق المصادفة</translation>
    </message>
    <message>
        <source>being computed</source>
        <translation>قيد الحساب</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>أُوقف الحساب</translation>
    </message>
    <message>
        <source>{between}, as chance was drawn</source>
        <translation>{between} بحسب سحب المصادفة</translation>
    </message>
    <message>
        <source>{value} if unmatched spans count as another label</source>
        <translation>{value} إن عُدّ المقطع بلا نظير تصنيفا آخر</translation>
    </message>
    <message>
        <source>Between two people: {rule}</source>
        <translation>بين كل اثنين: {rule}</translation>
    </message>
    <message>
        <source>The stronger the colour, the more they agree.</source>
        <translation>كلما اشتد اللون زاد التوافق.</translation>
    </message>
    <message>
        <source>The dot is the figure, the band its interval over articles.</source>
        <translation>النقطة هي الرقم، والشريط مجاله بين المواد.</translation>
    </message>
    <message>
        <source>A span counts once for each pair of people.</source>
        <translation>يُعدّ المقطع مرة لكل اثنين من الموسِّمين.</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>بحسب التصنيف</translation>
    </message>
    <message>
        <source>How often two people used these two labels for one place, or only one of them marked it.</source>
        <translation>كم مرة وضع اثنان هذين التصنيفين لموضع واحد، أو وسمه أحدهما فقط.</translation>
    </message>
    <message>
        <source>Which labels</source>
        <translation>أي التصنيفات</translation>
    </message>
    <message>
        <source>place and label at once, above chance: {one} is agreement, {none} is chance</source>
        <translation>الموضع والتصنيف معا، فوق المصادفة: القيمة {one} توافق تام، والقيمة {none} مصادفة</translation>
    </message>
    <message>
        <source>Krippendorff’s alpha, where both marked the span with this label: {one} is agreement, {none} what chance gives. Beside it, how many said the same.</source>
        <translation>ألفا كريبندورف، حيث وسم الاثنان المقطع بهذا التصنيف: القيمة {one} توافق تام، والقيمة {none} ما تعطيه المصادفة. وبجانبها نسبة من قالوا الشيء نفسه.</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>الخصائص</translation>
    </message>
    <message>
        <source>All links</source>
        <translation>كل العلاقات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>لا علاقات</numerusform>
            <numerusform>علاقة واحدة</numerusform>
            <numerusform>علاقتان</numerusform>
            <numerusform>%Ln علاقات</numerusform>
            <numerusform>%Ln علاقة</numerusform>
            <numerusform>%Ln علاقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Which type (alpha)</source>
        <translation>أي نوع (ألفا)</translation>
    </message>
    <message>
        <source>Between two places that both marked</source>
        <translation>بين موضعين وسمهما الاثنان</translation>
    </message>
    <message>
        <source>F1: the same link between the same two places.</source>
        <translation>F1: العلاقة نفسها بين الموضعين نفسيهما.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>From the least agreement to the most.</source>
        <translation>من أقل توافق إلى أكثره.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more article(s) agree more.</source>
        <translation>
            <numerusform>لا مواد أخرى.</numerusform>
            <numerusform>ومادة أخرى توافقها أكثر.</numerusform>
            <numerusform>ومادتان أخريان توافقهما أكثر.</numerusform>
            <numerusform>و%Ln مواد أخرى توافقها أكثر.</numerusform>
            <numerusform>و%Ln مادة أخرى توافقها أكثر.</numerusform>
            <numerusform>و%Ln مادة أخرى توافقها أكثر.</numerusform>
        </translation>
    </message>
    <message>
        <source>By article: {rule}</source>
        <translation>بحسب المادة: {rule}</translation>
    </message>
    <message>
        <source>Krippendorff’s alpha on labels of whole articles.</source>
        <translation>ألفا كريبندورف لتصنيفات المواد كلها.</translation>
    </message>
    <message>
        <source>Labels of articles</source>
        <translation>تصنيفات المواد</translation>
    </message>
    <message>
        <source>Against the settled set: {rule}</source>
        <translation>قياسا على النسخة المعتمدة: {rule}</translation>
    </message>
    <message>
        <source>How far each person’s spans are those of the settled set. It is in no other figure.</source>
        <translation>مدى مطابقة مقاطع كل شخص للنسخة المعتمدة. ولا يدخل هذا في أي رقم آخر.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>المحتويات</translation>
    </message>
</context>
<context>
    <name>CorpusPage</name>
    <message>
        <source>All articles</source>
        <translation>كل المواد</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>الاتساق</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>الجهات</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الفريق</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Hand in…</source>
        <translation>تسليم…</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المواد</translation>
    </message>
    <message>
        <source>Search the articles for “{words}”</source>
        <translation>ابحث في المواد عن «{words}»</translation>
    </message>
</context>
<context>
    <name>Creating</name>
    <message>
        <source>Which label for “{words}”?</source>
        <translation>أي تصنيف لـ«{words}»؟</translation>
    </message>
</context>
<context>
    <name>DealRow</name>
    <message>
        <source>Deal out</source>
        <translation>توزيع</translation>
    </message>
    <message>
        <source> %</source>
        <translation> ٪</translation>
    </message>
    <message>
        <source>People for each article</source>
        <translation>الموسِّمون لكل مادة</translation>
    </message>
    <message>
        <source>Share that everybody annotates</source>
        <translation>الحصة التي يوسّمها الجميع</translation>
    </message>
    <message>
        <source>The same number deals in the same way again.</source>
        <translation>الرقم نفسه يعيد التوزيع نفسه.</translation>
    </message>
    <message>
        <source>Number of the draw</source>
        <translation>رقم القرعة</translation>
    </message>
    <message numerus="yes">
        <source>Deal all articles out to %Ln annotators</source>
        <translation>
            <numerusform>لا موسِّمين لتوزيع المواد عليهم</numerusform>
            <numerusform>توزيع كل المواد على موسِّم واحد</numerusform>
            <numerusform>توزيع كل المواد على موسِّمَين</numerusform>
            <numerusform>توزيع كل المواد على %Ln موسِّمين</numerusform>
            <numerusform>توزيع كل المواد على %Ln موسِّما</numerusform>
            <numerusform>توزيع كل المواد على %Ln موسِّم</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no annotators yet. Add people first.</source>
        <translation>لا موسِّمين بعد. أضف الأشخاص أولا.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Nothing is missing in this article.</source>
        <translation>لا ينقص هذه المادة شيء.</translation>
    </message>
</context>
<context>
    <name>DocumentHead</name>
    <message>
        <source>Hand in…</source>
        <translation>تسليم…</translation>
    </message>
    <message>
        <source>article {at} of {total}</source>
        <translation>مادة {at} من {total}</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>title not confirmed</source>
        <translation>العنوان غير مؤكد</translation>
    </message>
    <message>
        <source>no outlet</source>
        <translation>بلا جهة ناشرة</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>بلا تاريخ</translation>
    </message>
</context>
<context>
    <name>DocumentTable</name>
    <message>
        <source>Articles</source>
        <translation>المواد</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>to do</source>
        <translation>لم يبدأ</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>done</source>
        <translation>منجز</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>متروك</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>محسوم</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>مسلَّمة</translation>
    </message>
    <message>
        <source>handed in, changed</source>
        <translation>مسلَّمة ثم تغيّرت</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الجهة الناشرة</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>ناقصة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
</context>
<context>
    <name>EditPane</name>
    <message>
        <source>As it should be</source>
        <translation>كما ينبغي أن يكون</translation>
    </message>
    <message>
        <source>{name}: select its words in the passage.</source>
        <translation>{name}: حدّد كلماتها في النص.</translation>
    </message>
    <message>
        <source>Set the edges in the passage, the label by its digit, values below.</source>
        <translation>اضبط الطرفين في النص، والتصنيف برقمه، والقيم في ما يلي.</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>Compare the work as it stands</source>
        <translation>قارن العمل بحاله الآن</translation>
    </message>
    <message>
        <source>Figures of agreement are for reviewers and leads: annotators work without knowing what the others marked.</source>
        <translation>أرقام التوافق للمحكِّمين ومن يقود المشروع: فالموسِّمون يعملون دون أن يعرف أحدهم ما وسمه غيره.</translation>
    </message>
    <message>
        <source>Reading everybody’s work…</source>
        <translation>تُقرأ أعمال الجميع…</translation>
    </message>
    <message>
        <source>Comparing… {n}%</source>
        <translation>مقارنة… {n}٪</translation>
    </message>
    <message>
        <source>Nothing has been compared yet.</source>
        <translation>لم يُقارن شيء بعد.</translation>
    </message>
    <message numerus="yes">
        <source>No article has the finished work of two people yet. %Ln article(s) are under way.</source>
        <translation>
            <numerusform>لا مادة بعدُ أنجزها اثنان.</numerusform>
            <numerusform>لا مادة بعدُ أنجزها اثنان. مادة واحدة قيد العمل.</numerusform>
            <numerusform>لا مادة بعدُ أنجزها اثنان. مادتان قيد العمل.</numerusform>
            <numerusform>لا مادة بعدُ أنجزها اثنان. %Ln مواد قيد العمل.</numerusform>
            <numerusform>لا مادة بعدُ أنجزها اثنان. %Ln مادة قيد العمل.</numerusform>
            <numerusform>لا مادة بعدُ أنجزها اثنان. %Ln مادة قيد العمل.</numerusform>
        </translation>
    </message>
    <message>
        <source>No article has the work of two people. Assign articles to several annotators, and bring their work in.</source>
        <translation>لا مادة عمل عليها اثنان. كلّف عدة موسِّمين بالمواد، ثم أدخل أعمالهم.</translation>
    </message>
</context>
<context>
    <name>EventDetails</name>
    <message>
        <source>one on each line</source>
        <translation>اسم في كل سطر</translation>
    </message>
    <message>
        <source>2026-05-12</source>
        <translation>2026-05-12</translation>
    </message>
    <message>
        <source>How exactly the date is known</source>
        <translation>مدى دقة التاريخ</translation>
    </message>
    <message>
        <source>How exactly the place is known</source>
        <translation>مدى دقة المكان</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>يسمّى أيضا</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>This is no date. Write it as 2026-05-12, 2026-05 or 2026.</source>
        <translation>هذا ليس تاريخا. اكتبه هكذا: 2026-05-12 أو 2026-05 أو 2026.</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
</context>
<context>
    <name>EventModel</name>
    <message>
        <source>not named yet</source>
        <translation>لم يُذكر بعد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>لا مواد</numerusform>
            <numerusform>مادة واحدة</numerusform>
            <numerusform>مادتان</numerusform>
            <numerusform>%Ln مواد</numerusform>
            <numerusform>%Ln مادة</numerusform>
            <numerusform>%Ln مادة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%Ln مقاطع</numerusform>
            <numerusform>%Ln مقطعا</numerusform>
            <numerusform>%Ln مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>yours</source>
        <translation>أضفتَه أنت</translation>
    </message>
    <message>
        <source>added by {name}</source>
        <translation>أضافه {name}</translation>
    </message>
</context>
<context>
    <name>EventRow</name>
    <message>
        <source>name of the event</source>
        <translation>اسم الحدث</translation>
    </message>
    <message>
        <source>New event: {name}</source>
        <translation>حدث جديد: {name}</translation>
    </message>
</context>
<context>
    <name>EventStrip</name>
    <message>
        <source>mark each span</source>
        <translation>علامة عند كل مقطع</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>exact day</source>
        <translation>اليوم نفسه</translation>
    </message>
    <message>
        <source>about</source>
        <translation>نحو هذا التاريخ</translation>
    </message>
    <message>
        <source>month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>exact place</source>
        <translation>المكان نفسه</translation>
    </message>
    <message>
        <source>near</source>
        <translation>بالقرب منه</translation>
    </message>
    <message>
        <source>region</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>غير محدَّد</translation>
    </message>
    <message>
        <source>about {date}</source>
        <translation>نحو {date}</translation>
    </message>
</context>
<context>
    <name>EventsPanel</name>
    <message>
        <source>Find or add an event</source>
        <translation>ابحث عن حدث أو أضف حدثا</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>هذا المشروع مفتوح للقراءة فقط.</translation>
    </message>
    <message>
        <source>Only a lead or a reviewer changes the events of the project.</source>
        <translation>أحداث المشروع لا يعدّلها إلا مشرف أو محكِّم.</translation>
    </message>
    <message>
        <source>Only who added it can change it. Merge it with another one.</source>
        <translation>لا يعدّله إلا من أضافه. يمكنك دمجه مع حدث آخر.</translation>
    </message>
    <message>
        <source>Mark the events that are one with the space bar first.</source>
        <translation>علّم أولا بمفتاح المسافة الأحداث التي هي حدث واحد.</translation>
    </message>
    <message>
        <source>New event: {name}</source>
        <translation>حدث جديد: {name}</translation>
    </message>
    <message>
        <source>No events yet. Type the name of the first one.</source>
        <translation>لا أحداث بعد. اكتب اسم أول حدث.</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>leave out what is no part of the story</source>
        <translation>مع استبعاد ما ليس من متن الخبر</translation>
    </message>
    <message>
        <source>The marked ranges are cut out of the texts and all offsets move. Spans that overlap them are not exported.</source>
        <translation>تُقتطع الأجزاء المعلَّمة من النصوص وتتحرك المواضع كلها. المقاطع التي تتداخل معها لا تُصدَّر.</translation>
    </message>
    <message>
        <source>Choose a file and export…</source>
        <translation>اختر ملفا وصدّر…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Export as JSONL</source>
        <translation>تصدير بصيغة JSONL</translation>
    </message>
    <message>
        <source>One line an article, with all its spans, links and events.</source>
        <translation>سطر لكل مادة، بمقاطعها وعلاقاتها وأحداثها كلها.</translation>
    </message>
    <message>
        <source>Annotations of</source>
        <translation>توسيم</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>the settled set</source>
        <translation>النسخة المعتمدة</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>جارٍ التصدير…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) are now in {file}</source>
        <translation>
            <numerusform>لا مواد في {file}</numerusform>
            <numerusform>صارت مادة واحدة في {file}</numerusform>
            <numerusform>صارت مادتان في {file}</numerusform>
            <numerusform>صارت %Ln مواد في {file}</numerusform>
            <numerusform>صارت %Ln مادة في {file}</numerusform>
            <numerusform>صارت %Ln مادة في {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) outside the story were left out.</source>
        <translation>
            <numerusform>لم يُستبعد أي مقطع.</numerusform>
            <numerusform>استُبعد مقطع واحد خارج المتن.</numerusform>
            <numerusform>استُبعد مقطعان خارج المتن.</numerusform>
            <numerusform>استُبعدت %Ln مقاطع خارج المتن.</numerusform>
            <numerusform>استُبعد %Ln مقطعا خارج المتن.</numerusform>
            <numerusform>استُبعد %Ln مقطع خارج المتن.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exporting… %Ln article(s)</source>
        <translation>
            <numerusform>لم تُكتب أي مادة بعد</numerusform>
            <numerusform>يجري التصدير… مادة واحدة</numerusform>
            <numerusform>يجري التصدير… مادتان</numerusform>
            <numerusform>يجري التصدير… %Ln مواد</numerusform>
            <numerusform>يجري التصدير… %Ln مادة</numerusform>
            <numerusform>يجري التصدير… %Ln مادة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsPage</name>
    <message>
        <source>Facts without an event</source>
        <translation>ما لم يُنسب إلى حدث</translation>
    </message>
    <message>
        <source>Facts of the event</source>
        <translation>ملف الحدث</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>ملف الحدث</translation>
    </message>
    <message>
        <source>All mentions</source>
        <translation>كل المواضع</translation>
    </message>
    <message>
        <source>My own annotations</source>
        <translation>توسيمي</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} من {total}</translation>
    </message>
    <message>
        <source>Save as a picture</source>
        <translation>احفظ صورة</translation>
    </message>
    <message>
        <source>The ending of the name decides: .png for a page, .svg for print.</source>
        <translation>لاحقة الاسم تحدّد الصيغة: png. للصفحات، و svg. للطباعة.</translation>
    </message>
    <message>
        <source>Save the tolls of all events as a table</source>
        <translation>احفظ حصائل كل الأحداث جدولا</translation>
    </message>
    <message>
        <source>tolls</source>
        <translation>الحصائل</translation>
    </message>
    <message>
        <source>One row for each event and harm: low, best, high, sources.</source>
        <translation>سطر لكل حدث ومصير: الأدنى والمرجّح والأعلى والمصادر.</translation>
    </message>
    <message>
        <source>The settled set.</source>
        <translation>النسخة المعتمدة.</translation>
    </message>
    <message>
        <source>Nothing to show yet. Give a fact an event on the page Annotate.</source>
        <translation>لا شيء بعد. انسب مقطعا إلى حدث في صفحة التوسيم.</translation>
    </message>
    <message>
        <source>There are no articles yet. Bring some in, then tag what they tell.</source>
        <translation>لا مواد بعد. استورد مواد ثم وسِّم ما فيها.</translation>
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
        <source>There is nothing in this guideline.</source>
        <translation>لا شيء في هذا الدليل.</translation>
    </message>
    <message>
        <source>The guideline holds characters that are no text.</source>
        <translation>في الدليل محارف ليست نصا.</translation>
    </message>
    <message>
        <source>This text is too long for a guideline.</source>
        <translation>هذا النص أطول من أن يكون دليلا.</translation>
    </message>
    <message>
        <source>{file} is no UTF-8 text.</source>
        <translation>الملف {file} ليس نصا بترميز UTF-8.</translation>
    </message>
    <message>
        <source>The guideline {file} can&apos;t be read.</source>
        <translation>تعذّرت قراءة الدليل {file}.</translation>
    </message>
    <message>
        <source>Only a lead or a reviewer changes the guideline.</source>
        <translation>لا يغيّر الدليل إلا المشرف أو المحكِّم.</translation>
    </message>
    <message>
        <source>The sample articles of the program are damaged. Install it again.</source>
        <translation>مواد البرنامج النموذجية تالفة. ثبّت البرنامج من جديد.</translation>
    </message>
    <message>
        <source>The article is not done yet: a tag in it misses something or breaks a rule.</source>
        <translation>لم تُنجز المادة بعد: فيها وسم ينقصه شيء أو يخالف قاعدة.</translation>
    </message>
    <message>
        <source>The disk is full: this was not saved. What was saved before is safe. Make room and try again.</source>
        <translation>القرص ممتلئ فلم يُحفظ هذا، وما حُفظ قبله سليم. أفرغ مساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The disk did not answer as it should: this was not saved or could not be read. What was saved before is safe.</source>
        <translation>لم يستجب القرص كما ينبغي فلم يُحفظ هذا أو تعذّرت قراءته، وما حُفظ قبله سليم.</translation>
    </message>
    <message>
        <source>There is no {path}.</source>
        <translation>لا وجود لـ {path}.</translation>
    </message>
    <message>
        <source>{file} is no project of this program.</source>
        <translation>الملف {file} ليس مشروعا من مشاريع هذا البرنامج.</translation>
    </message>
    <message>
        <source>{file} is no bundle of this program, or was cut.</source>
        <translation>{file} ليست حزمة عمل لهذا البرنامج، أو أنها مبتورة.</translation>
    </message>
    <message>
        <source>{file} was damaged or changed on its way. Nothing was taken in: ask for it again.</source>
        <translation>تلفت {file} أو تغيّرت في طريقها. لم يدخل منها شيء: اطلبها من جديد.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read where it is.</source>
        <translation>تعذّرت قراءة {file} في مكانه.</translation>
    </message>
    <message>
        <source>{file} needs version {needs} of the program or newer; this is {version}.</source>
        <translation>تحتاج {file} إلى الإصدار {needs} من البرنامج أو أحدث، وهذا {version}.</translation>
    </message>
    <message>
        <source>{file} holds the work of {person}. Open the project that it belongs to, and drop it there.</source>
        <translation>في {file} عمل {person}. افتح المشروع الذي تخصه وأسقطها فيه.</translation>
    </message>
    <message>
        <source>This bundle is for {person}, and holds what this project is not to see. Nothing was taken in.</source>
        <translation>هذه الحزمة تخص {person}، وفيها ما لا يجوز أن يراه هذا المشروع. لم يدخل منها شيء.</translation>
    </message>
    <message>
        <source>This bundle is of another project ({project}): its articles and people would be added to this one.</source>
        <translation>هذه الحزمة من مشروع آخر ({project}): ستضاف مواده وأشخاصه إلى هذا المشروع.</translation>
    </message>
    <message>
        <source>This would take {lost} annotations away. Look whether that is meant before you go on.</source>
        <translation>سيزول بهذا عدد {lost} من المقاطع والعلاقات. تأكد من أن ذلك مقصود قبل المتابعة.</translation>
    </message>
    <message>
        <source>No article is assigned to this person yet.</source>
        <translation>لم تُسنَد أي مادة إلى هذا الشخص بعد.</translation>
    </message>
    <message>
        <source>This project holds one person&apos;s part only.</source>
        <translation>ليس في هذا المشروع إلا حصة شخص واحد.</translation>
    </message>
    <message>
        <source>A piece of work was changed on its way. Nothing came in.</source>
        <translation>تغيّر جزء من العمل في طريقه. لم يدخل شيء.</translation>
    </message>
    <message>
        <source>The bundle holds what this program does not write.</source>
        <translation>في الحزمة ما لا يكتبه هذا البرنامج.</translation>
    </message>
    <message>
        <source>Two pieces of work have one number and not the same content. Nothing was taken in.</source>
        <translation>جزءان من العمل لهما رقم واحد ومحتوى مختلف. لم يدخل شيء.</translation>
    </message>
    <message>
        <source>A text was changed on its way.</source>
        <translation>تغيّر نص في طريقه.</translation>
    </message>
    <message>
        <source>What was handed in has left in a bundle, and can&apos;t be taken back. You can go on working, and hand it in again.</source>
        <translation>ما سُلِّم خرج في حزمة ولا يمكن سحبه. يمكنك متابعة العمل ثم تسليمه من جديد.</translation>
    </message>
    <message>
        <source>This has been settled already.</source>
        <translation>حُسم هذا من قبل.</translation>
    </message>
    <message>
        <source>{short_id} can&apos;t be a short id: it begins with a Latin letter; letters and digits follow, sixteen at most.</source>
        <translation>لا يصلح {short_id} معرّفا مختصرا: يبدأ بحرف لاتيني تليه حروف وأرقام، ستة عشر على الأكثر.</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>لا بد للشخص من اسم.</translation>
    </message>
    <message>
        <source>{each} people for each article can&apos;t be found.</source>
        <translation>لا يوجد {each} من الموسِّمين لكل مادة.</translation>
    </message>
    <message>
        <source>There is already a {file} in that folder. Choose another name.</source>
        <translation>في ذلك المجلد {file} من قبل. اختر اسما آخر.</translation>
    </message>
    <message>
        <source>The folder of {file} is not there.</source>
        <translation>مجلد {file} غير موجود.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written to. Copy it to another folder and open it there.</source>
        <translation>لا يمكن الكتابة في {file}. انسخه إلى مجلد آخر وافتحه هناك.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>هذا المشروع مفتوح للقراءة فقط.</translation>
    </message>
    <message>
        <source>{file} is open already: by {user} on {host}, since {since}. Close it there first, or read it here without writing.</source>
        <translation>المشروع {file} مفتوح من قبل: فتحه {user} على {host} منذ {since}. أغلقه هناك أولا، أو اقرأه هنا دون كتابة.</translation>
    </message>
    <message>
        <source>{file} is open in another window or program. Close it there first, or read it here without writing.</source>
        <translation>المشروع {file} مفتوح في نافذة أو برنامج آخر. أغلقه هناك أولا، أو اقرأه هنا دون كتابة.</translation>
    </message>
    <message>
        <source>Another program holds {file}. Close it and try again.</source>
        <translation>برنامج آخر يمسك {file}. أغلقه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read properly. Open it once more; if that fails too, restore the newest backup.</source>
        <translation>تعذّرت قراءة {file} على وجهها الصحيح. افتحه مرة أخرى، فإن تعذّر فاستعد أحدث نسخة احتياطية.</translation>
    </message>
    <message>
        <source>This project is damaged. Restore the newest backup.</source>
        <translation>هذا المشروع تالف. استعد أحدث نسخة احتياطية.</translation>
    </message>
    <message>
        <source>{file} could not be used: {error}.</source>
        <translation>تعذّر استعمال {file}: {error}.</translation>
    </message>
    <message>
        <source>{file} was changed by another program. Restore the newest backup.</source>
        <translation>غيّر برنامج آخر الملف {file}. استعد أحدث نسخة احتياطية.</translation>
    </message>
    <message>
        <source>{file} could not be brought to this version of the program. It was left as it was.</source>
        <translation>تعذّر نقل {file} إلى هذا الإصدار من البرنامج، وبقي كما كان.</translation>
    </message>
    <message>
        <source>{file} needs version {needs} of the program or newer.</source>
        <translation>يحتاج {file} إلى الإصدار {needs} من البرنامج أو أحدث.</translation>
    </message>
    <message>
        <source>{file} was made by an older version of the program. Open it once for writing.</source>
        <translation>أنشأ {file} إصدار أقدم من البرنامج. افتحه مرة للكتابة.</translation>
    </message>
    <message>
        <source>{file} was not closed properly and its folder can&apos;t be written to. Copy all its files to another folder and open it there.</source>
        <translation>لم يُغلق {file} كما ينبغي ولا يمكن الكتابة في مجلده. انسخ ملفاته كلها إلى مجلد آخر وافتحه هناك.</translation>
    </message>
    <message>
        <source>This disk can&apos;t hold a project safely. Put it on another disk.</source>
        <translation>هذا القرص لا يحفظ المشاريع بأمان. ضع المشروع على قرص آخر.</translation>
    </message>
    <message>
        <source>{file} is on a network share, where work can get lost. Copy it to this computer&apos;s own disk.</source>
        <translation>المشروع {file} على مجلد شبكة قد يضيع فيه العمل. انسخه إلى قرص هذا الحاسوب.</translation>
    </message>
    <message>
        <source>That folder is on a network share, where work can get lost. Choose one on this computer&apos;s own disk.</source>
        <translation>ذلك المجلد على الشبكة وقد يضيع فيه العمل. اختر مجلدا على قرص هذا الحاسوب.</translation>
    </message>
    <message>
        <source>{file} is in a folder that is kept in step with a cloud, where work can get lost. Copy it to another folder.</source>
        <translation>المشروع {file} في مجلد تزامنه سحابة وقد يضيع فيه العمل. انسخه إلى مجلد آخر.</translation>
    </message>
    <message>
        <source>That folder is kept in step with a cloud, where work can get lost. Choose another one.</source>
        <translation>ذلك المجلد تزامنه سحابة وقد يضيع فيه العمل. اختر مجلدا آخر.</translation>
    </message>
    <message>
        <source>There is already a {file}. Choose another name.</source>
        <translation>هناك {file} من قبل. اختر اسما آخر.</translation>
    </message>
    <message>
        <source>The backup {file} could not be written. Choose another place.</source>
        <translation>تعذّرت كتابة النسخة الاحتياطية {file}. اختر مكانا آخر.</translation>
    </message>
    <message>
        <source>The backup {file} can&apos;t be read.</source>
        <translation>تعذّرت قراءة النسخة الاحتياطية {file}.</translation>
    </message>
    <message>
        <source>The backup could not be restored to {file}. Choose another place.</source>
        <translation>تعذّرت استعادة النسخة الاحتياطية إلى {file}. اختر مكانا آخر.</translation>
    </message>
    <message>
        <source>The export was stopped: a span of {document} does not fit its text. Check the project.</source>
        <translation>أُوقف التصدير: مقطع في {document} لا يطابق نصه. افحص المشروع.</translation>
    </message>
    <message>
        <source>{file} could not be written ({detail}). Choose another place.</source>
        <translation>تعذّرت كتابة {file} ({detail}). اختر مكانا آخر.</translation>
    </message>
    <message>
        <source>The file has spans: say whose they are.</source>
        <translation>في الملف مقاطع: حدّد صاحبها.</translation>
    </message>
    <message>
        <source>This import has ended; start it again.</source>
        <translation>انتهى هذا الاستيراد. ابدأه من جديد.</translation>
    </message>
    <message>
        <source>This is being imported just now. Wait until it is there.</source>
        <translation>الاستيراد جارٍ الآن. انتظر حتى ينتهي.</translation>
    </message>
    <message>
        <source>This article is not in the project any more.</source>
        <translation>لم تعد هذه المادة في المشروع.</translation>
    </message>
    <message>
        <source>There is no article {name} in the project.</source>
        <translation>لا مادة باسم {name} في المشروع.</translation>
    </message>
    <message>
        <source>Several articles are called {name}.</source>
        <translation>أكثر من مادة باسم {name}.</translation>
    </message>
    <message>
        <source>There is an article {document} with another text already. To correct its text, replace it.</source>
        <translation>في المشروع مادة {document} بنص آخر. لتصحيح نصها استبدله.</translation>
    </message>
    <message>
        <source>The annotations of {author} on {document} are others in the project than in the file; the project&apos;s were kept.</source>
        <translation>مقاطع {author} في {document} في المشروع غير ما في الملف، فأُبقيت مقاطع المشروع.</translation>
    </message>
    <message>
        <source>Only its own author can change this work.</source>
        <translation>لا يغيّر هذا العمل إلا صاحبه.</translation>
    </message>
    <message>
        <source>The event {event} is described otherwise in the project; it was left as it is.</source>
        <translation>الحدث {event} موصوف في المشروع وصفا آخر، وبقي كما هو.</translation>
    </message>
    <message>
        <source>Only a lead or a reviewer can change the event {name}.</source>
        <translation>الحدث {name} لا يعدّله إلا مشرف أو محكِّم.</translation>
    </message>
    <message>
        <source>There is an event called {name} already.</source>
        <translation>يوجد حدث اسمه {name}.</translation>
    </message>
    <message>
        <source>An event needs a name.</source>
        <translation>لا بد للحدث من اسم.</translation>
    </message>
    <message>
        <source>An actor needs a name.</source>
        <translation>لا بد للجهة من اسم.</translation>
    </message>
    <message>
        <source>{name} is one of its names already.</source>
        <translation>الاسم {name} من أسمائها أصلا.</translation>
    </message>
    <message>
        <source>It has no other name. Make it one with another actor instead.</source>
        <translation>ليس لها اسم آخر. اجعلها وجهة أخرى جهة واحدة بدلا من ذلك.</translation>
    </message>
    <message>
        <source>The event {name} is named by spans. Merge it with another event instead.</source>
        <translation>الحدث {name} تذكره مقاطع. ادمجه مع حدث آخر بدلا من حذفه.</translation>
    </message>
    <message>
        <source>An event that you add belongs to your work. Tag something first.</source>
        <translation>الحدث الذي تضيفه جزء من عملك. وسّم مقطعا أولا.</translation>
    </message>
    <message>
        <source>This event is no longer there.</source>
        <translation>لم يعد هذا الحدث موجودا.</translation>
    </message>
    <message>
        <source>The project knows nobody called {person}.</source>
        <translation>لا يعرف المشروع أحدا باسم {person}.</translation>
    </message>
    <message>
        <source>Several people are called {person}.</source>
        <translation>أكثر من شخص باسم {person}.</translation>
    </message>
    <message>
        <source>What should be removed is not there any more.</source>
        <translation>ما يُراد حذفه لم يعد موجودا.</translation>
    </message>
    <message>
        <source>The text of this article is not there. Restore the newest backup.</source>
        <translation>نص هذه المادة غير موجود. استعد أحدث نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The text holds half of a character and can&apos;t be kept.</source>
        <translation>في النص نصف محرف فلا يمكن حفظه.</translation>
    </message>
    <message>
        <source>The text is empty or holds characters that no text has.</source>
        <translation>النص فارغ أو فيه محارف ليست من النصوص.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone: what it changed has been changed otherwise since.</source>
        <translation>لا يمكن التراجع عن هذا: فما غيّره تغيّر بعده.</translation>
    </message>
    <message>
        <source>This can&apos;t be done again: what it changed has been changed otherwise since.</source>
        <translation>لا يمكن إعادة هذا: فما غيّره تغيّر بعده.</translation>
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
        <source>The scheme has no link of this kind.</source>
        <translation>ليست في التصنيفات علاقة من هذا النوع.</translation>
    </message>
    <message>
        <source>A span can&apos;t be linked to itself.</source>
        <translation>لا يُربط المقطع بنفسه.</translation>
    </message>
    <message>
        <source>A span of this label can&apos;t begin such a link.</source>
        <translation>لا تبدأ هذه العلاقة من مقطع بهذا التصنيف.</translation>
    </message>
    <message>
        <source>Such a link can&apos;t lead to a span of this label.</source>
        <translation>لا تنتهي هذه العلاقة إلى مقطع بهذا التصنيف.</translation>
    </message>
    <message>
        <source>Such a link joins spans of one label only.</source>
        <translation>لا تربط هذه العلاقة إلا مقاطع من تصنيف واحد.</translation>
    </message>
    <message>
        <source>Such a link stays within one article.</source>
        <translation>لا تخرج هذه العلاقة من المادة الواحدة.</translation>
    </message>
    <message>
        <source>A denial of this kind can&apos;t have such a link.</source>
        <translation>لا تكون هذه العلاقة لنفي من هذا النوع.</translation>
    </message>
    <message>
        <source>These two spans have such a link already.</source>
        <translation>بين هذين المقطعين علاقة من هذا النوع.</translation>
    </message>
    <message>
        <source>This link is no longer there.</source>
        <translation>لم تعد هذه العلاقة موجودة.</translation>
    </message>
    <message>
        <source>A link needs two spans that are there.</source>
        <translation>لا بد للعلاقة من مقطعين موجودين.</translation>
    </message>
    <message>
        <source>A link joins spans of one person.</source>
        <translation>لا تربط العلاقة إلا مقاطع شخص واحد.</translation>
    </message>
    <message>
        <source>Something went wrong that should not. Nothing that was saved is lost; the details help whoever mends the program.</source>
        <translation>حدث خطأ غير متوقع. لم يضع شيء مما حُفظ، والتفاصيل تعين من يصلح البرنامج.</translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>How the review goes</source>
        <translation>سير التحكيم</translation>
    </message>
    <message>
        <source>Times are medians. Where proposals are taken much more often when they are shown than when they are hidden, they sway whoever decides.</source>
        <translation>الأوقات قيم وسيطة. وإن كان الأخذ بالمقترح وهو ظاهر أكثر بكثير منه وهو مخفي، فالمقترح يؤثر في من يقرر.</translation>
    </message>
    <message>
        <source>left</source>
        <translation>بقي</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>حُسم</translation>
    </message>
    <message>
        <source>seconds a card</source>
        <translation>ثانية لكل بطاقة</translation>
    </message>
    <message>
        <source>proposal taken when shown</source>
        <translation>أُخذ بالمقترح وهو ظاهر</translation>
    </message>
    <message>
        <source>when hidden</source>
        <translation>وهو مخفي</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} من {total}</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Projects (*.annot)</source>
        <translation>المشاريع (*.annot)</translation>
    </message>
    <message>
        <source>Projects and bundles (*.annot *.bundle)</source>
        <translation>المشاريع وحزم العمل (*.annot *.bundle)</translation>
    </message>
    <message>
        <source>Bundles (*.bundle)</source>
        <translation>حزم العمل (*.bundle)</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>صفحات ويب (*.html)</translation>
    </message>
    <message>
        <source>Label schemes (*.json)</source>
        <translation>ملفات التصنيفات (*.json)</translation>
    </message>
    <message>
        <source>Markdown (*.md *.txt)</source>
        <translation>نصوص Markdown ‏(*.md *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>صور (*.png *.svg)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>جداول (*.csv)</translation>
    </message>
</context>
<context>
    <name>Filling</name>
    <message>
        <source>Take the words</source>
        <translation>أخذ الكلمات</translation>
    </message>
    <message>
        <source>Tag as proposed</source>
        <translation>وسم كما هو مقترح</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول المقترح</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>without filters</source>
        <translation>بلا تصفية</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>معايير التصفية</translation>
    </message>
    <message>
        <source>label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>الخاصية</translation>
    </message>
    <message>
        <source>event</source>
        <translation>الحدث</translation>
    </message>
    <message>
        <source>link</source>
        <translation>العلاقة</translation>
    </message>
    <message>
        <source>status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>الجهة الناشرة</translation>
    </message>
    <message>
        <source>whose</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>توسيمي</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>النسخة المعتمدة</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>ابحث في المادة</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابقة</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالية</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>لا نتائج</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%Ln نتائج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>{at} من {total}</translation>
    </message>
</context>
<context>
    <name>Flagging</name>
    <message>
        <source>No card is flagged.</source>
        <translation>لا بطاقة معلّمة.</translation>
    </message>
    <message>
        <source>No question is open.</source>
        <translation>لا سؤال مفتوحا.</translation>
    </message>
    <message>
        <source>flag without a note</source>
        <translation>علّمها بلا ملاحظة</translation>
    </message>
    <message>
        <source>take the flag back</source>
        <translation>أزل العلامة</translation>
    </message>
    <message>
        <source>let annotators have it</source>
        <translation>ليطّلع عليه الموسِّمون</translation>
    </message>
    <message>
        <source>only for reviewers</source>
        <translation>للمحكِّمين فقط</translation>
    </message>
    <message>
        <source>What should the guideline say about it?</source>
        <translation>ماذا ينبغي أن يقول الدليل في هذا؟</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>take the answer back</source>
        <translation>اسحب الجواب</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>Nothing of this card is in gold.</source>
        <translation>لا شيء من هذه البطاقة في النسخة المعتمدة.</translation>
    </message>
    <message>
        <source>No link in gold hangs on this card.</source>
        <translation>ليس لهذه البطاقة علاقة في النسخة المعتمدة.</translation>
    </message>
    <message>
        <source>To the other end of which link?</source>
        <translation>إلى الطرف الآخر من أي علاقة؟</translation>
    </message>
    <message>
        <source>That span was added in review: no card is about it.</source>
        <translation>أُضيف ذلك المقطع في التحكيم، فلا بطاقة عنه.</translation>
    </message>
</context>
<context>
    <name>ForkList</name>
    <message numerus="yes">
        <source>Changed on two desktops: press what shall hold, in %Ln places</source>
        <translation>
            <numerusform>تغيّر على جهازين: لا شيء للاختيار</numerusform>
            <numerusform>تغيّر على جهازين: اضغط ما تريد إبقاءه، في موضع واحد</numerusform>
            <numerusform>تغيّر على جهازين: اضغط ما تريد إبقاءه، في موضعين</numerusform>
            <numerusform>تغيّر على جهازين: اضغط ما تريد إبقاءه، في %Ln مواضع</numerusform>
            <numerusform>تغيّر على جهازين: اضغط ما تريد إبقاءه، في %Ln موضعا</numerusform>
            <numerusform>تغيّر على جهازين: اضغط ما تريد إبقاءه، في %Ln موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>The project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>{what} · {when}</source>
        <translation>{what} · {when}</translation>
    </message>
</context>
<context>
    <name>GoldLinking</name>
    <message>
        <source>A link begins at a span of gold: put the caret into one.</source>
        <translation>تبدأ العلاقة بمقطع من النسخة المعتمدة: ضع المؤشر داخل مقطع منها.</translation>
    </message>
    <message>
        <source>No link can begin at a span of this label.</source>
        <translation>لا علاقة تبدأ بمقطع من هذا التصنيف.</translation>
    </message>
    <message>
        <source>What is “{words}” to another span?</source>
        <translation>ما علاقة «{words}» بمقطع آخر؟</translation>
    </message>
    <message>
        <source>“{type}” stays within this article.</source>
        <translation>علاقة «{type}» لا تخرج من هذه المادة.</translation>
    </message>
    <message>
        <source>This has to be settled first. Then you are back at “{words}”.</source>
        <translation>احسم هذه البطاقة أولا، ثم تعود إلى «{words}».</translation>
    </message>
    <message>
        <source>Nothing that is gold in this article fits.</source>
        <translation>لا شيء مناسب في النسخة المعتمدة من هذه المادة.</translation>
    </message>
    <message>
        <source>Nothing here fits: look in the gold of all articles</source>
        <translation>لا شيء مناسب هنا: ابحث في النسخة المعتمدة من كل المواد</translation>
    </message>
    <message>
        <source>Del takes out: {type} “{words}” in {article} (made in review)</source>
        <translation>‏Del يُخرج: {type} «{words}» في {article} (أُضيفت في التحكيم)</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>{n} of {all} in gold · the arrows go to others, or press one</source>
        <translation>{n} من {all} في النسخة المعتمدة · الأسهم تنتقل إلى غيره، أو انقر مقطعا</translation>
    </message>
    <message>
        <source>type to look in all articles</source>
        <translation>اكتب للبحث في كل المواد</translation>
    </message>
    <message>
        <source>Del takes out: {type} “{words}” (made in review)</source>
        <translation>‏Del يُخرج: {type} «{words}» (أُضيفت في التحكيم)</translation>
    </message>
    <message>
        <source>Say what kind of link it is first.</source>
        <translation>اختر نوع العلاقة أولا.</translation>
    </message>
</context>
<context>
    <name>GoldPicker</name>
    <message>
        <source>A link joins what is in gold. Last comes what still waits for a decision.</source>
        <translation>العلاقة تربط ما في النسخة المعتمدة. وما لم يُحسم بعد يأتي في الآخر.</translation>
    </message>
    <message>
        <source>not in gold yet: Enter goes to its card</source>
        <translation>ليس في النسخة المعتمدة بعد: ‏Enter إلى بطاقته</translation>
    </message>
    <message>
        <source>Gold is being made ready for searching.</source>
        <translation>يجري تجهيز النسخة المعتمدة للبحث.</translation>
    </message>
    <message>
        <source>Nothing that fits has these words in its sentence.</source>
        <translation>لا مقطع مناسبا في جملته هذه الكلمات.</translation>
    </message>
    <message>
        <source>There is nothing else yet that fits.</source>
        <translation>لا يوجد بعد مقطع آخر مناسب.</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Who annotates what</source>
        <translation>من يوسِّم ماذا</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>Article</source>
        <translation>المادة</translation>
    </message>
</context>
<context>
    <name>GuidelineBeside</name>
    <message>
        <source>Find in the guideline</source>
        <translation>ابحث في الدليل</translation>
    </message>
    <message>
        <source>the guideline has changed</source>
        <translation>تغيّر دليل التوسيم</translation>
    </message>
</context>
<context>
    <name>GuidelineEditor</name>
    <message>
        <source>Markdown. What concerns a label or an attribute is found by its name in a heading, in code ticks (`…`), or in a table’s first cell.</source>
        <translation>النص بصيغة Markdown. وما يخص تصنيفا أو خاصية يُعرف باسمه في عنوان، أو بين علامتي شيفرة (`…`)، أو في أول خانة من سطر جدول.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>من ملف…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>ترك التعديل</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>دليل التوسيم</translation>
    </message>
    <message>
        <source>A guideline in Markdown</source>
        <translation>دليل بصيغة Markdown</translation>
    </message>
    <message>
        <source>You had typed this and not saved it. The guideline has changed since then: saving puts yours in its place, Discard keeps it as it is now.</source>
        <translation>كتبت هذا ولم تحفظه. وقد تغيّر الدليل منذ ذلك الحين: الحفظ يضع ما كتبته مكانه، و«ترك التعديل» يبقيه كما هو الآن.</translation>
    </message>
    <message>
        <source>You had typed this and not saved it. Discard goes back to the guideline as it is.</source>
        <translation>كتبت هذا ولم تحفظه. «ترك التعديل» يعيدك إلى الدليل كما هو.</translation>
    </message>
</context>
<context>
    <name>GuidelinePanel</name>
    <message>
        <source>Change</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>What has changed since you saw it is marked.</source>
        <translation>عُلِّم ما تغيّر منذ رأيته.</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>دليل التوسيم</translation>
    </message>
    <message>
        <source>Find in the guideline</source>
        <translation>ابحث في الدليل</translation>
    </message>
    <message>
        <source>Go on with your draft</source>
        <translation>تابع مسودتك</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>اكتبه</translation>
    </message>
    <message>
        <source>This project has no guideline yet. Ask the lead for one.</source>
        <translation>ليس في هذا المشروع دليل توسيم بعد. اطلبه من المشرف.</translation>
    </message>
    <message>
        <source>This project has no guideline in this language yet. Write it here, or take one from a Markdown file; it travels to everybody with the next bundles.</source>
        <translation>ليس في هذا المشروع دليل بهذه اللغة بعد. اكتبه هنا، أو خذه من ملف Markdown؛ ويصل إلى الجميع مع حزم العمل التالية.</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>{at} من {total}</translation>
    </message>
</context>
<context>
    <name>HandingIn</name>
    <message>
        <source>Only what is done is handed in. Say first that this article is done.</source>
        <translation>لا يُسلَّم إلا المنجز. أشر أولا إلى أن هذه المادة منجزة.</translation>
    </message>
    <message>
        <source>This article was handed in as it is.</source>
        <translation>سُلِّمت هذه المادة كما هي الآن.</translation>
    </message>
    <message>
        <source>What was handed in stays as it was. Hand the article in again when you are done.</source>
        <translation>ما سُلِّم يبقى كما كان. سلِّم المادة من جديد حين تنتهي منها.</translation>
    </message>
    <message>
        <source>not handed in yet</source>
        <translation>لم تُسلَّم بعد</translation>
    </message>
    <message>
        <source>handed in on {day}</source>
        <translation>سُلِّمت في {day}</translation>
    </message>
    <message>
        <source>changed since it was handed in on {day}</source>
        <translation>تغيّرت بعد تسليمها في {day}</translation>
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
        <translation>جارٍ التراجع عما قُرئ…</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>استيراد مواد</translation>
    </message>
    <message>
        <source>Text files in any encoding, JSONL of this program, or folders.</source>
        <translation>ملفات نصية بأي ترميز، أو JSONL من هذا البرنامج، أو مجلدات.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>اختر ملفات…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>اختر مجلدا…</translation>
    </message>
    <message>
        <source>found out by the program</source>
        <translation>يكتشفه البرنامج</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Spans of plain JSONL belong to</source>
        <translation>مقاطع JSONL المبسّط لـ</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>جارٍ الاستيراد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Notes and refusals</source>
        <translation>الملاحظات وما رُفض</translation>
    </message>
    <message>
        <source>To the articles</source>
        <translation>إلى المواد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s):</source>
        <translation>
            <numerusform>لا ملفات:</numerusform>
            <numerusform>ملف واحد:</numerusform>
            <numerusform>ملفان:</numerusform>
            <numerusform>%Ln ملفات:</numerusform>
            <numerusform>%Ln ملفا:</numerusform>
            <numerusform>%Ln ملف:</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no text and no JSONL among these.</source>
        <translation>لا نص ولا JSONL بين هذه.</translation>
    </message>
    <message>
        <source>{file} can’t be read so.</source>
        <translation>لا يُقرأ {file} على هذا النحو.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحد غيرها</numerusform>
            <numerusform>واثنان غيرها</numerusform>
            <numerusform>و%Ln غيرها</numerusform>
            <numerusform>و%Ln غيرها</numerusform>
            <numerusform>و%Ln غيرها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) imported</source>
        <translation>
            <numerusform>لم تُستورد مواد</numerusform>
            <numerusform>استُوردت مادة واحدة</numerusform>
            <numerusform>استُوردت مادتان</numerusform>
            <numerusform>استُوردت %Ln مواد</numerusform>
            <numerusform>استُوردت %Ln مادة</numerusform>
            <numerusform>استُوردت %Ln مادة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <translation>
            <numerusform>لا شيء موجود من قبل</numerusform>
            <numerusform>واحدة موجودة من قبل</numerusform>
            <numerusform>اثنتان موجودتان من قبل</numerusform>
            <numerusform>%Ln موجودة من قبل</numerusform>
            <numerusform>%Ln موجودة من قبل</numerusform>
            <numerusform>%Ln موجودة من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>لم يُرفض شيء</numerusform>
            <numerusform>رُفض واحد</numerusform>
            <numerusform>رُفض اثنان</numerusform>
            <numerusform>رُفض %Ln</numerusform>
            <numerusform>رُفض %Ln</numerusform>
            <numerusform>رُفض %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}، السطر {line}</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Links</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>Settled before</source>
        <translation>حُسم من قبل</translation>
    </message>
    <message>
        <source>For the guideline</source>
        <translation>للدليل</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>تفاصيل المقطع</translation>
    </message>
    <message>
        <source>Choose a label for these words.</source>
        <translation>اختر تصنيفا لهذه الكلمات.</translation>
    </message>
    <message>
        <source>The words tell: {label}. Enter tags them so, a digit otherwise.</source>
        <translation>تدل الكلمات على: {label}. اضغط Enter لوسمها بذلك، أو رقم تصنيف آخر.</translation>
    </message>
    <message>
        <source>Select words, or go to a word, and press the key of a label.</source>
        <translation>حدّد كلمات، أو قف على كلمة، ثم اضغط مفتاح التصنيف.</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>لا مادة مفتوحة.</translation>
    </message>
    <message>
        <source>from {start} to {end} · the start moves</source>
        <translation>من {start} إلى {end} · تتحرك البداية</translation>
    </message>
    <message>
        <source>from {start} to {end} · the end moves</source>
        <translation>من {start} إلى {end} · تتحرك النهاية</translation>
    </message>
</context>
<context>
    <name>KeepQuestion</name>
    <message>
        <source>They are one event. What is it called?</source>
        <translation>هي حدث واحد. ما اسمه؟</translation>
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
    <name>LeftPhrases</name>
    <message>
        <source>List it again</source>
        <translation>إعادة إظهارها</translation>
    </message>
    <message>
        <source>Hide the left ones</source>
        <translation>إخفاء المتروكة</translation>
    </message>
    <message numerus="yes">
        <source>hide the %Ln left as they are</source>
        <translation>
            <numerusform>أخفِ ما تُرك كما هو</numerusform>
            <numerusform>أخفِ العبارة التي تُركت كما هي</numerusform>
            <numerusform>أخفِ العبارتين اللتين تُركتا كما هما</numerusform>
            <numerusform>أخفِ %Ln عبارات تُركت كما هي</numerusform>
            <numerusform>أخفِ %Ln عبارة تُركت كما هي</numerusform>
            <numerusform>أخفِ %Ln عبارة تُركت كما هي</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>show %Ln left as they are</source>
        <translation>
            <numerusform>أظهر ما تُرك كما هو (لا شيء)</numerusform>
            <numerusform>أظهر عبارة واحدة تُركت كما هي</numerusform>
            <numerusform>أظهر عبارتين تُركتا كما هما</numerusform>
            <numerusform>أظهر %Ln عبارات تُركت كما هي</numerusform>
            <numerusform>أظهر %Ln عبارة تُركت كما هي</numerusform>
            <numerusform>أظهر %Ln عبارة تُركت كما هي</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>proposed</source>
        <translation>مقترح</translation>
    </message>
</context>
<context>
    <name>LinkLines</name>
    <message>
        <source>another article</source>
        <translation>مادة أخرى</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>in all articles</source>
        <translation>في كل المواد</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>ربط</translation>
    </message>
</context>
<context>
    <name>Linked</name>
    <message>
        <source>This span has no links yet.</source>
        <translation>لا علاقات لهذا المقطع بعد.</translation>
    </message>
    <message>
        <source>What kind of link shall it be?</source>
        <translation>أي نوع تكون هذه العلاقة؟</translation>
    </message>
    <message>
        <source>the other way round</source>
        <translation>بالاتجاه المعاكس</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>No link can begin at a span of this label.</source>
        <translation>لا علاقة تبدأ بمقطع من هذا التصنيف.</translation>
    </message>
    <message>
        <source>What is “{words}” to another span?</source>
        <translation>ما علاقة «{words}» بمقطع آخر؟</translation>
    </message>
    <message>
        <source>Say what kind of link it is first.</source>
        <translation>اختر نوع العلاقة أولا.</translation>
    </message>
    <message>
        <source>“{type}” stays within this article.</source>
        <translation>علاقة «{type}» لا تخرج من هذه المادة.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>{n} of {all} here · the arrows go to others, or press one</source>
        <translation>{n} من {all} هنا · الأسهم تنتقل إلى غيره، أو انقر مقطعا</translation>
    </message>
    <message>
        <source>type to look in all articles</source>
        <translation>اكتب للبحث في كل المواد</translation>
    </message>
    <message>
        <source>Nothing in this article fits: look in all articles</source>
        <translation>لا مقطع صالحا في هذه المادة: ابحث في كل المواد</translation>
    </message>
    <message>
        <source>Nothing in this article fits, and such a link stays within one.</source>
        <translation>لا مقطع صالحا في هذه المادة، وهذه العلاقة لا تخرج منها.</translation>
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
    <name>Marking</name>
    <message>
        <source>There is nothing in this line.</source>
        <translation>لا شيء في هذا السطر.</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>ما هو؟</translation>
    </message>
    <message>
        <source>No other article holds this line unmarked.</source>
        <translation>لا مادة أخرى فيها هذا السطر بلا علامة.</translation>
    </message>
    <message numerus="yes">
        <source>Marked in %Ln article(s).</source>
        <translation>
            <numerusform>لم يُعلَّم في أي مادة.</numerusform>
            <numerusform>عُلِّم في مادة واحدة.</numerusform>
            <numerusform>عُلِّم في مادتين.</numerusform>
            <numerusform>عُلِّم في %Ln مواد.</numerusform>
            <numerusform>عُلِّم في %Ln مادة.</numerusform>
            <numerusform>عُلِّم في %Ln مادة.</numerusform>
        </translation>
    </message>
    <message>
        <source>These words are marked as no part of the story.</source>
        <translation>هذه الكلمات معلَّمة على أنها ليست من متن الخبر.</translation>
    </message>
</context>
<context>
    <name>MetadataForm</name>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الجهة الناشرة</translation>
    </message>
    <message>
        <source>Address (URL)</source>
        <translation>الرابط (URL)</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>different values</source>
        <translation>قيم مختلفة</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>{field}: confirmed</source>
        <translation>{field}: مؤكد</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>2024-04-20 or 2024-04-20 14:30</source>
        <translation>2024-04-20 أو 2024-04-20 14:30</translation>
    </message>
    <message>
        <source>This is no date. Write it as 2024-04-20, with the hour as 2024-04-20 14:30.</source>
        <translation>هذا ليس تاريخا. اكتبه هكذا: 2024-04-20، أو مع الساعة: 2024-04-20 14:30.</translation>
    </message>
</context>
<context>
    <name>MetadataPanel</name>
    <message>
        <source>Annotate</source>
        <translation>توسيم</translation>
    </message>
    <message>
        <source>Replace the text…</source>
        <translation>استبدال النص…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>إخراج</translation>
    </message>
    <message>
        <source>No article is selected</source>
        <translation>لا مادة محددة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) selected</source>
        <translation>
            <numerusform>لم تُحدَّد مواد</numerusform>
            <numerusform>حُدّدت مادة واحدة</numerusform>
            <numerusform>حُدّدت مادتان</numerusform>
            <numerusform>حُدّدت %Ln مواد</numerusform>
            <numerusform>حُدّدت %Ln مادة</numerusform>
            <numerusform>حُدّدت %Ln مادة</numerusform>
        </translation>
    </message>
    <message>
        <source>What you write is set for all of them.</source>
        <translation>ما تكتبه يُوضع لها جميعا.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>لا محارف</numerusform>
            <numerusform>محرف واحد</numerusform>
            <numerusform>محرفان</numerusform>
            <numerusform>%Ln محارف</numerusform>
            <numerusform>%Ln محرفا</numerusform>
            <numerusform>%Ln محرف</numerusform>
        </translation>
    </message>
    <message>
        <source>corrected text, version {number}</source>
        <translation>نص مصحَّح، النسخة {number}</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>Next flagged card</source>
        <translation>البطاقة المعلَّمة التالية</translation>
    </message>
    <message>
        <source>The next article’s cards</source>
        <translation>بطاقات المادة التالية</translation>
    </message>
    <message>
        <source>Open this article again</source>
        <translation>فتح هذه المادة من جديد</translation>
    </message>
    <message>
        <source>Close this article</source>
        <translation>ختم هذه المادة</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>احفظ الملاحظة</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>اصرف النظر</translation>
    </message>
    <message>
        <source>Answer it</source>
        <translation>أجب عنه</translation>
    </message>
    <message>
        <source>Back to the cards</source>
        <translation>العودة إلى البطاقات</translation>
    </message>
    <message>
        <source>Close all that is settled</source>
        <translation>ختم كل المحسوم</translation>
    </message>
    <message>
        <source>Take the answers back</source>
        <translation>تراجع عن الأجوبة</translation>
    </message>
    <message>
        <source>Leave it decided so</source>
        <translation>أبقِ ما حُسم</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>اتركها كما كانت</translation>
    </message>
    <message>
        <source>Take these words</source>
        <translation>خذ هذه الكلمات</translation>
    </message>
    <message>
        <source>Take no words</source>
        <translation>لا تأخذ شيئا</translation>
    </message>
    <message>
        <source>Take it as edited</source>
        <translation>اعتمد ما حُرِّر</translation>
    </message>
    <message>
        <source>move the edge</source>
        <translation>حرّك الطرف</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>النهاية</translation>
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
    <name>NoArticle</name>
    <message>
        <source>Import articles…</source>
        <translation>استورد مواد…</translation>
    </message>
    <message>
        <source>Say who is working, and the articles can be annotated.</source>
        <translation>حدّد مَن يعمل لتبدأ توسيم المواد.</translation>
    </message>
    <message>
        <source>No article is yours yet.
When you are sent a bundle with some, drop it here.</source>
        <translation>لا مواد لك بعد.
حين تصل إليك حزمة فيها مواد، أفلتها هنا.</translation>
    </message>
    <message>
        <source>This project has no articles yet.
Import text files, or drop them on the window.</source>
        <translation>لا مواد في هذا المشروع بعد.
استورد ملفات نصية أو أفلتها على النافذة.</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>Add a note for the reviewer…</source>
        <translation>أضف ملاحظة للمحكِّم…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
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
    <name>PartsList</name>
    <message>
        <source>Articles and spans of the event</source>
        <translation>مواد الحدث ومقاطعه</translation>
    </message>
</context>
<context>
    <name>Passage</name>
    <message>
        <source>Passage</source>
        <translation>الفقرة</translation>
    </message>
    <message>
        <source>?</source>
        <translation>؟</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Short id</source>
        <translation>المعرّف المختصر</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>A new person</source>
        <translation>شخص جديد</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>اكتب اسما.</translation>
    </message>
    <message>
        <source>Type a short id: it stands in file names and exports.</source>
        <translation>اكتب معرّفا مختصرا: به تُسمّى الملفات ويُعرف صاحب العمل عند التصدير.</translation>
    </message>
</context>
<context>
    <name>PhrasesModel</name>
    <message numerus="yes">
        <source>tagged in %Ln way(s)</source>
        <translation>
            <numerusform>غير موسومة</numerusform>
            <numerusform>موسومة بوجه واحد</numerusform>
            <numerusform>موسومة بوجهين</numerusform>
            <numerusform>موسومة على %Ln أوجه</numerusform>
            <numerusform>موسومة على %Ln وجها</numerusform>
            <numerusform>موسومة على %Ln وجه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tagged %Ln time(s)</source>
        <translation>
            <numerusform>لم توسم</numerusform>
            <numerusform>وُسمت مرة</numerusform>
            <numerusform>وُسمت مرتين</numerusform>
            <numerusform>وُسمت %Ln مرات</numerusform>
            <numerusform>وُسمت %Ln مرة</numerusform>
            <numerusform>وُسمت %Ln مرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) untagged</source>
        <translation>
            <numerusform>لا موضع بلا وسم</numerusform>
            <numerusform>موضع بلا وسم</numerusform>
            <numerusform>موضعان بلا وسم</numerusform>
            <numerusform>%Ln مواضع بلا وسم</numerusform>
            <numerusform>%Ln موضعا بلا وسم</numerusform>
            <numerusform>%Ln موضع بلا وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>متروكة كما هي</translation>
    </message>
</context>
<context>
    <name>PickRow</name>
    <message>
        <source>take from the article</source>
        <translation>خذها من المادة</translation>
    </message>
    <message>
        <source>type</source>
        <translation>اكتبها</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Words of its sentence</source>
        <translation>كلمات من جملته</translation>
    </message>
    <message>
        <source>Where the link can lead</source>
        <translation>إلى أين تصل العلاقة</translation>
    </message>
    <message>
        <source>Only what you have tagged yourself is here. Tag the words first, then link.</source>
        <translation>لا يظهر هنا إلا ما وسمته بنفسك. وسّم الكلمات أولا ثم اربطها.</translation>
    </message>
    <message>
        <source>“{words}” {type} …</source>
        <translation>«{words}» {type} …</translation>
    </message>
    <message>
        <source>this article</source>
        <translation>هذه المادة</translation>
    </message>
    <message>
        <source>same event</source>
        <translation>الحدث نفسه</translation>
    </message>
    <message>
        <source>same source</source>
        <translation>المصدر نفسه</translation>
    </message>
    <message>
        <source>Your annotations are being made ready for searching.</source>
        <translation>توسيماتك تُهيَّأ الآن للبحث.</translation>
    </message>
    <message>
        <source>None of the spans you have tagged that fit has these words.</source>
        <translation>لا مقطع صالحا مما وسمته فيه هذه الكلمات.</translation>
    </message>
    <message>
        <source>You have tagged nothing else yet that fits.</source>
        <translation>لم توسّم بعد مقطعا آخر يصلح طرفا لهذه العلاقة.</translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>{name}: click a word, or drag over several.</source>
        <translation>{name}: انقر كلمة، أو اسحب فوق كلمات.</translation>
    </message>
    <message>
        <source>Or select them and press Enter. {key} clears it, Esc goes back.</source>
        <translation>أو حدّدها واضغط Enter. للمحو {key}، وللعودة Esc.</translation>
    </message>
    <message>
        <source>{name}: click words or drag over them, one after the other.</source>
        <translation>{name}: انقر الكلمات أو اسحب فوقها، واحدة بعد أخرى.</translation>
    </message>
    <message>
        <source>Or select them and press Enter. Del takes the last one away, Enter ends.</source>
        <translation>أو حدّدها واضغط Enter. لحذف الأخيرة Del، وللإنهاء Enter.</translation>
    </message>
    <message>
        <source>There is no word here to take.</source>
        <translation>لا كلمة هنا لتؤخذ.</translation>
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
    <name>Problems</name>
    <message>
        <source>{name} is missing.</source>
        <translation>تنقص الخاصية: {name}.</translation>
    </message>
    <message>
        <source>The scheme has no attribute “{name}” here.</source>
        <translation>لا يعرف المخطط هنا خاصية «{name}».</translation>
    </message>
    <message>
        <source>{name} has several values.</source>
        <translation>للخاصية «{name}» أكثر من قيمة.</translation>
    </message>
    <message>
        <source>{name} has a value that the scheme does not know.</source>
        <translation>للخاصية «{name}» قيمة لا يعرفها المخطط.</translation>
    </message>
    <message>
        <source>{name} differs from the text it was taken from.</source>
        <translation>تختلف «{name}» عن النص الذي أُخذت منه.</translation>
    </message>
    <message>
        <source>The numbers do not fit the kind of number.</source>
        <translation>لا تناسب الأرقام نوع العدد.</translation>
    </message>
    <message>
        <source>The scheme has no such label.</source>
        <translation>لا يعرف المخطط هذا التصنيف.</translation>
    </message>
    <message>
        <source>The span is outside the text.</source>
        <translation>المقطع خارج النص.</translation>
    </message>
    <message>
        <source>A span can’t begin or end with a space.</source>
        <translation>لا يبدأ المقطع بمسافة ولا ينتهي بها.</translation>
    </message>
    <message>
        <source>There is already such a tag on exactly these words.</source>
        <translation>على هذه الكلمات نفسها وسم كهذا.</translation>
    </message>
    <message>
        <source>The scheme has no link of this kind.</source>
        <translation>لا يعرف المخطط علاقة من هذا النوع.</translation>
    </message>
    <message>
        <source>A span can’t be linked to itself.</source>
        <translation>لا يُربط المقطع بنفسه.</translation>
    </message>
    <message>
        <source>“{type}” can’t begin at a span of the label {source}.</source>
        <translation>علاقة «{type}» لا تبدأ بمقطع تصنيفه {source}.</translation>
    </message>
    <message>
        <source>“{type}” can’t lead to a span of the label {target}.</source>
        <translation>علاقة «{type}» لا تصل إلى مقطع تصنيفه {target}.</translation>
    </message>
    <message>
        <source>“{type}” joins spans of one label: {source} with {source}, not with {target}.</source>
        <translation>علاقة «{type}» تربط مقطعين من تصنيف واحد: {source} مع {source} لا مع {target}.</translation>
    </message>
    <message>
        <source>“{type}” stays within one article.</source>
        <translation>علاقة «{type}» لا تخرج من المادة الواحدة.</translation>
    </message>
    <message>
        <source>A denial of this kind can’t have a link “{type}”.</source>
        <translation>لا يصح لنفي من هذا النوع أن يرتبط بعلاقة «{type}».</translation>
    </message>
    <message>
        <source>These two spans have a link “{type}” already.</source>
        <translation>بين هذين المقطعين علاقة «{type}» من قبل.</translation>
    </message>
    <message>
        <source>A card asks about this link “{type}”: settle it.</source>
        <translation>هناك بطاقة تسأل عن علاقة «{type}» هذه: احسمها هناك.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Read without writing</source>
        <translation>قراءة دون كتابة</translation>
    </message>
    <message>
        <source>Back the project up</source>
        <translation>نسخة احتياطية من المشروع</translation>
    </message>
    <message>
        <source>The backup is in {file}</source>
        <translation>النسخة الاحتياطية في {file}</translation>
    </message>
</context>
<context>
    <name>ProposalStrip</name>
    <message>
        <source>mark them</source>
        <translation>علّمها</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) look like no part of the story.</source>
        <translation>
            <numerusform>لا أسطر خارج المتن.</numerusform>
            <numerusform>سطر واحد يبدو خارج متن الخبر.</numerusform>
            <numerusform>سطران يبدوان خارج متن الخبر.</numerusform>
            <numerusform>%Ln أسطر تبدو خارج متن الخبر.</numerusform>
            <numerusform>%Ln سطرا تبدو خارج متن الخبر.</numerusform>
            <numerusform>%Ln سطر تبدو خارج متن الخبر.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message>
        <source>Proposed: the subject of the verb before it.</source>
        <translation>مقترح: فاعل الفعل الذي قبله.</translation>
    </message>
    <message>
        <source>Proposed: who spoke before goes on.</source>
        <translation>مقترح: المتحدث السابق يواصل كلامه.</translation>
    </message>
    <message>
        <source>Proposed: named in the words themselves.</source>
        <translation>مقترح: مذكور في الكلمات نفسها.</translation>
    </message>
    <message>
        <source>Proposed: named at the beginning of the sentence.</source>
        <translation>مقترح: مذكور في أول الجملة.</translation>
    </message>
    <message>
        <source>Proposed: named after it.</source>
        <translation>مقترح: مذكور بعده.</translation>
    </message>
    <message>
        <source>Proposed: it stands as what reports say.</source>
        <translation>مقترح: يرد على أنه مما تقوله التقارير.</translation>
    </message>
    <message>
        <source>Proposed: nobody is named, so the outlet itself speaks.</source>
        <translation>مقترح: لا مصدر مذكورا، فالكلام لمحرّر الخبر.</translation>
    </message>
    <message>
        <source>Proposed: as the table of actors has it.</source>
        <translation>مقترح: كما في جدول الجهات.</translation>
    </message>
    <message>
        <source>Proposed: as where this source was named before.</source>
        <translation>مقترح: كما ورد عند ذكر هذا المصدر من قبل.</translation>
    </message>
    <message>
        <source>Proposed: the name of the institution tells.</source>
        <translation>مقترح: يدل عليه اسم المؤسسة.</translation>
    </message>
    <message>
        <source>Proposed: by whether a name or an office is given.</source>
        <translation>مقترح: بحسب ذكر الاسم أو المنصب.</translation>
    </message>
    <message>
        <source>Proposed: read from the words of number.</source>
        <translation>مقترح: مقروء من ألفاظ العدد.</translation>
    </message>
    <message>
        <source>Proposed: the words tell what happened to them.</source>
        <translation>مقترح: تدل الكلمات على مصيرهم.</translation>
    </message>
    <message>
        <source>Proposed: no word tells more.</source>
        <translation>مقترح: لا لفظ يدل على أكثر من ذلك.</translation>
    </message>
    <message>
        <source>Proposed: the words tell who they are.</source>
        <translation>مقترح: تدل الكلمات على من هم.</translation>
    </message>
    <message>
        <source>Proposed: a name with a title.</source>
        <translation>مقترح: اسم مع لقب.</translation>
    </message>
    <message>
        <source>Proposed: by the quotation marks.</source>
        <translation>مقترح: بحسب علامات التنصيص.</translation>
    </message>
    <message>
        <source>Proposed: the event of the tags in this paragraph.</source>
        <translation>مقترح: حدث مقاطع هذه الفقرة.</translation>
    </message>
    <message>
        <source>Proposed: the event of what stands inside.</source>
        <translation>مقترح: حدث ما في داخله.</translation>
    </message>
    <message>
        <source>Proposed: the event of the tags on both sides.</source>
        <translation>مقترح: حدث المقاطع قبله وبعده.</translation>
    </message>
    <message>
        <source>Proposed: the event of a tag with the same words.</source>
        <translation>مقترح: حدث مقطع بالألفاظ نفسها.</translation>
    </message>
    <message>
        <source>Proposed: the event that is told of this weekday.</source>
        <translation>مقترح: الحدث المذكور في هذا اليوم من الأسبوع.</translation>
    </message>
    <message>
        <source>Proposed: the event that the words point back to.</source>
        <translation>مقترح: الحدث الذي تشير إليه الألفاظ.</translation>
    </message>
    <message>
        <source>Proposed: the event of most tags in this article.</source>
        <translation>مقترح: حدث معظم مقاطع المادة.</translation>
    </message>
    <message>
        <source>Proposed: the event of the tag around it.</source>
        <translation>مقترح: حدث المقطع المحيط به.</translation>
    </message>
    <message>
        <source>Proposed: the only event of this article so far.</source>
        <translation>مقترح: الحدث الوحيد في هذه المادة حتى الآن.</translation>
    </message>
    <message>
        <source>Proposed: the event that the file names for this article.</source>
        <translation>مقترح: الحدث الذي يذكره الملف لهذه المادة.</translation>
    </message>
    <message>
        <source>Proposed: the event is named in the words.</source>
        <translation>مقترح: الحدث مسمّى في الكلمات.</translation>
    </message>
    <message>
        <source>Proposed: by what stands inside and is denied.</source>
        <translation>مقترح: بحسب ما يُنفى داخله.</translation>
    </message>
    <message>
        <source>Proposed: by the statement before, which it answers.</source>
        <translation>مقترح: بحسب الإفادة السابقة التي يردّ عليها.</translation>
    </message>
    <message>
        <source>Proposed: a word in it tells.</source>
        <translation>مقترح: تدل عليه لفظة فيه.</translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message>
        <source>skipped</source>
        <translation>متروكة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%Ln مقاطع</numerusform>
            <numerusform>%Ln مقطعا</numerusform>
            <numerusform>%Ln مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>changed since handed in</source>
        <translation>تغيّرت بعد التسليم</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>مسلَّمة</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>لم يبدأ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incomplete</source>
        <translation>
            <numerusform>لا ناقص بينها</numerusform>
            <numerusform>واحد منها ناقص</numerusform>
            <numerusform>اثنان منها ناقصان</numerusform>
            <numerusform>%Ln منها ناقصة</numerusform>
            <numerusform>%Ln منها ناقصة</numerusform>
            <numerusform>%Ln منها ناقصة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message>
        <source>Articles</source>
        <translation>المواد</translation>
    </message>
    <message>
        <source>Filter by title or outlet</source>
        <translation>تصفية بالعنوان أو الجهة الناشرة</translation>
    </message>
    <message>
        <source>Filter the articles</source>
        <translation>تصفية المواد</translation>
    </message>
    <message>
        <source>Hand in…</source>
        <translation>تسليم…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} من {total}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to hand in</source>
        <translation>
            <numerusform>لا مواد للتسليم</numerusform>
            <numerusform>مادة واحدة للتسليم</numerusform>
            <numerusform>مادتان للتسليم</numerusform>
            <numerusform>%Ln مواد للتسليم</numerusform>
            <numerusform>%Ln مادة للتسليم</numerusform>
            <numerusform>%Ln مادة للتسليم</numerusform>
        </translation>
    </message>
    <message>
        <source>No article is yours yet. Drop the bundle that you are sent here.</source>
        <translation>لا مواد لك بعد. أفلت هنا الحزمة التي تصل إليك.</translation>
    </message>
    <message>
        <source>No articles yet. Import some, or drop files here.</source>
        <translation>لا مواد بعد. استورد بعضها أو أفلت ملفات هنا.</translation>
    </message>
    <message>
        <source>No article has these words in its title or outlet.</source>
        <translation>لا مادة في عنوانها أو جهتها الناشرة هذه الكلمات.</translation>
    </message>
    <message>
        <source>All your articles are done. Hand them in, and send the bundle.</source>
        <translation>كل موادك منجزة. سلِّمها ثم أرسل الحزمة.</translation>
    </message>
    <message>
        <source>All your articles are done and handed in.</source>
        <translation>كل موادك منجزة ومسلَّمة.</translation>
    </message>
    <message>
        <source>All articles are done.</source>
        <translation>كل المواد منجزة.</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>This is the last article.</source>
        <translation>هذه آخر مادة.</translation>
    </message>
    <message>
        <source>This is the first article.</source>
        <translation>هذه أول مادة.</translation>
    </message>
    <message>
        <source>Every article has been begun.</source>
        <translation>بدأ العمل في كل المواد.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>same as another article</source>
        <translation>مثل مادة أخرى</translation>
    </message>
    <message>
        <source>about something else</source>
        <translation>عن موضوع آخر</translation>
    </message>
    <message>
        <source>opinion, not news</source>
        <translation>رأي لا خبر</translation>
    </message>
    <message>
        <source>text broken or cut off</source>
        <translation>نص معطوب أو مبتور</translation>
    </message>
    <message>
        <source>in another language</source>
        <translation>بلغة أخرى</translation>
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
    <name>Removing</name>
    <message>
        <source>the settled set</source>
        <translation>النسخة المعتمدة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations would go with them, of: {people}.</source>
        <translation>
            <numerusform>لن يخرج معها أي توسيم لـ: {people}.</numerusform>
            <numerusform>سيخرج معها توسيم واحد، لـ: {people}.</numerusform>
            <numerusform>سيخرج معها توسيمان، لـ: {people}.</numerusform>
            <numerusform>ستخرج معها %Ln توسيمات، لـ: {people}.</numerusform>
            <numerusform>سيخرج معها %Ln توسيما، لـ: {people}.</numerusform>
            <numerusform>سيخرج معها %Ln توسيم، لـ: {people}.</numerusform>
        </translation>
    </message>
    <message>
        <source>take them out all the same</source>
        <translation>أخرجها رغم ذلك</translation>
    </message>
    <message>
        <source>leave them</source>
        <translation>دعها</translation>
    </message>
</context>
<context>
    <name>RepeatStrip</name>
    <message>
        <source>go there</source>
        <translation>اذهب إليه</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>next place</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <source>This passage stands in this article twice</source>
        <translation>هذا المقطع مكرّر في المادة نفسها</translation>
    </message>
    <message>
        <source>This passage also stands in {article}</source>
        <translation>هذا المقطع وارد أيضا في {article}</translation>
    </message>
    <message numerus="yes">
        <source>take over %Ln annotation(s) from there</source>
        <translation>
            <numerusform>لا شيء يُنقل</numerusform>
            <numerusform>انقل توسيما واحدا من هناك</numerusform>
            <numerusform>انقل توسيمين من هناك</numerusform>
            <numerusform>انقل %Ln توسيمات من هناك</numerusform>
            <numerusform>انقل %Ln توسيما من هناك</numerusform>
            <numerusform>انقل %Ln توسيم من هناك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>put %Ln annotation(s) of this passage there too</source>
        <translation>
            <numerusform>لا شيء يُنقل</numerusform>
            <numerusform>ضع توسيم هذا المقطع هناك أيضا</numerusform>
            <numerusform>ضع توسيمي هذا المقطع هناك أيضا</numerusform>
            <numerusform>ضع %Ln توسيمات من هذا المقطع هناك أيضا</numerusform>
            <numerusform>ضع %Ln توسيما من هذا المقطع هناك أيضا</numerusform>
            <numerusform>ضع %Ln توسيم من هذا المقطع هناك أيضا</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotated in both places.</source>
        <translation>موسوم في الموضعين.</translation>
    </message>
    <message>
        <source>Not annotated in either place.</source>
        <translation>غير موسوم في أي من الموضعين.</translation>
    </message>
    <message>
        <source>Word for word the same.</source>
        <translation>النص مطابق حرفيا.</translation>
    </message>
    <message>
        <source>What reads differently there is marked.</source>
        <translation>المختلف عمّا هناك معلَّم.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) read again from the words.</source>
        <translation>
            <numerusform>لم يُقرأ عدد من جديد.</numerusform>
            <numerusform>قُرئ عدد واحد من جديد.</numerusform>
            <numerusform>قُرئ عددان من جديد.</numerusform>
            <numerusform>قُرئت %Ln أعداد من جديد.</numerusform>
            <numerusform>قُرئ %Ln عددا من جديد.</numerusform>
            <numerusform>قُرئ %Ln عدد من جديد.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Repeating</name>
    <message numerus="yes">
        <source>%Ln annotation(s) put into the other place.</source>
        <translation>
            <numerusform>لم يوضع شيء في الموضع الآخر.</numerusform>
            <numerusform>وُضع توسيم واحد في الموضع الآخر.</numerusform>
            <numerusform>وُضع توسيمان في الموضع الآخر.</numerusform>
            <numerusform>وُضعت %Ln توسيمات في الموضع الآخر.</numerusform>
            <numerusform>وُضع %Ln توسيما في الموضع الآخر.</numerusform>
            <numerusform>وُضع %Ln توسيم في الموضع الآخر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) taken over.</source>
        <translation>
            <numerusform>لم يُنقل شيء.</numerusform>
            <numerusform>نُقل توسيم واحد.</numerusform>
            <numerusform>نُقل توسيمان.</numerusform>
            <numerusform>نُقلت %Ln توسيمات.</numerusform>
            <numerusform>نُقل %Ln توسيما.</numerusform>
            <numerusform>نُقل %Ln توسيم.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplacePanel</name>
    <message>
        <source>Choose the corrected text…</source>
        <translation>اختر النص المصحَّح…</translation>
    </message>
    <message>
        <source>Spans without a place</source>
        <translation>مقاطع بلا موضع</translation>
    </message>
    <message>
        <source>Replace the text</source>
        <translation>استبدال النص</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Replace the text of an article</source>
        <translation>استبدال نص مادة</translation>
    </message>
    <message>
        <source>Spans keep their place where they and the words around them are the same.</source>
        <translation>تبقى المقاطع في مواضعها حيث لم تتغير هي ولا الكلمات حولها.</translation>
    </message>
    <message>
        <source>This is the text that the article has already.</source>
        <translation>هذا نص المادة نفسه.</translation>
    </message>
    <message>
        <source>Spans that keep their place: {kept} of {all}.</source>
        <translation>المقاطع التي تبقى في مواضعها: {kept} من {all}.</translation>
    </message>
    <message>
        <source>These find none; they wait in the article for a person:</source>
        <translation>هذه لم تجد موضعا، وتنتظر في المادة مَن يضعها:</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>All of it was here already.</source>
        <translation>كل ما فيها موجود هنا من قبل.</translation>
    </message>
    <message numerus="yes">
        <source>{whose}: %Ln changes came.</source>
        <translation>
            <numerusform>{whose}: لم يصل أي تغيير.</numerusform>
            <numerusform>{whose}: وصل تغيير واحد.</numerusform>
            <numerusform>{whose}: وصل تغييران.</numerusform>
            <numerusform>{whose}: وصلت %Ln تغييرات.</numerusform>
            <numerusform>{whose}: وصل %Ln تغييرا.</numerusform>
            <numerusform>{whose}: وصل %Ln تغيير.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new articles.</source>
        <translation>
            <numerusform>لا مواد جديدة.</numerusform>
            <numerusform>مادة جديدة واحدة.</numerusform>
            <numerusform>مادتان جديدتان.</numerusform>
            <numerusform>%Ln مواد جديدة.</numerusform>
            <numerusform>%Ln مادة جديدة.</numerusform>
            <numerusform>%Ln مادة جديدة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles handed in.</source>
        <translation>
            <numerusform>لم تُسلَّم أي مادة.</numerusform>
            <numerusform>سُلِّمت مادة واحدة.</numerusform>
            <numerusform>سُلِّمت مادتان.</numerusform>
            <numerusform>سُلِّمت %Ln مواد.</numerusform>
            <numerusform>سُلِّمت %Ln مادة.</numerusform>
            <numerusform>سُلِّمت %Ln مادة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations followed a corrected text.</source>
        <translation>
            <numerusform>لم ينتقل أي مقطع إلى نص مصحَّح.</numerusform>
            <numerusform>انتقل مقطع واحد مع نص مصحَّح.</numerusform>
            <numerusform>انتقل مقطعان مع نص مصحَّح.</numerusform>
            <numerusform>انتقلت %Ln مقاطع مع نص مصحَّح.</numerusform>
            <numerusform>انتقل %Ln مقطعا مع نص مصحَّح.</numerusform>
            <numerusform>انتقل %Ln مقطع مع نص مصحَّح.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things were changed on two desktops.</source>
        <translation>
            <numerusform>لا شيء تغيّر على جهازين.</numerusform>
            <numerusform>شيء واحد تغيّر على جهازين.</numerusform>
            <numerusform>شيئان تغيّرا على جهازين.</numerusform>
            <numerusform>%Ln أشياء تغيّرت على جهازين.</numerusform>
            <numerusform>%Ln شيئا تغيّر على جهازين.</numerusform>
            <numerusform>%Ln شيء تغيّر على جهازين.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes have not come yet.</source>
        <translation>
            <numerusform>وصلت كل التغييرات.</numerusform>
            <numerusform>تغيير واحد لم يصل بعد.</numerusform>
            <numerusform>تغييران لم يصلا بعد.</numerusform>
            <numerusform>%Ln تغييرات لم تصل بعد.</numerusform>
            <numerusform>%Ln تغييرا لم يصل بعد.</numerusform>
            <numerusform>%Ln تغيير لم يصل بعد.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} was refused: {reason}</source>
        <translation>رُفضت {file}: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bundles were refused.</source>
        <translation>
            <numerusform>لم تُرفض أي حزمة.</numerusform>
            <numerusform>رُفضت حزمة واحدة.</numerusform>
            <numerusform>رُفضت حزمتان.</numerusform>
            <numerusform>رُفضت %Ln حزم.</numerusform>
            <numerusform>رُفضت %Ln حزمة.</numerusform>
            <numerusform>رُفضت %Ln حزمة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ولا شيء غيرها</numerusform>
            <numerusform>وواحدة أخرى</numerusform>
            <numerusform>واثنتان أخريان</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Handed in by {name}: {titles}</source>
        <translation>تسليم {name}: {titles}</translation>
    </message>
    <message>
        <source>New here: {name}</source>
        <translation>جديد هنا: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes of {name} are missing (desktop {desktop}).</source>
        <translation>
            <numerusform>لا ينقص شيء من {name} (الجهاز {desktop}).</numerusform>
            <numerusform>ينقص تغيير واحد من {name} (الجهاز {desktop}).</numerusform>
            <numerusform>ينقص تغييران من {name} (الجهاز {desktop}).</numerusform>
            <numerusform>تنقص %Ln تغييرات من {name} (الجهاز {desktop}).</numerusform>
            <numerusform>ينقص %Ln تغييرا من {name} (الجهاز {desktop}).</numerusform>
            <numerusform>ينقص %Ln تغيير من {name} (الجهاز {desktop}).</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} ({name}): {before} annotations before, {after} afterwards</source>
        <translation>{title} ({name}): كانت المقاطع والعلاقات {before}، وتصير {after}</translation>
    </message>
    <message>
        <source>it can&apos;t be read ({detail})</source>
        <translation>تتعذّر قراءته ({detail})</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>ليس ملفا عاديا</translation>
    </message>
    <message>
        <source>it has {size} bytes; texts up to {limit} are read</source>
        <translation>حجمه {size} بايت، ولا تُقرأ النصوص إلا إلى {limit}</translation>
    </message>
    <message>
        <source>left out what is neither text nor JSONL; such files: {count}</source>
        <translation>تُركت ملفات ليست نصية ولا JSONL، وعددها {count}</translation>
    </message>
    <message>
        <source>a byte-order mark was dropped</source>
        <translation>حُذفت علامة ترتيب البايتات من أوله</translation>
    </message>
    <message>
        <source>line ends of another system were changed</source>
        <translation>وُحّدت نهايات الأسطر</translation>
    </message>
    <message>
        <source>read as {encoding}, found by guessing; it begins “{begin}”</source>
        <translation>قُرئ بترميز {encoding} تخمينا، وأوله: «{begin}»</translation>
    </message>
    <message>
        <source>it looks damaged and should begin “{begin}”; the encoding utf-8/{encoding} repairs it</source>
        <translation>يبدو مشوّها، والمفترض أن أوله «{begin}»؛ يصلحه الترميز UTF-8/{encoding}</translation>
    </message>
    <message>
        <source>it is no text, or its encoding can&apos;t be told. Save a Word file as plain text; or import the file alone and choose its encoding</source>
        <translation>ليس نصا أو يتعذّر تمييز ترميزه. ملف وورد يُحفظ أولا نصا عاديا؛ وغيره يُستورد وحده ويُختار ترميزه</translation>
    </message>
    <message>
        <source>it is not valid {encoding}</source>
        <translation>ليس بترميز {encoding}</translation>
    </message>
    <message>
        <source>this encoding repairs nothing in it; choose another</source>
        <translation>هذا الترميز لا يصلح فيه شيئا، فاختر غيره</translation>
    </message>
    <message>
        <source>the text is empty</source>
        <translation>النص فارغ</translation>
    </message>
    <message>
        <source>it holds a character that no text has (NUL)</source>
        <translation>فيه محرف لا يكون في نص (محرف الصفر)</translation>
    </message>
    <message>
        <source>it holds half of a character</source>
        <translation>فيه نصف محرف</translation>
    </message>
    <message>
        <source>the compressed file is damaged</source>
        <translation>الملف المضغوط تالف</translation>
    </message>
    <message>
        <source>it unpacks to far more than its size; reading stopped</source>
        <translation>يفوق محتواه حجمه بكثير فأوقفت القراءة</translation>
    </message>
    <message>
        <source>the line is too long</source>
        <translation>السطر أطول مما يُقرأ</translation>
    </message>
    <message>
        <source>the last line is cut off</source>
        <translation>السطر الأخير مبتور</translation>
    </message>
    <message>
        <source>it is no valid JSON ({detail})</source>
        <translation>ليس JSONL سليما ({detail})</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>تداخله أعمق مما يُقرأ</translation>
    </message>
    <message>
        <source>the key “{key}” stands twice</source>
        <translation>المفتاح «{key}» مكرّر</translation>
    </message>
    <message>
        <source>the line does not say its schema_version</source>
        <translation>لا يذكر السطر رقم صيغته</translation>
    </message>
    <message>
        <source>its form is {version}; this program reads {known}</source>
        <translation>صيغته {version}، وهذا البرنامج يقرأ {known}</translation>
    </message>
    <message>
        <source>the id {id} can&apos;t be one and was changed</source>
        <translation>المعرّف {id} لا يصلح فغُيّر</translation>
    </message>
    <message>
        <source>the text is not what the line says of it ({reason})</source>
        <translation>النص ليس كما يصفه السطر ({reason})</translation>
    </message>
    <message>
        <source>a span does not fit ({reason})</source>
        <translation>مقطع لا يصح ({reason})</translation>
    </message>
    <message>
        <source>a link does not fit ({reason})</source>
        <translation>علاقة لا تصح ({reason})</translation>
    </message>
    <message>
        <source>somebody&apos;s annotations do not fit ({reason})</source>
        <translation>توسيم أحدهم لا يصح ({reason})</translation>
    </message>
    <message>
        <source>an attribute does not fit ({reason})</source>
        <translation>خاصية لا تصح ({reason})</translation>
    </message>
    <message>
        <source>it does not fit ({reason})</source>
        <translation>لا يصح ({reason})</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>A report for each annotator</source>
        <translation>تقرير لكل موسِّم</translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>حفظ تقرير</translation>
    </message>
    <message>
        <source>Comparing with gold…</source>
        <translation>تجري المقارنة بالنسخة المعتمدة…</translation>
    </message>
    <message numerus="yes">
        <source>Comparing with gold… %Ln article(s)</source>
        <translation>
            <numerusform>تجري المقارنة بالنسخة المعتمدة…</numerusform>
            <numerusform>تجري المقارنة بالنسخة المعتمدة… مادة واحدة</numerusform>
            <numerusform>تجري المقارنة بالنسخة المعتمدة… مادتان</numerusform>
            <numerusform>تجري المقارنة بالنسخة المعتمدة… %Ln مواد</numerusform>
            <numerusform>تجري المقارنة بالنسخة المعتمدة… %Ln مادة</numerusform>
            <numerusform>تجري المقارنة بالنسخة المعتمدة… %Ln مادة</numerusform>
        </translation>
    </message>
    <message>
        <source>No article handed in by {name} is closed yet.</source>
        <translation>لم تُختم بعد أي مادة من تسليم {name}.</translation>
    </message>
    <message>
        <source>No article that was handed in is closed yet.</source>
        <translation>لم تُختم بعد أي مادة سُلِّمت.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) are in {file}: {people}.</source>
        <translation>
            <numerusform>لا تقارير في {file}: {people}.</numerusform>
            <numerusform>تقرير واحد في {file}: {people}.</numerusform>
            <numerusform>تقريران في {file}: {people}.</numerusform>
            <numerusform>%Ln تقارير في {file}: {people}.</numerusform>
            <numerusform>%Ln تقريرا في {file}: {people}.</numerusform>
            <numerusform>%Ln تقرير في {file}: {people}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The report for {name} on %Ln article(s) is in {file}.</source>
        <translation>
            <numerusform>تقرير {name} بلا مواد في {file}.</numerusform>
            <numerusform>تقرير {name} عن مادة واحدة في {file}.</numerusform>
            <numerusform>تقرير {name} عن مادتين في {file}.</numerusform>
            <numerusform>تقرير {name} عن %Ln مواد في {file}.</numerusform>
            <numerusform>تقرير {name} عن %Ln مادة في {file}.</numerusform>
            <numerusform>تقرير {name} عن %Ln مادة في {file}.</numerusform>
        </translation>
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
    <message>
        <source>From {file}</source>
        <translation>من {file}</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>All of them</source>
        <translation>كلها</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>كلتاهما</translation>
    </message>
    <message>
        <source>Nothing to mark here</source>
        <translation>لا شيء يُوسم هنا</translation>
    </message>
    <message>
        <source>No, nothing to mark</source>
        <translation>لا، لا شيء يُوسم</translation>
    </message>
    <message>
        <source>Yes: {label}</source>
        <translation>نعم: {label}</translation>
    </message>
    <message>
        <source>No link</source>
        <translation>لا علاقة</translation>
    </message>
    <message>
        <source>made in review</source>
        <translation>وُسم في التحكيم</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>بُتّ فيه</translation>
    </message>
    <message>
        <source>annotator {n}</source>
        <translation>موسِّم {n}</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>للبتّ</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>تغيّر بعد البتّ</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>حُسم آليا</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>تُرك</translation>
    </message>
    <message>
        <source>none of {total} looked at was reversed</source>
        <translation>لم يُنقض شيء من {total} في العيّنة</translation>
    </message>
    <message>
        <source>none of {total} yet</source>
        <translation>لم يُحسم شيء من {total} بعد</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} من {total}</translation>
    </message>
    <message>
        <source>{seconds} s a card</source>
        <translation>{seconds} ث للبطاقة</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>أسئلة</translation>
    </message>
    <message>
        <source>Precedents</source>
        <translation>قرارات سابقة</translation>
    </message>
    <message>
        <source>{n} of {total} looked at were reversed</source>
        <translation>نُقضت {n} من {total} في العيّنة</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>Small edges</source>
        <translation>حدود طفيفة</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>Numbers and values</source>
        <translation>العدد والخصائص</translation>
    </message>
    <message>
        <source>Marked by some only</source>
        <translation>وسمه بعضهم دون غيره</translation>
    </message>
    <message>
        <source>One span or several</source>
        <translation>تقسيم أو دمج</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>Several differences</source>
        <translation>فروق عدة</translation>
    </message>
    <message>
        <source>All agree</source>
        <translation>إجماع</translation>
    </message>
    <message>
        <source>not to be annotated</source>
        <translation>لا يُوسم أصلا</translation>
    </message>
    <message>
        <source>no part of the story</source>
        <translation>ليس من الخبر</translation>
    </message>
    <message>
        <source>another span says it already</source>
        <translation>يقوله مقطع آخر</translation>
    </message>
    <message>
        <source>only thinkable, not said</source>
        <translation>محتمل لم يُقل</translation>
    </message>
    <message>
        <source>something else is here</source>
        <translation>هنا تصنيف آخر</translation>
    </message>
    <message>
        <source>the text is unclear</source>
        <translation>النص غير واضح</translation>
    </message>
    <message>
        <source>the guideline leaves it open</source>
        <translation>الدليل لا يحسمه</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>Two thirds agree</source>
        <translation>ثلثان متفقان</translation>
    </message>
    <message>
        <source>Letters written onto the word</source>
        <translation>حرف متصل</translation>
    </message>
    <message>
        <source>The article al-</source>
        <translation>أل التعريف</translation>
    </message>
    <message>
        <source>Marks at the edge</source>
        <translation>علامة ترقيم على الطرف</translation>
    </message>
    <message>
        <source>Vowel signs</source>
        <translation>الحركات</translation>
    </message>
    <message>
        <source>Where does this span begin?</source>
        <translation>أين يبدأ هذا المقطع؟</translation>
    </message>
    <message>
        <source>Where does this span end?</source>
        <translation>أين ينتهي هذا المقطع؟</translation>
    </message>
    <message>
        <source>Where does this span begin and end?</source>
        <translation>أين يبدأ هذا المقطع وأين ينتهي؟</translation>
    </message>
    <message>
        <source>How is “{words}” related to this?</source>
        <translation>ما علاقة «{words}» بهذا؟</translation>
    </message>
    <message>
        <source>Is this right: “{words}” {link} …?</source>
        <translation>أصحيح أن «{words}» {link} …؟</translation>
    </message>
    <message>
        <source>“{words}” {link} which of these?</source>
        <translation>«{words}» {link} أيّ هذه؟</translation>
    </message>
    <message>
        <source>One span</source>
        <translation>مقطع واحد</translation>
    </message>
    <message>
        <source>Two spans</source>
        <translation>مقطعان</translation>
    </message>
    <message>
        <source>{n} spans</source>
        <translation>{n} مقاطع</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>كم العدد؟</translation>
    </message>
    <message>
        <source>Who says it?</source>
        <translation>مَن القائل؟</translation>
    </message>
    <message>
        <source>Who denies it?</source>
        <translation>مَن النافي؟</translation>
    </message>
    <message>
        <source>What happened to them?</source>
        <translation>ما مصيرهم؟</translation>
    </message>
    <message>
        <source>Which event?</source>
        <translation>أي حدث؟</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Is there a span to mark here: {label}?</source>
        <translation>هل هنا مقطع يُوسم: {label}؟</translation>
    </message>
    <message>
        <source>Which label?</source>
        <translation>أي تصنيف؟</translation>
    </message>
    <message>
        <source>One span or several?</source>
        <translation>مقطع واحد أم أكثر؟</translation>
    </message>
    <message>
        <source>{name}?</source>
        <translation>{name}؟</translation>
    </message>
    <message>
        <source>Not marked as {label}</source>
        <translation>لا يوسم {label}</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>لا يوسم</translation>
    </message>
    <message>
        <source>No link: {link}</source>
        <translation>لا علاقة: {link}</translation>
    </message>
    <message>
        <source>What was handed in is being compared…</source>
        <translation>تجري مقارنة ما سُلِّم…</translation>
    </message>
    <message>
        <source>There is nothing to review yet.</source>
        <translation>لا شيء للتحكيم بعد.</translation>
    </message>
    <message>
        <source>Cards come as soon as two annotators have handed in the same article. {key} brings in what they sent.</source>
        <translation>تظهر البطاقات متى سلّم موسِّمان المادة نفسها. أدخِل ما أرسلاه بالمفتاح {key}.</translation>
    </message>
    <message>
        <source>No cards of this kind are left.</source>
        <translation>لم تبق بطاقات من هذا النوع.</translation>
    </message>
    <message>
        <source>Press its name at the side again to see all cards.</source>
        <translation>اضغط اسمه في الجانب مرة أخرى لعرض كل البطاقات.</translation>
    </message>
    <message>
        <source>The cards of this kind still wait.</source>
        <translation>بطاقات هذا النوع ما زالت تنتظر.</translation>
    </message>
    <message>
        <source>A link comes once the spans that it joins are settled; what a rule may settle comes once everybody has handed in. Press the name at the side again to see all cards.</source>
        <translation>تأتي العلاقة متى حُسم المقطعان اللذان تصل بينهما، ويأتي ما قد تحسمه قاعدة متى سلّم الجميع. اضغط الاسم في الجانب مرة أخرى لترى كل البطاقات.</translation>
    </message>
    <message>
        <source>Everything is settled.</source>
        <translation>حُسم كل شيء.</translation>
    </message>
    <message>
        <source>Rules see to what is left…</source>
        <translation>القواعد تحسم ما بقي…</translation>
    </message>
    <message>
        <source>Close the articles: what was decided with a note goes to the annotators then, and each can have a report.</source>
        <translation>اختم المواد، فيصل إلى الموسِّمين ما حُسم بملاحظة، ويمكن إعداد تقرير لكل منهم.</translation>
    </message>
    <message>
        <source>Some cards still wait for people who have not handed in.</source>
        <translation>ما زالت بطاقات تنتظر من لم يسلّم عمله.</translation>
    </message>
    <message>
        <source>{export} exports the gold set. Reports for the annotators are made among the articles ({articles}), under People.</source>
        <translation>لتصدير النسخة المعتمدة اضغط {export}. أما تقارير الموسِّمين ففي صفحة المواد ({articles}) تحت «الفريق».</translation>
    </message>
    <message>
        <source>Question {n} of {total} about these words.</source>
        <translation>السؤال {n} من {total} عن هذه الكلمات.</translation>
    </message>
    <message>
        <source>Decided before, but the annotators’ work has changed since.</source>
        <translation>حُسمت من قبل، لكن عمل الموسِّمين تغيّر بعد ذلك.</translation>
    </message>
    <message>
        <source>Decided before, but what it put into gold is not there any more.</source>
        <translation>حُسمت من قبل، لكن ما وضعته في النسخة المعتمدة لم يعد فيها.</translation>
    </message>
    <message>
        <source>The spans that this link joins are to be settled first.</source>
        <translation>يُبتّ أولا في المقطعين اللذين تربطهما هذه العلاقة.</translation>
    </message>
    <message>
        <source>A rule settles this once everybody has handed in.</source>
        <translation>تحسم القاعدة هذه البطاقة متى سلّم الجميع.</translation>
    </message>
    <message>
        <source>Decided: the answer whose number is filled.</source>
        <translation>حُسمت بالجواب المظلَّل رقمه.</translation>
    </message>
    <message>
        <source>Decided, with changes of your own.</source>
        <translation>حُسمت بتعديل منك.</translation>
    </message>
    <message>
        <source>Left out of gold: {reason}.</source>
        <translation>لم تدخل النسخة المعتمدة: {reason}.</translation>
    </message>
    <message>
        <source>Settled by rule: {rule}.</source>
        <translation>حُسمت آليا بقاعدة: {rule}.</translation>
    </message>
    <message>
        <source>Another answer takes its place.</source>
        <translation>وأي جواب آخر يحلّ محله.</translation>
    </message>
    <message>
        <source>Flagged for the guideline.</source>
        <translation>معلَّمة لثغرة في الدليل.</translation>
    </message>
    <message>
        <source>Flagged for the guideline: {note}</source>
        <translation>معلَّمة لثغرة في الدليل: {note}</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>التحكيم</translation>
    </message>
    <message>
        <source>Annotators unnamed, in random order</source>
        <translation>الموسِّمون مجهولون ومرتَّبون عشوائيا</translation>
    </message>
    <message>
        <source>It was decided in another project, or on an older text.</source>
        <translation>اتُّخذ هذا القرار في مشروع آخر، أو على نص أقدم.</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>RulesPane</name>
    <message>
        <source>Settled cards that come to a person all the same</source>
        <translation>مما يُحسم آليا: بطاقات تُعرض على المحكِّم مع ذلك، من غير علامة تميزها</translation>
    </message>
    <message>
        <source>Cards that are shown without a proposal</source>
        <translation>بطاقات تُعرض من غير مقترح، لمعرفة أثر المقترح</translation>
    </message>
    <message>
        <source>Reversed samples that call a rule in question</source>
        <translation>حد النقض في العيّنة: ما زاد عليه يجعل القاعدة موضع شك</translation>
    </message>
    <message>
        <source>Show by name who marked what, once a card is decided</source>
        <translation>إظهار أسماء الموسِّمين بعد حسم البطاقة</translation>
    </message>
    <message>
        <source>Set this for everybody</source>
        <translation>اعتمادها للجميع</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>تركها كما هي</translation>
    </message>
    <message>
        <source>What is settled without a person</source>
        <translation>ما يُحسم آليا من غير محكِّم</translation>
    </message>
    <message>
        <source>It holds for everybody who reviews this project. Undo takes it back.</source>
        <translation>يسري على كل من يحكّم في هذا المشروع، ويمكن التراجع عنه.</translation>
    </message>
    <message>
        <source>In a hundred</source>
        <translation>من كل مئة</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>لا تغيير.</translation>
    </message>
    <message>
        <source>The cards that it concerns are being counted…</source>
        <translation>تُعدّ الآن البطاقات التي يمسها هذا التغيير…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open card(s) would be settled by rule.</source>
        <translation>
            <numerusform>لن تُحسم آليا أي بطاقة أخرى.</numerusform>
            <numerusform>ستُحسم آليا بطاقة واحدة مفتوحة.</numerusform>
            <numerusform>ستُحسم آليا بطاقتان مفتوحتان.</numerusform>
            <numerusform>ستُحسم آليا %Ln بطاقات مفتوحة.</numerusform>
            <numerusform>ستُحسم آليا %Ln بطاقة مفتوحة.</numerusform>
            <numerusform>ستُحسم آليا %Ln بطاقة مفتوحة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) would come to a person instead.</source>
        <translation>
            <numerusform>لن تُعرض على المحكِّم أي بطاقة أخرى.</numerusform>
            <numerusform>ستُعرض على المحكِّم بطاقة واحدة.</numerusform>
            <numerusform>ستُعرض على المحكِّم بطاقتان.</numerusform>
            <numerusform>ستُعرض على المحكِّم %Ln بطاقات.</numerusform>
            <numerusform>ستُعرض على المحكِّم %Ln بطاقة.</numerusform>
            <numerusform>ستُعرض على المحكِّم %Ln بطاقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>No card that is open now is concerned.</source>
        <translation>لا يمس هذا التغيير أي بطاقة مفتوحة الآن.</translation>
    </message>
    <message>
        <source>What a rule has settled stays until it is taken back.</source>
        <translation>ويبقى ما حسمته القاعدة من قبل إلى أن يُتراجع عنه.</translation>
    </message>
    <message>
        <source>What everybody marked alike, with the same values, once all have handed in.</source>
        <translation>ما وسمه الجميع على نحو واحد وبالقيم نفسها، بعد أن يسلّم الكل.</translation>
    </message>
    <message>
        <source>The span begins after the letters written onto its word.</source>
        <translation>يبدأ المقطع بعد الحرف المتصل بكلمته.</translation>
    </message>
    <message>
        <source>The article stays with its word.</source>
        <translation>تبقى أداة التعريف مع كلمتها.</translation>
    </message>
    <message>
        <source>Marks and spaces at the edges stay outside; a quotation mark whose other half is inside stays in.</source>
        <translation>تبقى العلامات والمسافات على الطرف خارج المقطع، إلا علامة تنصيص نصفها الآخر داخله.</translation>
    </message>
    <message>
        <source>A letter keeps its vowel signs.</source>
        <translation>لا يُفصل حرف عن حركاته.</translation>
    </message>
    <message>
        <source>Of at least three people. Two may be wrong together: so it is never used for the figures of a toll, nor for whether and how much is denied.</source>
        <translation>من ثلاثة موسِّمين على الأقل. وقد يخطئ اثنان معا، ولذلك لا يُعمل بها في أعداد الضحايا، ولا في أصل النفي ومقداره.</translation>
    </message>
</context>
<context>
    <name>Ruling</name>
    <message>
        <source>The rule {rule}: {n} of {total} samples were decided otherwise, more than {limit} in 100. Look through what it settled, or switch it off.</source>
        <translation>القاعدة «{rule}»: نُقضت {n} من {total} في العيّنة، أي أكثر من {limit} في المئة. راجع ما حسمته أو أوقفها.</translation>
    </message>
    <message>
        <source>Take back what this rule settled?</source>
        <translation>التراجع عما حسمته هذه القاعدة؟</translation>
    </message>
    <message>
        <source>in this article</source>
        <translation>في هذه المادة</translation>
    </message>
    <message>
        <source>in all articles</source>
        <translation>في كل المواد</translation>
    </message>
</context>
<context>
    <name>SaveRow</name>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>There is such a file already. Save again to replace it.</source>
        <translation>يوجد ملف بهذا الاسم. احفظ مرة أخرى ليحلّ محلّه.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>تجري الكتابة…</translation>
    </message>
    <message>
        <source>Saved in {file}</source>
        <translation>حُفظ في {file}</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Search in all articles</source>
        <translation>ابحث في كل المواد</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>نتائج البحث</translation>
    </message>
    <message>
        <source>Getting ready for searching: {ready} of {total}</source>
        <translation>تُهيّأ المواد للبحث: {ready} من {total}</translation>
    </message>
    <message>
        <source>any attribute</source>
        <translation>أي خاصية</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>لا شيء منها بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>لا جمل</numerusform>
            <numerusform>جملة واحدة</numerusform>
            <numerusform>جملتان</numerusform>
            <numerusform>%Ln جمل</numerusform>
            <numerusform>%Ln جملة</numerusform>
            <numerusform>%Ln جملة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln sentence(s)</source>
        <translation>
            <numerusform>أكثر من %Ln جملة</numerusform>
            <numerusform>أكثر من جملة</numerusform>
            <numerusform>أكثر من جملتين</numerusform>
            <numerusform>أكثر من %Ln جمل</numerusform>
            <numerusform>أكثر من %Ln جملة</numerusform>
            <numerusform>أكثر من %Ln جملة</numerusform>
        </translation>
    </message>
    <message>
        <source>Type words, or narrow the search by a digit. Vowel signs, tatweel, the forms of alef, ya and ta marbuta, and the sort of digits make no difference.</source>
        <translation>اكتب كلمات، أو ضيّق البحث برقم. لا فرق بين مشكول وغير مشكول، ولا بين صور الألف والياء والتاء المربوطة، ولا أثر للتطويل ولا لنوع الأرقام.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) are not ready for searching yet.</source>
        <translation>
            <numerusform>كل المواد مهيّأة للبحث.</numerusform>
            <numerusform>مادة واحدة لم تُهيّأ للبحث بعد.</numerusform>
            <numerusform>مادتان لم تُهيّآ للبحث بعد.</numerusform>
            <numerusform>%Ln مواد لم تُهيّأ للبحث بعد.</numerusform>
            <numerusform>%Ln مادة لم تُهيّأ للبحث بعد.</numerusform>
            <numerusform>%Ln مادة لم تُهيّأ للبحث بعد.</numerusform>
        </translation>
    </message>
    <message>
        <source>The search took too long and was stopped. Seek something rarer.</source>
        <translation>طال البحث فأُوقف. ابحث عن كلمة أندر.</translation>
    </message>
    <message>
        <source>The annotations are being made ready for searching.</source>
        <translation>تُهيّأ التوسيمات للبحث.</translation>
    </message>
    <message>
        <source>Nothing was found with these filters. 0 takes them away.</source>
        <translation>لا نتائج بهذه التصفية. المفتاح 0 يزيلها.</translation>
    </message>
    <message>
        <source>No article has these words. Try fewer of them, or a part of a word.</source>
        <translation>لا مادة فيها هذه الكلمات. جرّب كلمات أقل أو جزءا من كلمة.</translation>
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
    <name>Showing</name>
    <message>
        <source>None of these: give the right value</source>
        <translation>لا نسخة صحيحة: أعط القيمة الصحيحة</translation>
    </message>
    <message>
        <source>None of these: choose the reason</source>
        <translation>لا نسخة صحيحة: اختر السبب</translation>
    </message>
    <message>
        <source>An annotator asks</source>
        <translation>سؤال من موسِّم</translation>
    </message>
    <message>
        <source>Flagged for the guideline, without a note.</source>
        <translation>عُلّم للدليل بلا ملاحظة.</translation>
    </message>
    <message>
        <source>No card is about these words: answer the question itself.</source>
        <translation>لا بطاقة عن هذه الكلمات: أجب عن السؤال نفسه.</translation>
    </message>
    <message>
        <source>Answered: {note}</source>
        <translation>الجواب: {note}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotator(s) skipped this article</source>
        <translation>
            <numerusform>لم يترك أحد هذه المادة</numerusform>
            <numerusform>تركها موسِّم واحد</numerusform>
            <numerusform>تركها موسِّمان</numerusform>
            <numerusform>تركها %Ln موسِّمين</numerusform>
            <numerusform>تركها %Ln موسِّما</numerusform>
            <numerusform>تركها %Ln موسِّم</numerusform>
        </translation>
    </message>
    <message>
        <source>{skipped}: {why}</source>
        <translation>{skipped}: {why}</translation>
    </message>
    <message numerus="yes">
        <source>If it leaves gold, %Ln link(s) go with it.</source>
        <translation>
            <numerusform>إن خرج من النسخة المعتمدة لم تخرج معه علاقة.</numerusform>
            <numerusform>إن خرج من النسخة المعتمدة خرجت معه علاقة.</numerusform>
            <numerusform>إن خرج من النسخة المعتمدة خرجت معه علاقتان.</numerusform>
            <numerusform>إن خرج من النسخة المعتمدة خرجت معه %Ln علاقات.</numerusform>
            <numerusform>إن خرج من النسخة المعتمدة خرجت معه %Ln علاقة.</numerusform>
            <numerusform>إن خرج من النسخة المعتمدة خرجت معه %Ln علاقة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer holds for %Ln copy(s) of these words too. Space: only here.</source>
        <translation>
            <numerusform>يسري الجواب هنا فقط.</numerusform>
            <numerusform>يسري الجواب على نسخة أخرى من هذا الكلام أيضا. مفتاح المسافة: هنا فقط.</numerusform>
            <numerusform>يسري الجواب على نسختين أخريين من هذا الكلام أيضا. مفتاح المسافة: هنا فقط.</numerusform>
            <numerusform>يسري الجواب على %Ln نسخ أخرى من هذا الكلام أيضا. مفتاح المسافة: هنا فقط.</numerusform>
            <numerusform>يسري الجواب على %Ln نسخة أخرى من هذا الكلام أيضا. مفتاح المسافة: هنا فقط.</numerusform>
            <numerusform>يسري الجواب على %Ln نسخة أخرى من هذا الكلام أيضا. مفتاح المسافة: هنا فقط.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer holds only here. Space: for %Ln copy(s) of these words too.</source>
        <translation>
            <numerusform>يسري الجواب هنا فقط.</numerusform>
            <numerusform>يسري الجواب هنا فقط. مفتاح المسافة: وعلى نسخة أخرى من هذا الكلام.</numerusform>
            <numerusform>يسري الجواب هنا فقط. مفتاح المسافة: وعلى نسختين أخريين من هذا الكلام.</numerusform>
            <numerusform>يسري الجواب هنا فقط. مفتاح المسافة: وعلى %Ln نسخ أخرى من هذا الكلام.</numerusform>
            <numerusform>يسري الجواب هنا فقط. مفتاح المسافة: وعلى %Ln نسخة أخرى من هذا الكلام.</numerusform>
            <numerusform>يسري الجواب هنا فقط. مفتاح المسافة: وعلى %Ln نسخة أخرى من هذا الكلام.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitView</name>
    <message>
        <source>Name of the other event</source>
        <translation>اسم الحدث الآخر</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>افصله</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Mark what is about another event with the space bar.</source>
        <translation>علّم بمفتاح المسافة ما يخص حدثا آخر.</translation>
    </message>
    <message>
        <source>None of your spans names this event.</source>
        <translation>لا يذكر هذا الحدثَ أي من مقاطعك.</translation>
    </message>
</context>
<context>
    <name>Stacks</name>
    <message>
        <source>Cards</source>
        <translation>البطاقات</translation>
    </message>
    <message>
        <source>Settled by rule</source>
        <translation>حُسمت آليا بقاعدة</translation>
    </message>
    <message>
        <source>For the guideline</source>
        <translation>للدليل</translation>
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
    <message>
        <source>Were you sent a bundle? Drop it on this window, or open it.</source>
        <translation>هل أُرسلت إليك حزمة عمل؟ أفلتها على هذه النافذة، أو افتحها.</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>لم يبق شيء</numerusform>
            <numerusform>واحدة باقية</numerusform>
            <numerusform>اثنتان باقيتان</numerusform>
            <numerusform>%Ln باقية</numerusform>
            <numerusform>%Ln باقية</numerusform>
            <numerusform>%Ln باقية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>لا شيء ينتظر</numerusform>
            <numerusform>واحدة تنتظر</numerusform>
            <numerusform>اثنتان تنتظران</numerusform>
            <numerusform>%Ln تنتظر</numerusform>
            <numerusform>%Ln تنتظر</numerusform>
            <numerusform>%Ln تنتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>انتهت</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>لا سؤال مفتوحا</numerusform>
            <numerusform>سؤال مفتوح</numerusform>
            <numerusform>سؤالان مفتوحان</numerusform>
            <numerusform>%Ln أسئلة مفتوحة</numerusform>
            <numerusform>%Ln سؤالا مفتوحا</numerusform>
            <numerusform>%Ln سؤال مفتوح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln only for reviewers</source>
        <translation>
            <numerusform>كلها للموسِّمين</numerusform>
            <numerusform>واحد للمحكِّمين فقط</numerusform>
            <numerusform>اثنان للمحكِّمين فقط</numerusform>
            <numerusform>%Ln للمحكِّمين فقط</numerusform>
            <numerusform>%Ln للمحكِّمين فقط</numerusform>
            <numerusform>%Ln للمحكِّمين فقط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln settled</source>
        <translation>
            <numerusform>لم يُحسم شيء</numerusform>
            <numerusform>حُسمت واحدة</numerusform>
            <numerusform>حُسمت اثنتان</numerusform>
            <numerusform>حُسمت %Ln</numerusform>
            <numerusform>حُسمت %Ln</numerusform>
            <numerusform>حُسمت %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>More than {n} in 100 were decided otherwise. Look through it; {key} takes back what it settled.</source>
        <translation>نُقض أكثر من {n} في المئة من عيّنتها. راجع ما حسمته؛ والمفتاح {key} يتراجع عنه.</translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message>
        <source>These words tell no label. Press the digit of one.</source>
        <translation>لا تدل هذه الكلمات على تصنيف. اضغط رقم التصنيف.</translation>
    </message>
    <message>
        <source>There is no word here to tag.</source>
        <translation>لا كلمة هنا لتوسم.</translation>
    </message>
    <message>
        <source>Which label shall the same words have too?</source>
        <translation>أي تصنيف آخر لهذه الكلمات نفسها؟</translation>
    </message>
    <message>
        <source>Select the words where it belongs first.</source>
        <translation>حدّد أولا الكلمات التي يعود إليها.</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>annotator</source>
        <translation>موسِّم</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>محكِّم</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>assigned, not begun</source>
        <translation>مسنَدة لم تبدأ</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>done</source>
        <translation>منجزة</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>متروكة</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>غير مسنَدة</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>مسلَّمة</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>أُنجز {done} من {all}</translation>
    </message>
    <message>
        <source>{done} of {all} done, {in} handed in</source>
        <translation>أُنجز {done} من {all}، وسُلِّم {in}</translation>
    </message>
    <message>
        <source>0 of {all} done</source>
        <translation>لم يُنجز شيء من {all}</translation>
    </message>
    <message>
        <source>0 of {all} done, 0 handed in</source>
        <translation>لم يُنجز شيء من {all}</translation>
    </message>
    <message>
        <source>{done} of {all} done, 0 handed in</source>
        <translation>أُنجز {done} من {all}، ولم يُسلَّم شيء</translation>
    </message>
</context>
<context>
    <name>TeamView</name>
    <message>
        <source>Add a person</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>Deal out…</source>
        <translation>توزيع…</translation>
    </message>
    <message>
        <source>Bundles for all…</source>
        <translation>حزم للجميع…</translation>
    </message>
    <message>
        <source>Reports for all…</source>
        <translation>تقارير للجميع…</translation>
    </message>
    <message>
        <source>Nobody works here yet. Add people, then deal the articles out.</source>
        <translation>لا أحد يعمل هنا بعد. أضف الأشخاص ثم وزّع المواد.</translation>
    </message>
    <message>
        <source>Nobody leads yet: whoever does, click your name, press F2, choose the role.</source>
        <translation>لا مشرف للمشروع بعد: على من يشرف عليه أن ينقر اسمه ويضغط F2 ويختار دوره.</translation>
    </message>
    <message>
        <source>Nothing is assigned yet: choose cells and press Enter, or deal out.</source>
        <translation>لم تُسنَد أي مادة بعد: اختر خانات واضغط Enter، أو وزّع المواد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces of the work of {people} have not come yet.</source>
        <translation>
            <numerusform>وصل كل عمل {people}.</numerusform>
            <numerusform>جزء واحد من عمل {people} لم يصل بعد.</numerusform>
            <numerusform>جزءان من عمل {people} لم يصلا بعد.</numerusform>
            <numerusform>%Ln أجزاء من عمل {people} لم تصل بعد.</numerusform>
            <numerusform>%Ln جزءا من عمل {people} لم يصل بعد.</numerusform>
            <numerusform>%Ln جزء من عمل {people} لم يصل بعد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>لا مواد</numerusform>
            <numerusform>مادة واحدة</numerusform>
            <numerusform>مادتان</numerusform>
            <numerusform>%Ln مواد</numerusform>
            <numerusform>%Ln مادة</numerusform>
            <numerusform>%Ln مادة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotators</source>
        <translation>
            <numerusform>لا موسِّمين</numerusform>
            <numerusform>موسِّم واحد</numerusform>
            <numerusform>موسِّمان</numerusform>
            <numerusform>%Ln موسِّمين</numerusform>
            <numerusform>%Ln موسِّما</numerusform>
            <numerusform>%Ln موسِّم</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} with nobody</source>
        <translation>{count} بلا موسِّم</translation>
    </message>
</context>
<context>
    <name>TollPhrases</name>
    <message>
        <source>{harm}, as reported</source>
        <translation>{harm}: ما ورد في الأخبار</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>about {n}</source>
        <translation>نحو {n}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>من {low} إلى {high}</translation>
    </message>
    <message>
        <source>more than {n}</source>
        <translation>أكثر من {n}</translation>
    </message>
    <message>
        <source>at least {n}</source>
        <translation>{n} على الأقل</translation>
    </message>
    <message>
        <source>at most {n}</source>
        <translation>{n} على الأكثر</translation>
    </message>
    <message>
        <source>preliminary</source>
        <translation>حصيلة أولية</translation>
    </message>
    <message>
        <source>toll of a longer time</source>
        <translation>حصيلة مدة أطول</translation>
    </message>
    <message>
        <source>denies any</source>
        <translation>ينفي وقوع أي منها</translation>
    </message>
    <message>
        <source>denied, not claimed</source>
        <translation>منفيّ لا مُثبَت</translation>
    </message>
    <message>
        <source>not said to be so</source>
        <translation>لم يُذكر على سبيل الإثبات</translation>
    </message>
    <message>
        <source>part of {figure}</source>
        <translation>جزء من {figure}</translation>
    </message>
    <message>
        <source>told again</source>
        <translation>مكرّر</translation>
    </message>
    <message>
        <source>repeats {outlet}</source>
        <translation>يكرّر {outlet}</translation>
    </message>
    <message>
        <source>replaced by {figure}</source>
        <translation>حلّ محلّه {figure}</translation>
    </message>
    <message>
        <source>Without a confirmed date, in the order of the articles</source>
        <translation>بلا تاريخ مؤكَّد، بترتيب المواد</translation>
    </message>
    <message>
        <source>contradicts {figures}</source>
        <translation>يناقض {figures}</translation>
    </message>
    <message>
        <source>updates {figures}</source>
        <translation>يحدّث {figures}</translation>
    </message>
    <message>
        <source>supports {figures}</source>
        <translation>يؤيّد {figures}</translation>
    </message>
    <message>
        <source>is denied</source>
        <translation>يوجد من ينفيه</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>low</source>
        <translation>الأدنى</translation>
    </message>
    <message>
        <source>best</source>
        <translation>المرجّح</translation>
    </message>
    <message>
        <source>high</source>
        <translation>الأعلى</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>لا مواضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%Ln مواضع</numerusform>
            <numerusform>%Ln موضعا</numerusform>
            <numerusform>%Ln موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>بلا مصادر</numerusform>
            <numerusform>مصدر واحد</numerusform>
            <numerusform>مصدران</numerusform>
            <numerusform>%Ln مصادر</numerusform>
            <numerusform>%Ln مصدرا</numerusform>
            <numerusform>%Ln مصدر</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: {reasons}</source>
        <translation>خارج الحساب: {reasons}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln toll(s) of a longer time</source>
        <translation>
            <numerusform>لا حصيلة لمدة أطول</numerusform>
            <numerusform>حصيلة لمدة أطول</numerusform>
            <numerusform>حصيلتان لمدة أطول</numerusform>
            <numerusform>%Ln حصائل لمدة أطول</numerusform>
            <numerusform>%Ln حصيلة لمدة أطول</numerusform>
            <numerusform>%Ln حصيلة لمدة أطول</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln denial(s)</source>
        <translation>
            <numerusform>لا نفي</numerusform>
            <numerusform>نفي واحد</numerusform>
            <numerusform>نفيان</numerusform>
            <numerusform>%Ln مواضع نفي</numerusform>
            <numerusform>%Ln موضع نفي</numerusform>
            <numerusform>%Ln موضع نفي</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not said to be so</source>
        <translation>
            <numerusform>لا شيء بلا إثبات</numerusform>
            <numerusform>واحد دون إثبات</numerusform>
            <numerusform>اثنان دون إثبات</numerusform>
            <numerusform>%Ln دون إثبات</numerusform>
            <numerusform>%Ln دون إثبات</numerusform>
            <numerusform>%Ln دون إثبات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) of a whole</source>
        <translation>
            <numerusform>لا أجزاء</numerusform>
            <numerusform>جزء من كل</numerusform>
            <numerusform>جزآن من كل</numerusform>
            <numerusform>%Ln أجزاء من كل</numerusform>
            <numerusform>%Ln جزءا من كل</numerusform>
            <numerusform>%Ln جزء من كل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln told again</source>
        <translation>
            <numerusform>لا مكرّر</numerusform>
            <numerusform>واحد مكرّر</numerusform>
            <numerusform>اثنان مكرّران</numerusform>
            <numerusform>%Ln مكرّرة</numerusform>
            <numerusform>%Ln مكرّرا</numerusform>
            <numerusform>%Ln مكرّر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln replaced by newer ones</source>
        <translation>
            <numerusform>لا شيء حلّ محلّه أحدث منه</numerusform>
            <numerusform>واحد حلّ محلّه أحدث منه</numerusform>
            <numerusform>اثنان حلّ محلّهما أحدث منهما</numerusform>
            <numerusform>%Ln حلّ محلّها أحدث منها</numerusform>
            <numerusform>%Ln حلّ محلّها أحدث منها</numerusform>
            <numerusform>%Ln حلّ محلّها أحدث منها</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody says a number of their own: there is no figure.</source>
        <translation>لا يورد أحد عددا يثبته، فلا رقم هنا.</translation>
    </message>
    <message>
        <source>The axis is broken at {n}; beyond it distances are squeezed.</source>
        <translation>المحور مقطوع عند {n}، والمسافات بعده مضغوطة.</translation>
    </message>
    <message>
        <source>No best figure: all is vague.</source>
        <translation>لا رقم مرجّحا: كل ما ورد مبهم.</translation>
    </message>
    <message>
        <source>No best figure: all numbers are preliminary.</source>
        <translation>لا رقم مرجّحا: كل الأعداد أولية.</translation>
    </message>
    <message>
        <source>No best figure: there are bounds only.</source>
        <translation>لا رقم مرجّحا: لم ترد إلا حدود.</translation>
    </message>
    <message>
        <source>Best {n}: the last final figure in the order of the articles</source>
        <translation>المرجّح {n}: آخر عدد نهائي بترتيب المواد</translation>
    </message>
    <message>
        <source>Best {n}: the latest exact, final figure, of {day}</source>
        <translation>المرجّح {n}: أحدث عدد محدّد نهائي، بتاريخ {day}</translation>
    </message>
    <message>
        <source>Best {n}: the latest final figure, of {day}</source>
        <translation>المرجّح {n}: أحدث عدد نهائي، بتاريخ {day}</translation>
    </message>
    <message>
        <source>, groups added up</source>
        <translation>، بجمع الفئات</translation>
    </message>
    <message numerus="yes">
        <source>, from %Ln source(s)</source>
        <translation>
            <numerusform>، بلا مصدر</numerusform>
            <numerusform>، من مصدر واحد</numerusform>
            <numerusform>، من مصدرين</numerusform>
            <numerusform>، من %Ln مصادر</numerusform>
            <numerusform>، من %Ln مصدرا</numerusform>
            <numerusform>، من %Ln مصدر</numerusform>
        </translation>
    </message>
    <message>
        <source>Low {n}: {source}.</source>
        <translation>الأدنى {n}: {source}.</translation>
    </message>
    <message>
        <source>High is open: a report sets no upper bound.</source>
        <translation>الأعلى مفتوح: في الأخبار ما لا يضع حدّا أعلى.</translation>
    </message>
    <message>
        <source>High {n}: {source}.</source>
        <translation>الأعلى {n}: {source}.</translation>
    </message>
</context>
<context>
    <name>UnplacedStrip</name>
    <message>
        <source>belongs to the selected words</source>
        <translation>يعود إلى الكلمات المحددة</translation>
    </message>
    <message>
        <source>drop it</source>
        <translation>أسقطه</translation>
    </message>
    <message>
        <source>next one</source>
        <translation>التالي</translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) found no place in the corrected text</source>
        <translation>
            <numerusform>لا مقاطع بلا موضع في النص المصحَّح</numerusform>
            <numerusform>مقطع واحد لم يجد موضعا في النص المصحَّح</numerusform>
            <numerusform>مقطعان لم يجدا موضعا في النص المصحَّح</numerusform>
            <numerusform>%Ln مقاطع لم تجد موضعا في النص المصحَّح</numerusform>
            <numerusform>%Ln مقطعا لم يجد موضعا في النص المصحَّح</numerusform>
            <numerusform>%Ln مقطع لم يجد موضعا في النص المصحَّح</numerusform>
        </translation>
    </message>
    <message>
        <source>{label}: “{words}”</source>
        <translation>{label}: «{words}»</translation>
    </message>
</context>
<context>
    <name>ValuePicker</name>
    <message>
        <source>more</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>VersionRow</name>
    <message>
        <source>{n}, as it was decided</source>
        <translation>{n}، وهو ما حُسم</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>taken away</source>
        <translation>محذوف</translation>
    </message>
    <message>
        <source>without a note</source>
        <translation>بلا ملاحظة</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>ملاحظة: {note}</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>باقٍ</translation>
    </message>
    <message>
        <source>something that is not shown</source>
        <translation>شيء لا يظهر هنا</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>Type a name.</source>
        <translation>اكتب اسما.</translation>
    </message>
    <message>
        <source>A short id begins with a Latin letter; letters and digits follow.</source>
        <translation>يبدأ المعرّف المختصر بحرف لاتيني تليه حروف لاتينية أو أرقام.</translation>
    </message>
    <message>
        <source>This short id is taken: choose whose it is above, or take another one.</source>
        <translation>هذا المعرّف المختصر مأخوذ هنا: اختر صاحبه أعلاه أو خذ غيره.</translation>
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
        <source>Your short id</source>
        <translation>معرّفك المختصر</translation>
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
    <name>WholeArticle</name>
    <message>
        <source>Why is this article skipped?</source>
        <translation>لماذا تُترك هذه المادة؟</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>سبب آخر</translation>
    </message>
    <message numerus="yes">
        <source>Not done yet: %Ln span(s) miss something or break a rule.</source>
        <translation>
            <numerusform>لا ينقص شيء.</numerusform>
            <numerusform>لم تُنجز بعد: مقطع واحد ينقصه شيء أو يخالف قاعدة.</numerusform>
            <numerusform>لم تُنجز بعد: مقطعان ينقصهما شيء أو يخالفان قاعدة.</numerusform>
            <numerusform>لم تُنجز بعد: %Ln مقاطع ينقصها شيء أو تخالف قاعدة.</numerusform>
            <numerusform>لم تُنجز بعد: %Ln مقطعا ينقصها شيء أو تخالف قاعدة.</numerusform>
            <numerusform>لم تُنجز بعد: %Ln مقطع ينقصها شيء أو تخالف قاعدة.</numerusform>
        </translation>
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
