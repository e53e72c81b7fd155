<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy" sourcelanguage="en_GB">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Using ASCL Reader</source>
        <translation>&amp;Defnyddio ASCL Reader</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Bysellau Byr</translation>
    </message>
    <message>
        <source>How to &amp;Search</source>
        <translation>Sut i &amp;Chwilio</translation>
    </message>
    <message>
        <source>&amp;Glossary…</source>
        <translation>&amp;Geirfa…</translation>
    </message>
    <message>
        <source>Where Your &amp;Files Are</source>
        <translation>Ble Mae Eich &amp;Ffeiliau</translation>
    </message>
    <message>
        <source>&amp;Hints</source>
        <translation>&amp;Awgrymiadau</translation>
    </message>
    <message>
        <source>&amp;Where Am I</source>
        <translation>Ble R&amp;wyf I</translation>
    </message>
    <message>
        <source>Latest &amp;Messages</source>
        <translation>&amp;Negeseuon Diweddaraf</translation>
    </message>
    <message>
        <source>&amp;About ASCL Reader</source>
        <translation>&amp;Ynghylch ASCL Reader</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Mewnforio…</translation>
    </message>
    <message>
        <source>&amp;Export Library…</source>
        <translation>Allforio’r &amp;Llyfrgell…</translation>
    </message>
    <message>
        <source>Undo &amp;Import…</source>
        <translation>Dadwneud &amp;Mewnforio…</translation>
    </message>
    <message>
        <source>&amp;Check the Library</source>
        <translation>&amp;Gwirio’r Llyfrgell</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Ga&amp;dael</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ailwneud</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copïo</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Dewis y C&amp;yfan</translation>
    </message>
    <message>
        <source>&amp;Search All Statements</source>
        <translation>Chwilio’r &amp;Holl Ddatganiadau</translation>
    </message>
    <message>
        <source>&amp;Find in This Statement</source>
        <translation>Canfod yn y Da&amp;tganiad Hwn</translation>
    </message>
    <message>
        <source>&amp;Next Match</source>
        <translation>Y Cyfatebiad &amp;Nesaf</translation>
    </message>
    <message>
        <source>&amp;Previous Match</source>
        <translation>Y Cyfatebiad &amp;Blaenorol</translation>
    </message>
    <message>
        <source>Sh&amp;ow the Wording Where It Was Found</source>
        <translation>Dang&amp;os y Geiriad lle’i Cafwyd</translation>
    </message>
    <message>
        <source>C&amp;lear the Search</source>
        <translation>C&amp;lirio’r Chwiliad</translation>
    </message>
    <message>
        <source>Sa&amp;ve This Search</source>
        <translation>Cad&amp;w’r Chwiliad Hwn</translation>
    </message>
    <message>
        <source>&amp;Remember Searches</source>
        <translation>C&amp;ofio Chwiliadau</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>D&amp;ewisiadau…</translation>
    </message>
    <message>
        <source>&amp;Clear Earlier Searches</source>
        <translation>&amp;Clirio Chwiliadau Blaenorol</translation>
    </message>
    <message>
        <source>Change &amp;Keyboard Shortcuts…</source>
        <translation>Newid By&amp;sellau Byr…</translation>
    </message>
    <message>
        <source>By &amp;Theme</source>
        <translation>Yn ôl &amp;Thema</translation>
    </message>
    <message>
        <source>By &amp;Year</source>
        <translation>Yn ôl &amp;Blwyddyn</translation>
    </message>
    <message>
        <source>By &amp;Source Document</source>
        <translation>Yn ôl D&amp;ogfen Ffynhonnell</translation>
    </message>
    <message>
        <source>&amp;Newest First (a Page or Folder in Its Own Order)</source>
        <translation>Y &amp;Diweddaraf yn Gyntaf (Tudalen neu Ffolder yn ei Threfn ei Hun)</translation>
    </message>
    <message>
        <source>&amp;Oldest First</source>
        <translation>Yr &amp;Hynaf yn Gyntaf</translation>
    </message>
    <message>
        <source>&amp;Title A to Z</source>
        <translation>&amp;Teitl A i Y</translation>
    </message>
    <message>
        <source>&amp;Best Match First</source>
        <translation>Y Cyfatebiad &amp;Gorau yn Gyntaf</translation>
    </message>
    <message>
        <source>By the &amp;Part That Was Found</source>
        <translation>Yn ôl y &amp;Rhan a Gafwyd</translation>
    </message>
    <message>
        <source>Read the Su&amp;mmary</source>
        <translation>Darllen y Cr&amp;ynodeb</translation>
    </message>
    <message>
        <source>Rea&amp;d the Full Text</source>
        <translation>Darllen y Testun Lla&amp;wn</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>Testun &amp;Mwy</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>Testun &amp;Llai</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>Maint &amp;Arferol</translation>
    </message>
    <message>
        <source>Match Co&amp;mputer</source>
        <translation>Fel y C&amp;yfrifiadur</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Golau</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Tywyll</translation>
    </message>
    <message>
        <source>S&amp;epia</source>
        <translation>S&amp;epia</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>Cyferbyniad &amp;Uchel</translation>
    </message>
    <message>
        <source>&amp;Source Sans Pro</source>
        <translation>&amp;Source Sans Pro</translation>
    </message>
    <message>
        <source>&amp;Atkinson Hyperlegible</source>
        <translation>&amp;Atkinson Hyperlegible</translation>
    </message>
    <message>
        <source>&amp;Lexend</source>
        <translation>&amp;Lexend</translation>
    </message>
    <message>
        <source>The S&amp;ystem’s Font</source>
        <translation>Ffont y S&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Earlier Wordings…</source>
        <translation>&amp;Geiriad Blaenorol…</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>&amp;Cymharu…</translation>
    </message>
    <message>
        <source>&amp;What Is New</source>
        <translation>Beth Sy’n &amp;Newydd</translation>
    </message>
    <message>
        <source>Show the T&amp;ree</source>
        <translation>D&amp;angos y Goeden</translation>
    </message>
    <message>
        <source>Show the L&amp;ist</source>
        <translation>Dangos y R&amp;hestr</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>&amp;Lletach</translation>
    </message>
    <message>
        <source>&amp;Narrower</source>
        <translation>&amp;Culach</translation>
    </message>
    <message>
        <source>&amp;Higher</source>
        <translation>&amp;Uwch</translation>
    </message>
    <message>
        <source>&amp;Lower</source>
        <translation>&amp;Is</translation>
    </message>
    <message>
        <source>&amp;Usual Sizes</source>
        <translation>Meintiau &amp;Arferol</translation>
    </message>
    <message>
        <source>As There Is &amp;Room</source>
        <translation>Yn ôl y &amp;Lle</translation>
    </message>
    <message>
        <source>&amp;Side by Side</source>
        <translation>&amp;Ochr yn Ochr</translation>
    </message>
    <message>
        <source>S&amp;tacked</source>
        <translation>&amp;Pentwr</translation>
    </message>
    <message>
        <source>&amp;One at a Time</source>
        <translation>&amp;Un ar y Tro</translation>
    </message>
    <message>
        <source>Readin&amp;g Mode</source>
        <translation>Modd &amp;Darllen</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>&amp;Sgrin Lawn</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Yn Ôl</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>Y&amp;mlaen</translation>
    </message>
    <message>
        <source>&amp;Next Statement</source>
        <translation>Y Datganiad &amp;Nesaf</translation>
    </message>
    <message>
        <source>&amp;Previous Statement</source>
        <translation>Y Datganiad &amp;Blaenorol</translation>
    </message>
    <message>
        <source>Next &amp;Area</source>
        <translation>Yr &amp;Ardal Nesaf</translation>
    </message>
    <message>
        <source>Previous A&amp;rea</source>
        <translation>Yr A&amp;rdal Flaenorol</translation>
    </message>
    <message>
        <source>To the &amp;Tree</source>
        <translation>I’r Go&amp;eden</translation>
    </message>
    <message>
        <source>To the &amp;List</source>
        <translation>I’r R&amp;hestr</translation>
    </message>
    <message>
        <source>To the &amp;Context</source>
        <translation>I’r &amp;Cyd-destun</translation>
    </message>
    <message>
        <source>To the P&amp;osition</source>
        <translation>I’r Sa&amp;fbwynt</translation>
    </message>
    <message>
        <source>To the Rat&amp;ionale</source>
        <translation>&amp;I’r Rhesymeg</translation>
    </message>
    <message>
        <source>To the Relate&amp;d Statements</source>
        <translation>I’r Datganiada&amp;u Cysylltiedig</translation>
    </message>
    <message>
        <source>To Our Sc&amp;hool’s Note</source>
        <translation>I Nodyn Ein Hy&amp;sgol</translation>
    </message>
    <message>
        <source>Next E&amp;xplained Word</source>
        <translation>Y Term a E&amp;glurwyd Nesaf</translation>
    </message>
    <message>
        <source>Previous Explained &amp;Word</source>
        <translation>Y Term Blaen&amp;orol a Eglurwyd</translation>
    </message>
    <message>
        <source>To the Book&amp;marks</source>
        <translation>I’r Nodau &amp;Tudalen</translation>
    </message>
    <message>
        <source>Start Pa&amp;ge</source>
        <translation>Tudalen Gych&amp;wyn</translation>
    </message>
    <message>
        <source>Recentl&amp;y Read…</source>
        <translation>Darllenwyd yn &amp;Ddiweddar…</translation>
    </message>
    <message>
        <source>Tim&amp;eline…</source>
        <translation>&amp;Llinell Amser…</translation>
    </message>
    <message>
        <source>&amp;Search for a Command…</source>
        <translation>&amp;Palet Gorchmynion…</translation>
    </message>
    <message>
        <source>&amp;Add to the Briefing</source>
        <translation>&amp;Ychwanegu at y Briff</translation>
    </message>
    <message>
        <source>Add the Whole &amp;List to the Briefing</source>
        <translation>Ychwanegu’r &amp;Rhestr Gyfan at y Briff</translation>
    </message>
    <message>
        <source>&amp;Open the Briefing</source>
        <translation>&amp;Agor y Briff</translation>
    </message>
    <message>
        <source>All &amp;Briefings…</source>
        <translation>Pob &amp;Briff…</translation>
    </message>
    <message>
        <source>&amp;Print This Statement…</source>
        <translation>&amp;Argraffu’r Datganiad Hwn…</translation>
    </message>
    <message>
        <source>Copy &amp;with Reference</source>
        <translation>Copïo gyda Chy&amp;feiriad</translation>
    </message>
    <message>
        <source>&amp;Bookmark This Statement</source>
        <translation>&amp;Nodi’r Datganiad Hwn</translation>
    </message>
    <message>
        <source>Bookmark the Selected &amp;Passage or Pane</source>
        <translation>Nodi’r &amp;Darn neu’r Paen a Ddewiswyd</translation>
    </message>
    <message>
        <source>Bookmark in a &amp;Folder…</source>
        <translation>Nodi mewn &amp;Ffolder…</translation>
    </message>
    <message>
        <source>Bookmark &amp;All in the List…</source>
        <translation>Nodi’r Cyfan yn y &amp;Rhestr…</translation>
    </message>
    <message>
        <source>&amp;New Folder…</source>
        <translation>Ffolder Ne&amp;wydd…</translation>
    </message>
    <message>
        <source>&amp;Rename Folder or Search…</source>
        <translation>&amp;Ailenwi Ffolder neu Chwiliad…</translation>
    </message>
    <message>
        <source>&amp;Delete Folder, Search or Bookmark</source>
        <translation>Dil&amp;eu Ffolder, Chwiliad neu Nod</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>&amp;Symud i Fyny</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>Symud i &amp;Lawr</translation>
    </message>
    <message>
        <source>Earlier &amp;Versions of This Note…</source>
        <translation>Fersiynau &amp;Blaenorol o’r Nodyn Hwn…</translation>
    </message>
    <message>
        <source>B&amp;in…</source>
        <translation>B&amp;in…</translation>
    </message>
    <message>
        <source>&amp;Export Bookmarks and Notes…</source>
        <translation>Allf&amp;orio Nodau a Nodiadau…</translation>
    </message>
    <message>
        <source>I&amp;mport Bookmarks and Notes…</source>
        <translation>&amp;Mewnforio Nodau a Nodiadau…</translation>
    </message>
    <message>
        <source>Prin&amp;t Bookmarks and Notes…</source>
        <translation>Ar&amp;graffu Nodau a Nodiadau…</translation>
    </message>
</context>
<context>
    <name>AddToBriefingButton</name>
    <message>
        <source>In the briefing</source>
        <translation>Yn y briff</translation>
    </message>
    <message>
        <source>Add to the briefing</source>
        <translation>Ychwanegu at y briff</translation>
    </message>
</context>
<context>
    <name>AddingHere</name>
    <message>
        <source>Already in the briefing.</source>
        <translation>Eisoes yn y briff.</translation>
    </message>
    <message>
        <source>1 statement added.</source>
        <translation>Ychwanegwyd 1 datganiad.</translation>
    </message>
    <message>
        <source>{count} statements added.</source>
        <translation>Ychwanegwyd {count} datganiad.</translation>
    </message>
</context>
<context>
    <name>AddingPanel</name>
    <message>
        <source>Add statements</source>
        <translation>Ychwanegu datganiadau</translation>
    </message>
    <message>
        <source>Words, as in the search box</source>
        <translation>Geiriau, fel yn y blwch chwilio</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Geiriau i chwilio amdanynt</translation>
    </message>
    <message>
        <source>Theme or folder</source>
        <translation>Thema neu ffolder</translation>
    </message>
    <message>
        <source>Statements to add</source>
        <translation>Datganiadau i’w hychwanegu</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ychwanegu</translation>
    </message>
    <message>
        <source>Adds the chosen statement (Enter)</source>
        <translation>Yn ychwanegu’r datganiad a ddewiswyd (Enter)</translation>
    </message>
    <message>
        <source>Adds all statements of this list</source>
        <translation>Yn ychwanegu holl ddatganiadau’r rhestr hon</translation>
    </message>
    <message>
        <source>Goes to the main window; {add} adds there</source>
        <translation>Yn mynd i’r brif ffenestr; mae {add} yn ychwanegu yno</translation>
    </message>
    <message>
        <source>Read it first</source>
        <translation>Ei ddarllen yn gyntaf</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Closes this panel (Esc)</source>
        <translation>Yn cau’r panel hwn (Esc)</translation>
    </message>
    <message>
        <source>All statements</source>
        <translation>Pob datganiad</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>1 datganiad</translation>
    </message>
    <message>
        <source>{count} statements</source>
        <translation>{count} datganiad</translation>
    </message>
    <message>
        <source>The first {count} are listed; type words to find the others.</source>
        <translation>Rhestrir y {count} cyntaf; teipiwch eiriau i ganfod y lleill.</translation>
    </message>
    <message>
        <source>Nothing found here.</source>
        <translation>Ni chafwyd dim yma.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Nid oes dim yma.</translation>
    </message>
    <message>
        <source>Add all {count}</source>
        <translation>Ychwanegu pob un o’r {count}</translation>
    </message>
    <message>
        <source>in the briefing</source>
        <translation>yn y briff</translation>
    </message>
    <message>
        <source>add</source>
        <translation>ychwanegu</translation>
    </message>
    <message>
        <source>It is already in the briefing.</source>
        <translation>Mae eisoes yn y briff.</translation>
    </message>
</context>
<context>
    <name>AfterCrash</name>
    <message>
        <source>The window: it opens where you were, with the search and the windows that were open.</source>
        <translation>Y ffenestr: mae’n agor lle’r oeddech, gyda’r chwiliad a’r ffenestri a oedd ar agor.</translation>
    </message>
    <message>
        <source>ASCL Reader stopped last time without being closed: by a fault, a power cut, or because it was ended from outside. This was kept:</source>
        <translation>Stopiodd ASCL Reader y tro diwethaf heb gael ei gau: oherwydd nam, toriad yn y trydan, neu am iddo gael ei derfynu o’r tu allan. Cadwyd hyn:</translation>
    </message>
    <message>
        <source>Everything is saved within two seconds; what you typed after that may be missing.</source>
        <translation>Cedwir popeth o fewn dwy eiliad; gall yr hyn a deipiwyd gennych wedyn fod ar goll.</translation>
    </message>
    <message>
        <source>ASCL Reader stopped without being closed last time. Your work was kept.</source>
        <translation>Stopiodd ASCL Reader heb gael ei gau y tro diwethaf. Cadwyd eich gwaith.</translation>
    </message>
    <message>
        <source>After an Unexpected End</source>
        <translation>Ar ôl Diwedd Annisgwyl</translation>
    </message>
    <message>
        <source>Bookmarks: {count}. There are no notes yet.</source>
        <translation>Nodau: {count}. Nid oes nodiadau eto.</translation>
    </message>
    <message>
        <source>Bookmarks ({count}) and notes ({notes}). The last note: “{title}”, {time}.</source>
        <translation>Nodau ({count}) a nodiadau ({notes}). Y nodyn diwethaf: “{title}”, {time}.</translation>
    </message>
    <message>
        <source>Briefings: there are none yet.</source>
        <translation>Briffiau: nid oes rhai eto.</translation>
    </message>
    <message>
        <source>Briefings ({count}). The last one changed: “{title}”, {time}.</source>
        <translation>Briffiau ({count}). Yr un diwethaf i’w newid: “{title}”, {time}.</translation>
    </message>
</context>
<context>
    <name>AgendaFields</name>
    <message>
        <source>No purpose</source>
        <translation>Dim diben</translation>
    </message>
    <message>
        <source>For decision</source>
        <translation>I’w benderfynu</translation>
    </message>
    <message>
        <source>For discussion</source>
        <translation>I’w drafod</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>Er gwybodaeth</translation>
    </message>
    <message>
        <source>7</source>
        <translation>7</translation>
    </message>
    <message>
        <source>Recommendation: That governors…</source>
        <translation>Argymhelliad: Bod y llywodraethwyr…</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eitem</translation>
    </message>
    <message>
        <source>{what}, statement {number}</source>
        <translation>{what}, datganiad {number}</translation>
    </message>
    <message>
        <source>What the meeting is to do with it</source>
        <translation>Beth mae’r cyfarfod i’w wneud ag ef</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Eitem ar yr agenda</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Argymhelliad</translation>
    </message>
    <message>
        <source>Item {item}</source>
        <translation>Eitem {item}</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Agenda item, what the meeting is to do with it, and a recommendation</source>
        <translation>Eitem ar yr agenda, beth mae’r cyfarfod i’w wneud ag ef, ac argymhelliad</translation>
    </message>
    <message>
        <source>Agenda, statement {number}: {what}</source>
        <translation>Agenda, datganiad {number}: {what}</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>dim eto</translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message>
        <source>Bin</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>What is in the bin</source>
        <translation>Beth sydd yn y bin</translation>
    </message>
    <message>
        <source>What was in it</source>
        <translation>Beth oedd ynddo</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Adfer</translation>
    </message>
    <message>
        <source>&amp;Delete for Good…</source>
        <translation>&amp;Dileu am Byth…</translation>
    </message>
    <message>
        <source>&amp;Empty the Bin…</source>
        <translation>&amp;Gwagio’r Bin…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cau</translation>
    </message>
    <message>
        <source>Restored: {count}</source>
        <translation>Adferwyd: {count}</translation>
    </message>
    <message>
        <source>Delete “{name}” for good?</source>
        <translation>Dileu “{name}” am byth?</translation>
    </message>
    <message>
        <source>Delete {count} entries for good?</source>
        <translation>Dileu {count} cofnod am byth?</translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>Dileu am Byth</translation>
    </message>
    <message>
        <source>Delete the entry in the bin for good?</source>
        <translation>Dileu’r cofnod yn y bin am byth?</translation>
    </message>
    <message>
        <source>Delete all {count} entries in the bin for good?</source>
        <translation>Dileu pob un o’r {count} cofnod yn y bin am byth?</translation>
    </message>
    <message>
        <source>You can still undo this with {undo}.</source>
        <translation>Gallwch ddadwneud hyn o hyd â {undo}.</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>diwrnod olaf</translation>
    </message>
    <message>
        <source>joined with another</source>
        <translation>unwyd ag un arall</translation>
    </message>
    <message>
        <source>Empty the Bin</source>
        <translation>Gwagio’r Bin</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Your bookmarks and notes can only be read at the moment: nothing can be put back.</source>
        <translation>Dim ond darllen eich nodau a’ch nodiadau sy’n bosibl ar hyn o bryd: ni ellir rhoi dim yn ôl.</translation>
    </message>
    <message>
        <source>What you delete, and what a newer version replaces, stays here for {days} days.</source>
        <translation>Mae’r hyn a ddilëwch, a’r hyn a ddisodlir gan fersiwn mwy newydd, yn aros yma am {days} diwrnod.</translation>
    </message>
    <message>
        <source>The bin is empty. What you delete stays here for {days} days.</source>
        <translation>Mae’r bin yn wag. Mae’r hyn a ddilëwch yn aros yma am {days} diwrnod.</translation>
    </message>
    <message>
        <source>{count} entries are chosen.</source>
        <translation>Dewiswyd {count} cofnod.</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>1 diwrnod ar ôl</translation>
    </message>
    <message>
        <source>{count} days left</source>
        <translation>{count} diwrnod ar ôl</translation>
    </message>
    <message>
        <source>Deleted on {when}.</source>
        <translation>Dilëwyd {when}.</translation>
    </message>
    <message>
        <source>An earlier version, replaced on {when}.</source>
        <translation>Fersiwn blaenorol, a ddisodlwyd {when}.</translation>
    </message>
    <message>
        <source>An earlier version; on {when} a newer one, made elsewhere, took its place.</source>
        <translation>Fersiwn blaenorol; {when} daeth un mwy newydd, a wnaed yn rhywle arall, yn ei le.</translation>
    </message>
    <message>
        <source>Restoring it puts the version of today into the bin instead.</source>
        <translation>O’i adfer, rhoddir fersiwn heddiw yn y bin yn ei le.</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>dilëwyd</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>disodlwyd</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ddoe</translation>
    </message>
</context>
<context>
    <name>BlockCommands</name>
    <message>
        <source>Split.</source>
        <translation>Holltwyd.</translation>
    </message>
    <message>
        <source>Joined with the one before.</source>
        <translation>Unwyd â’r un blaenorol.</translation>
    </message>
    <message>
        <source>Its start was moved up.</source>
        <translation>Symudwyd ei ddechrau i fyny.</translation>
    </message>
    <message>
        <source>Its start was moved down.</source>
        <translation>Symudwyd ei ddechrau i lawr.</translation>
    </message>
    <message>
        <source>{section} begins here.</source>
        <translation>{section} yn dechrau yma.</translation>
    </message>
    <message>
        <source>Taken out.</source>
        <translation>Tynnwyd allan.</translation>
    </message>
    <message>
        <source>Taken in.</source>
        <translation>Cynhwyswyd.</translation>
    </message>
</context>
<context>
    <name>BookmarkCommands</name>
    <message>
        <source>Only a statement of the library can be bookmarked.</source>
        <translation>Dim ond datganiad sydd yn y llyfrgell y gellir ei nodi.</translation>
    </message>
    <message>
        <source>Bookmarked in “{folder}”.</source>
        <translation>Nodwyd yn “{folder}”.</translation>
    </message>
    <message>
        <source>Bookmarked.</source>
        <translation>Nodwyd.</translation>
    </message>
    <message>
        <source>Choose a statement of the library first.</source>
        <translation>Dewiswch ddatganiad o’r llyfrgell yn gyntaf.</translation>
    </message>
    <message>
        <source>Select a passage, or go to a pane first: {context} context, {position} position, {rationale} rationale.</source>
        <translation>Dewiswch ddarn, neu ewch i baen yn gyntaf: {context} cyd-destun, {position} safbwynt, {rationale} rhesymeg.</translation>
    </message>
    <message>
        <source>Bookmarked: a passage in {section}.</source>
        <translation>Nodwyd: darn yn {section}.</translation>
    </message>
    <message>
        <source>Bookmarked: {section}.</source>
        <translation>Nodwyd: {section}.</translation>
    </message>
    <message>
        <source>Bookmark removed. {undo} brings it back.</source>
        <translation>Tynnwyd y nod. Mae {undo} yn dod ag ef yn ôl.</translation>
    </message>
    <message>
        <source>Bookmarks removed. {undo} brings them back.</source>
        <translation>Tynnwyd y nodau. Mae {undo} yn dod â nhw yn ôl.</translation>
    </message>
    <message>
        <source>Your bookmarks and notes are still being loaded: try again in a moment.</source>
        <translation>Mae eich nodau a’ch nodiadau’n dal i gael eu llwytho: ceisiwch eto mewn eiliad.</translation>
    </message>
    <message>
        <source>Your bookmarks and notes are open for reading only.</source>
        <translation>Mae eich nodau a’ch nodiadau ar agor i’w darllen yn unig.</translation>
    </message>
</context>
<context>
    <name>BookmarkExchange</name>
    <message>
        <source>Everything, to import again (*.yaml)</source>
        <translation>Popeth, i’w fewnforio eto (*.yaml)</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>Tabl ar gyfer taenlen (*.csv)</translation>
    </message>
    <message>
        <source>Text to read, Markdown (*.md)</source>
        <translation>Testun i’w ddarllen, Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page to read (*.html)</source>
        <translation>Tudalen we i’w darllen (*.html)</translation>
    </message>
    <message>
        <source>Export Bookmarks and Notes</source>
        <translation>Allforio Nodau a Nodiadau</translation>
    </message>
    <message>
        <source>Import Bookmarks and Notes</source>
        <translation>Mewnforio Nodau a Nodiadau</translation>
    </message>
    <message>
        <source>Exported bookmarks and notes ({endings})</source>
        <translation>Nodau a nodiadau a allforiwyd ({endings})</translation>
    </message>
    <message>
        <source>{file} cannot be imported: bookmarks and notes are exported as .yaml or .csv. Choose one of those.</source>
        <translation>Ni ellir mewnforio {file}: allforir nodau a nodiadau fel .yaml neu .csv. Dewiswch un o’r rheini.</translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <translation>Nodau a nodiadau</translation>
    </message>
    <message>
        <source>{added} added, {changed} changed. {undo} takes the import back.</source>
        <translation>Ychwanegwyd {added}, newidiwyd {changed}. Mae {undo} yn tynnu’r mewnforiad yn ôl.</translation>
    </message>
    <message>
        <source>Written to {file}: bookmarks: {bookmarks}, notes: {notes}.</source>
        <translation>Ysgrifennwyd i {file}: nodau: {bookmarks}, nodiadau: {notes}.</translation>
    </message>
    <message>
        <source>Print Bookmarks and Notes</source>
        <translation>Argraffu Nodau a Nodiadau</translation>
    </message>
    <message>
        <source>Bookmarks and Notes</source>
        <translation>Nodau a Nodiadau</translation>
    </message>
</context>
<context>
    <name>BookmarkFileMessages</name>
    <message>
        <source>Not saved: bookmarks and notes</source>
        <translation>Heb eu cadw: nodau a nodiadau</translation>
    </message>
    <message>
        <source>Your bookmarks and notes are saved, but no backup of them could be made: {reason}.</source>
        <translation>Mae eich nodau a’ch nodiadau wedi’u cadw, ond ni ellid gwneud copi wrth gefn ohonynt: {reason}.</translation>
    </message>
    <message>
        <source>Bookmarks and notes: for reading only, a newer ASCL Reader wrote them</source>
        <translation>Nodau a nodiadau: i’w darllen yn unig, ASCL Reader mwy newydd a’u hysgrifennodd</translation>
    </message>
    <message>
        <source>Your bookmarks and notes are saved again.</source>
        <translation>Mae eich nodau a’ch nodiadau’n cael eu cadw eto.</translation>
    </message>
    <message>
        <source>Bookmarks and notes could not be read</source>
        <translation>Ni ellid darllen y nodau a’r nodiadau</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Ceisio Eto</translation>
    </message>
    <message>
        <source>Bookmarks and notes could not be read…</source>
        <translation>Ni ellid darllen y nodau a’r nodiadau…</translation>
    </message>
    <message>
        <source>Bookmarks and notes are not saved…</source>
        <translation>Nid yw’r nodau a’r nodiadau wedi’u cadw…</translation>
    </message>
    <message>
        <source>Bookmarks and notes: for reading only…</source>
        <translation>Nodau a nodiadau: i’w darllen yn unig…</translation>
    </message>
    <message>
        <source>No backup of bookmarks and notes…</source>
        <translation>Dim copi wrth gefn o’r nodau a’r nodiadau…</translation>
    </message>
    <message>
        <source>The file with your work was gone, older or damaged: {path}. What it lacked was added from a copy (changes: {count}); nothing that was saved is lost.</source>
        <translation>Roedd y ffeil â’ch gwaith wedi mynd, yn hŷn neu wedi’i difrodi: {path}. Ychwanegwyd yr hyn a oedd ar goll ynddi o gopi (newidiadau: {count}); ni chollwyd dim a oedd wedi’i gadw.</translation>
    </message>
    <message>
        <source>Lines that could not be read: {count}. They were kept in {path}; everything else is there.</source>
        <translation>Llinellau na ellid eu darllen: {count}. Fe’u cadwyd yn {path}; mae popeth arall yno.</translation>
    </message>
    <message>
        <source>What another computer wrote is missing here: {path} cannot be read ({reason}).</source>
        <translation>Mae’r hyn a ysgrifennodd cyfrifiadur arall ar goll yma: ni ellir darllen {path} ({reason}).</translation>
    </message>
    <message>
        <source>Continue Without Them</source>
        <translation>Parhau Hebddynt</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
    <message>
        <source>The file of another computer is gone, older or damaged; what it lacks is read from its backup: {names}.</source>
        <translation>Mae ffeil cyfrifiadur arall wedi mynd, yn hŷn neu wedi’i difrodi; darllenir yr hyn sydd ar goll ohoni o’i chopi wrth gefn: {names}.</translation>
    </message>
    <message>
        <source>The file of an earlier version of the program could not be read: {reason}.</source>
        <translation>Ni ellid darllen ffeil fersiwn blaenorol o’r rhaglen: {reason}.</translation>
    </message>
    <message>
        <source>The backup {name}, the newest that was good, was taken over in its place.</source>
        <translation>Cymerwyd y copi wrth gefn {name}, y diweddaraf a oedd yn gyfan, yn ei lle.</translation>
    </message>
    <message>
        <source>There was no backup that could be read: you begin with none.</source>
        <translation>Nid oedd copi wrth gefn y gellid ei ddarllen: rydych yn dechrau heb yr un.</translation>
    </message>
    <message>
        <source>Bookmarks and Notes Restored</source>
        <translation>Adferwyd Nodau a Nodiadau</translation>
    </message>
    <message>
        <source>Bookmarks and notes were restored</source>
        <translation>Adferwyd nodau a nodiadau</translation>
    </message>
    <message>
        <source>Your bookmarks and notes were written by a newer version of ASCL Reader (format {version}). You can read them here, but not change them, so that nothing in them is lost.

Install the newest ASCL Reader on this computer to go on writing.</source>
        <translation>Ysgrifennwyd eich nodau a’ch nodiadau gan fersiwn mwy newydd o ASCL Reader (fformat {version}). Gallwch eu darllen yma, ond nid eu newid, fel na chollir dim ohonynt.

Gosodwch yr ASCL Reader diweddaraf ar y cyfrifiadur hwn i ddal ati i ysgrifennu.</translation>
    </message>
    <message>
        <source>{what}

Until then you can read the statements, but not bookmark them or write notes. Nothing was changed in the file.</source>
        <translation>{what}

Tan hynny gallwch ddarllen y datganiadau, ond nid eu nodi nac ysgrifennu nodiadau. Ni newidiwyd dim yn y ffeil.</translation>
    </message>
    <message>
        <source>Not Saved</source>
        <translation>Heb ei Gadw</translation>
    </message>
    <message>
        <source>Save a Copy Elsewhere…</source>
        <translation>Cadw Copi yn Rhywle Arall…</translation>
    </message>
    <message>
        <source>What you wrote since is only in this window. The program tries again every {seconds} seconds; leave the window open until this line goes.</source>
        <translation>Dim ond yn y ffenestr hon y mae’r hyn a ysgrifennwyd gennych ers hynny. Mae’r rhaglen yn ceisio eto bob {seconds} eiliad; gadewch y ffenestr ar agor nes i’r llinell hon fynd.</translation>
    </message>
    <message>
        <source>What you wrote since is only in this window: save a copy of it elsewhere.</source>
        <translation>Dim ond yn y ffenestr hon y mae’r hyn a ysgrifennwyd gennych ers hynny: cadwch gopi ohono yn rhywle arall.</translation>
    </message>
    <message>
        <source>Bookmarks and Notes</source>
        <translation>Nodau a Nodiadau</translation>
    </message>
</context>
<context>
    <name>BookmarkStatusLine</name>
    <message>
        <source>Show what changed…</source>
        <translation>Dangos beth newidiodd…</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>Rwyf wedi’i weld</translation>
    </message>
    <message>
        <source>Move the lost passage to the bin</source>
        <translation>Symud y darn coll i’r bin</translation>
    </message>
    <message>
        <source>Move the lost passages to the bin</source>
        <translation>Symud y darnau coll i’r bin</translation>
    </message>
    <message>
        <source>Move the bookmarks and the note to the bin</source>
        <translation>Symud y nodau a’r nodyn i’r bin</translation>
    </message>
    <message>
        <source>A passage you marked is not in the text any more: “{words}”</source>
        <translation>Nid yw darn a nodwyd gennych yn y testun bellach: “{words}”</translation>
    </message>
    <message>
        <source>This statement is not in the library now. What you marked and wrote is kept.</source>
        <translation>Nid yw’r datganiad hwn yn y llyfrgell nawr. Cedwir yr hyn a nodwyd ac a ysgrifennwyd gennych.</translation>
    </message>
    <message>
        <source>Its text was not kept.</source>
        <translation>Ni chadwyd ei destun.</translation>
    </message>
    <message>
        <source>the full text</source>
        <translation>y testun llawn</translation>
    </message>
    <message>
        <source>the summary</source>
        <translation>y crynodeb</translation>
    </message>
    <message>
        <source>Its text is shown as you last saw it, on {day}: {wording}.</source>
        <translation>Dangosir ei destun fel y’i gwelsoch ddiwethaf, ar {day}: {wording}.</translation>
    </message>
    <message>
        <source>The text changed since you marked this ({day}).</source>
        <translation>Newidiodd y testun ers i chi nodi hwn ({day}).</translation>
    </message>
    <message>
        <source>The full text you marked ({day}) is no longer in the library.</source>
        <translation>Nid yw’r testun llawn a nodwyd gennych ({day}) yn y llyfrgell bellach.</translation>
    </message>
    <message>
        <source>No longer listed on its page since {day}.</source>
        <translation>Heb ei restru ar ei dudalen ers {day}.</translation>
    </message>
</context>
<context>
    <name>BookmarkTreePane</name>
    <message>
        <source>Bookmarks, saved searches and notes</source>
        <translation>Nodau tudalen, chwiliadau a gadwyd a nodiadau</translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <translation>Nodau a nodiadau</translation>
    </message>
    <message>
        <source>Open the bookmarks and notes</source>
        <translation>Agor y nodau a’r nodiadau</translation>
    </message>
    <message>
        <source>Go to the tree</source>
        <translation>Mynd i’r goeden</translation>
    </message>
</context>
<context>
    <name>BoxList</name>
    <message>
        <source>{row}, {n} of {count}</source>
        <translation>{row}, {n} o {count}</translation>
    </message>
</context>
<context>
    <name>BriefingBar</name>
    <message>
        <source>All briefings…</source>
        <translation>Pob briff…</translation>
    </message>
    <message>
        <source>Open, make or rename briefings (Ctrl+O)</source>
        <translation>Agor, gwneud neu ailenwi briffiau (Ctrl+O)</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copïo fel testun</translation>
    </message>
    <message>
        <source>For an e-mail</source>
        <translation>Ar gyfer e-bost</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Cadw fel PDF…</translation>
    </message>
    <message>
        <source>Or a web page, Markdown, plain text (Ctrl+S)</source>
        <translation>Neu dudalen we, Markdown, testun plaen (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save as Word…</source>
        <translation>Cadw fel Word…</translation>
    </message>
    <message>
        <source>To edit it further (Ctrl+Shift+S)</source>
        <translation>I’w olygu ymhellach (Ctrl+Shift+S)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Argraffu…</translation>
    </message>
    <message>
        <source>On paper, exactly as shown</source>
        <translation>Ar bapur, yn union fel y’i dangosir</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Briff</translation>
    </message>
    <message>
        <source>Briefing: {title}</source>
        <translation>Briff: {title}</translation>
    </message>
</context>
<context>
    <name>BriefingButton</name>
    <message>
        <source>Briefing · {count}</source>
        <translation>Briff · {count}</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Briff</translation>
    </message>
    <message>
        <source>Open the briefing: {count} statements</source>
        <translation>Agor y briff: {count} datganiad</translation>
    </message>
    <message>
        <source>Open the briefing: 1 statement</source>
        <translation>Agor y briff: 1 datganiad</translation>
    </message>
    <message>
        <source>Statements that are dropped on it are added.</source>
        <translation>Ychwanegir datganiadau a ollyngir arno.</translation>
    </message>
</context>
<context>
    <name>BriefingCard</name>
    <message>
        <source>Drag to another place, or Alt+Up and Alt+Down</source>
        <translation>Llusgwch i le arall, neu Alt+Saeth i Fyny ac Alt+Saeth i Lawr</translation>
    </message>
    <message>
        <source>Take out of the briefing (Delete)</source>
        <translation>Tynnu o’r briff (Delete)</translation>
    </message>
    <message>
        <source>The library no longer has it; it is not printed.</source>
        <translation>Nid yw yn y llyfrgell bellach; nid argreffir mohono.</translation>
    </message>
    <message>
        <source>The position is always printed</source>
        <translation>Argreffir y safbwynt bob amser</translation>
    </message>
    <message>
        <source>Wording:</source>
        <translation>Geiriad:</translation>
    </message>
    <message>
        <source>Wording: {wording}</source>
        <translation>Geiriad: {wording}</translation>
    </message>
    <message>
        <source>{part}, statement {number}</source>
        <translation>{part}, datganiad {number}</translation>
    </message>
    <message>
        <source>Take out: {title}</source>
        <translation>Tynnu: {title}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} o {count}</translation>
    </message>
    <message>
        <source>full text</source>
        <translation>testun llawn</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>crynodeb</translation>
    </message>
</context>
<context>
    <name>BriefingChanges</name>
    <message>
        <source>These parts were left out of all statements. {undo} brings them back.</source>
        <translation>Hepgorwyd y rhannau hyn o bob datganiad. Mae {undo} yn dod â nhw yn ôl.</translation>
    </message>
    <message>
        <source>1 statement was taken out. {undo} brings it back.</source>
        <translation>Tynnwyd 1 datganiad. Mae {undo} yn dod ag ef yn ôl.</translation>
    </message>
    <message>
        <source>{count} statements were taken out. {undo} brings them back.</source>
        <translation>Tynnwyd {count} datganiad. Mae {undo} yn dod â nhw yn ôl.</translation>
    </message>
    <message>
        <source>The order was changed.</source>
        <translation>Newidiwyd y drefn.</translation>
    </message>
    <message>
        <source>Undone: {kind}</source>
        <translation>Dadwnaed: {kind}</translation>
    </message>
    <message>
        <source>Redone: {kind}</source>
        <translation>Ailwnaed: {kind}</translation>
    </message>
</context>
<context>
    <name>BriefingCommands</name>
    <message>
        <source>Choose a statement of the library first.</source>
        <translation>Dewiswch ddatganiad o’r llyfrgell yn gyntaf.</translation>
    </message>
    <message>
        <source>Briefing of {day}</source>
        <translation>Briff {day}</translation>
    </message>
    <message>
        <source>Added to “{title}”.</source>
        <translation>Ychwanegwyd at “{title}”.</translation>
    </message>
    <message>
        <source>{count} statements added to “{title}”.</source>
        <translation>Ychwanegwyd {count} datganiad at “{title}”.</translation>
    </message>
    <message>
        <source>Already in “{title}”.</source>
        <translation>Eisoes yn “{title}”.</translation>
    </message>
    <message>
        <source>Add to Briefing</source>
        <translation>Ychwanegu at y Briff</translation>
    </message>
    <message>
        <source>Undone: {what}.</source>
        <translation>Dadwnaed: {what}.</translation>
    </message>
    <message>
        <source>Copied with its reference.</source>
        <translation>Copïwyd gyda’i gyfeiriad.</translation>
    </message>
</context>
<context>
    <name>BriefingFileMessages</name>
    <message>
        <source>Not saved: briefings</source>
        <translation>Heb eu cadw: briffiau</translation>
    </message>
    <message>
        <source>Briefings could not be read</source>
        <translation>Ni ellid darllen y briffiau</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Ceisio Eto</translation>
    </message>
    <message>
        <source>Briefings</source>
        <translation>Briffiau</translation>
    </message>
</context>
<context>
    <name>BriefingFoot</name>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Smaller pages (Ctrl+minus, Ctrl+wheel)</source>
        <translation>Tudalennau llai (Ctrl+minws, Ctrl+olwyn)</translation>
    </message>
    <message>
        <source>Larger pages (Ctrl+plus, Ctrl+wheel)</source>
        <translation>Tudalennau mwy (Ctrl+plws, Ctrl+olwyn)</translation>
    </message>
    <message>
        <source>Show a whole page (Ctrl+0)</source>
        <translation>Dangos tudalen gyfan (Ctrl+0)</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Tudalen gyfan</translation>
    </message>
    <message>
        <source>Show the whole width (Ctrl+2)</source>
        <translation>Dangos y lled cyfan (Ctrl+2)</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Ffitio’r lled</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Tudalen {page} o {count}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 dudalen</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} tudalen</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>1 datganiad</translation>
    </message>
    <message>
        <source>{count} statements</source>
        <translation>{count} datganiad</translation>
    </message>
    <message>
        <source>summary of a published statement</source>
        <translation>crynodeb o ddatganiad a gyhoeddwyd</translation>
    </message>
    <message>
        <source>summaries of published statements</source>
        <translation>crynodebau o ddatganiadau a gyhoeddwyd</translation>
    </message>
    <message>
        <source>full text</source>
        <translation>testun llawn</translation>
    </message>
    <message>
        <source>full text of {full}, summaries of {summaries}</source>
        <translation>testun llawn {full}, crynodebau o {summaries}</translation>
    </message>
</context>
<context>
    <name>BriefingList</name>
    <message>
        <source>Statements in this order</source>
        <translation>Datganiadau yn y drefn hon</translation>
    </message>
    <message>
        <source>Our stance</source>
        <translation>Ein safiad</translation>
    </message>
    <message>
        <source>Our note</source>
        <translation>Ein nodyn</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Cwestiynau</translation>
    </message>
    <message>
        <source>Figures and sources</source>
        <translation>Ffigurau a ffynonellau</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Ffynhonnell</translation>
    </message>
</context>
<context>
    <name>BriefingOutput</name>
    <message>
        <source>Laying out the pages…</source>
        <translation>Yn gosod y tudalennau…</translation>
    </message>
    <message>
        <source>as Word it may take a second page where the fonts differ</source>
        <translation>fel Word gall gymryd ail dudalen lle mae’r ffontiau’n wahanol</translation>
    </message>
    <message>
        <source>Writing {file}…</source>
        <translation>Yn ysgrifennu {file}…</translation>
    </message>
    <message>
        <source>Saved: {file} ({told})</source>
        <translation>Cadwyd: {file} ({told})</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Cadwyd: {file}</translation>
    </message>
    <message>
        <source>Copied as text.</source>
        <translation>Copïwyd fel testun.</translation>
    </message>
    <message>
        <source>Not Saved</source>
        <translation>Heb ei Gadw</translation>
    </message>
    <message>
        <source>Not Printed</source>
        <translation>Heb ei Argraffu</translation>
    </message>
    <message>
        <source>Not Copied</source>
        <translation>Heb ei Gopïo</translation>
    </message>
    <message>
        <source>only the PDF of single pages, Ctrl+S, is tagged for screen readers</source>
        <translation>dim ond y PDF o dudalennau unigol, Ctrl+S, sydd wedi’i dagio ar gyfer darllenwyr sgrin</translation>
    </message>
    <message>
        <source>1 page was sent to the printer.</source>
        <translation>Anfonwyd 1 dudalen i’r argraffydd.</translation>
    </message>
    <message>
        <source>{count} pages were sent to the printer.</source>
        <translation>Anfonwyd {count} tudalen i’r argraffydd.</translation>
    </message>
    <message>
        <source>1 side with two pages was sent to the printer.</source>
        <translation>Anfonwyd 1 ochr â dwy dudalen i’r argraffydd.</translation>
    </message>
    <message>
        <source>{count} sides with two pages each were sent to the printer.</source>
        <translation>Anfonwyd {count} ochr â dwy dudalen yr un i’r argraffydd.</translation>
    </message>
</context>
<context>
    <name>BriefingPreview</name>
    <message>
        <source>No pages</source>
        <translation>Dim tudalennau</translation>
    </message>
    <message>
        <source>Preview: {told}</source>
        <translation>Rhagolwg: {told}</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Tudalen {page} o {count}</translation>
    </message>
</context>
<context>
    <name>BriefingWaiting</name>
    <message>
        <source>Progress</source>
        <translation>Cynnydd</translation>
    </message>
    <message>
        <source>Laying out {count} statements…</source>
        <translation>Yn gosod {count} datganiad…</translation>
    </message>
    <message>
        <source>Laying out 1 statement…</source>
        <translation>Yn gosod 1 datganiad…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>The preview is not up to date.</source>
        <translation>Nid yw’r rhagolwg yn gyfredol.</translation>
    </message>
    <message>
        <source>Bring it up to date</source>
        <translation>Ei ddiweddaru</translation>
    </message>
</context>
<context>
    <name>BriefingWindow</name>
    <message>
        <source>No pages yet</source>
        <translation>Dim tudalennau eto</translation>
    </message>
    <message>
        <source>School Logo</source>
        <translation>Logo’r Ysgol</translation>
    </message>
</context>
<context>
    <name>BriefingWindowLayout</name>
    <message>
        <source>What is printed</source>
        <translation>Beth a argreffir</translation>
    </message>
    <message>
        <source>Statements, in this order</source>
        <translation>Datganiadau, yn y drefn hon</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Alt+↑ ↓ move · Delete takes out · Tab to the parts</source>
        <translation>↑ ↓ dewis · Alt+↑ ↓ symud · Delete yn tynnu · Tab i’r rhannau</translation>
    </message>
    <message>
        <source>+  Add statements</source>
        <translation>+  Ychwanegu datganiadau</translation>
    </message>
    <message>
        <source>By words, themes and folders, beside this list</source>
        <translation>Yn ôl geiriau, themâu a ffolderi, wrth ochr y rhestr hon</translation>
    </message>
    <message>
        <source>Your briefings can only be read at the moment: nothing can be changed.</source>
        <translation>Dim ond darllen eich briffiau sy’n bosibl ar hyn o bryd: ni ellir newid dim.</translation>
    </message>
    <message>
        <source>Your briefings are being read…</source>
        <translation>Mae eich briffiau’n cael eu darllen…</translation>
    </message>
    <message>
        <source>There is no briefing yet. Add statements with {add} in the main window: that makes one.</source>
        <translation>Nid oes briff eto. Ychwanegwch ddatganiadau â {add} yn y brif ffenestr: mae hynny’n gwneud un.</translation>
    </message>
    <message>
        <source>Nothing is in this briefing yet.

Press “Add statements” here, or {add} in the main window: that adds the one you read, those chosen in the list, or a whole theme, bookmark folder or search.</source>
        <translation>Nid oes dim yn y briff hwn eto.

Pwyswch “Ychwanegu datganiadau” yma, neu {add} yn y brif ffenestr: mae hynny’n ychwanegu’r un yr ydych yn ei ddarllen, y rhai a ddewiswyd yn y rhestr, neu thema, ffolder o nodau neu chwiliad cyfan.</translation>
    </message>
</context>
<context>
    <name>BriefingsDialog</name>
    <message>
        <source>Briefings</source>
        <translation>Briffiau</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Agor</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Newydd…</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>&amp;Dyblygu</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>A&amp;ilenwi…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Dil&amp;eu</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cau</translation>
    </message>
    <message>
        <source>Restored: {title}</source>
        <translation>Adferwyd: {title}</translation>
    </message>
    <message>
        <source>New Briefing</source>
        <translation>Briff Newydd</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title} (copi)</translation>
    </message>
    <message>
        <source>Rename Briefing</source>
        <translation>Ailenwi’r Briff</translation>
    </message>
    <message>
        <source>Moved to the bin: {title}. {undo} brings it back.</source>
        <translation>Symudwyd i’r bin: {title}. Mae {undo} yn dod ag ef yn ôl.</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Teitl:</translation>
    </message>
    <message>
        <source>Your briefings</source>
        <translation>Eich briffiau</translation>
    </message>
    <message>
        <source>Templates, applied in the briefing’s window</source>
        <translation>Templedi, a ddefnyddir yn ffenestr y briff</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>New statements go into the current briefing; what you delete stays {days} days.</source>
        <translation>Aiff datganiadau newydd i’r briff cyfredol; mae’r hyn a ddilëwch yn aros am {days} diwrnod.</translation>
    </message>
    <message>
        <source>Your briefings can only be read at the moment: nothing can be changed.</source>
        <translation>Dim ond darllen eich briffiau sy’n bosibl ar hyn o bryd: ni ellir newid dim.</translation>
    </message>
    <message>
        <source>There is no briefing yet. Add statements with {add}, or make one here.</source>
        <translation>Nid oes briff eto. Ychwanegwch ddatganiadau â {add}, neu gwnewch un yma.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>Adfe&amp;r</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>1 datganiad</translation>
    </message>
    <message>
        <source>{count} statements</source>
        <translation>{count} datganiad</translation>
    </message>
    <message>
        <source>changed {day}</source>
        <translation>newidiwyd {day}</translation>
    </message>
    <message>
        <source>for {audience}</source>
        <translation>ar gyfer {audience}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Di-deitl</translation>
    </message>
    <message>
        <source>current</source>
        <translation>cyfredol</translation>
    </message>
    <message>
        <source>deleted on {day}</source>
        <translation>dilëwyd {day}</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>dilëwyd</translation>
    </message>
</context>
<context>
    <name>BuildLine</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Cancel preparing the search</source>
        <translation>Canslo paratoi’r chwiliad</translation>
    </message>
    <message>
        <source>Prepare the search of all statements</source>
        <translation>Paratoi’r chwiliad o’r holl ddatganiadau</translation>
    </message>
    <message>
        <source>Prepare Again</source>
        <translation>Paratoi Eto</translation>
    </message>
    <message>
        <source>Preparing the search: {percent} %. What is ready is searched already.</source>
        <translation>Yn paratoi’r chwiliad: {percent} %. Chwilir yr hyn sy’n barod eisoes.</translation>
    </message>
    <message>
        <source>Preparing the search. Cancel stands above the list.</source>
        <translation>Yn paratoi’r chwiliad. Mae Canslo uwchben y rhestr.</translation>
    </message>
    <message>
        <source>Search looks through {searched} of {all} statements.</source>
        <translation>Mae’r chwiliad yn edrych drwy {searched} o’r {all} datganiad.</translation>
    </message>
    <message>
        <source>Search is not ready.</source>
        <translation>Nid yw’r chwiliad yn barod.</translation>
    </message>
    <message>
        <source>{searched} of {all}</source>
        <translation>{searched} o {all}</translation>
    </message>
    <message>
        <source>The search is ready.</source>
        <translation>Mae’r chwiliad yn barod.</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Calendar</source>
        <translation>Calendr</translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>Move Up</source>
        <translation>Symud i Fyny</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Symud i Lawr</translation>
    </message>
    <message>
        <source>Take Out of the Briefing</source>
        <translation>Tynnu o’r Briff</translation>
    </message>
</context>
<context>
    <name>ChangedElsewhere</name>
    <message>
        <source>Changed on another computer: {what}</source>
        <translation>Newidiwyd ar gyfrifiadur arall: {what}</translation>
    </message>
    <message>
        <source>What a note said before is kept in Bookmarks ▸ Earlier Versions of This Note. Nothing is lost.</source>
        <translation>Cedwir yr hyn a oedd mewn nodyn cynt: Nodau Tudalen ▸ Fersiynau Blaenorol o’r Nodyn Hwn. Ni chollwyd dim.</translation>
    </message>
    <message>
        <source>Earlier Versions…</source>
        <translation>Fersiynau Blaenorol…</translation>
    </message>
    <message>
        <source>Changed on Another Computer</source>
        <translation>Newidiwyd ar Gyfrifiadur Arall</translation>
    </message>
    <message>
        <source>1 bookmark</source>
        <translation>1 nod</translation>
    </message>
    <message>
        <source>{count} bookmarks</source>
        <translation>{count} nod</translation>
    </message>
    <message>
        <source>1 folder</source>
        <translation>1 ffolder</translation>
    </message>
    <message>
        <source>{count} folders</source>
        <translation>{count} ffolder</translation>
    </message>
    <message>
        <source>1 saved search</source>
        <translation>1 chwiliad a gadwyd</translation>
    </message>
    <message>
        <source>{count} saved searches</source>
        <translation>{count} chwiliad a gadwyd</translation>
    </message>
    <message>
        <source>1 briefing</source>
        <translation>1 briff</translation>
    </message>
    <message>
        <source>{count} briefings</source>
        <translation>{count} briff</translation>
    </message>
    <message>
        <source>the note on “{title}”</source>
        <translation>y nodyn ar “{title}”</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>{count} nodyn</translation>
    </message>
</context>
<context>
    <name>ChangedTextCommands</name>
    <message>
        <source>Since you marked it: {title}</source>
        <translation>Ers i chi ei nodi: {title}</translation>
    </message>
    <message>
        <source>What you kept of “{title}” is in the bin. {undo} brings it back.</source>
        <translation>Mae’r hyn a gadwyd gennych o “{title}” yn y bin. Mae {undo} yn dod ag ef yn ôl.</translation>
    </message>
</context>
<context>
    <name>ColourLine</name>
    <message>
        <source>Choose a colour (Alt+Down)</source>
        <translation>Dewis lliw (Alt+Saeth i Lawr)</translation>
    </message>
    <message>
        <source>School Colour</source>
        <translation>Lliw’r Ysgol</translation>
    </message>
    <message>
        <source>Type a colour as #1f5fa8, or press Alt+Down to choose one.</source>
        <translation>Teipiwch liw fel #1f5fa8, neu bwyswch Alt+Saeth i Lawr i ddewis un.</translation>
    </message>
    <message>
        <source>{typed} is too pale on white paper ({contrast} to 1; 4.5 is needed): {colour} is printed.</source>
        <translation>Mae {typed} yn rhy olau ar bapur gwyn ({contrast} i 1; mae angen 4.5): argreffir {colour}.</translation>
    </message>
</context>
<context>
    <name>ColumnActions</name>
    <message>
        <source>Shown again, as the command needs it. View ▸ {command} hides it.</source>
        <translation>Fe’i dangosir eto, gan fod ei angen ar y gorchymyn. Mae Gweld ▸ {command} yn ei guddio.</translation>
    </message>
    <message>
        <source>Go to the tree, the list or a pane first: this changes its size.</source>
        <translation>Ewch i’r goeden, y rhestr neu baen yn gyntaf: mae hyn yn newid ei faint.</translation>
    </message>
    <message>
        <source>There is no more room.</source>
        <translation>Nid oes rhagor o le.</translation>
    </message>
    <message>
        <source>{percent} % of the window’s width.</source>
        <translation>{percent} % o led y ffenestr.</translation>
    </message>
    <message>
        <source>{percent} % of the window’s height.</source>
        <translation>{percent} % o uchder y ffenestr.</translation>
    </message>
    <message>
        <source>Tree, list and panes have their usual sizes.</source>
        <translation>Mae gan y goeden, y rhestr a’r paenau eu meintiau arferol.</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare</source>
        <translation>Cymharu</translation>
    </message>
    <message>
        <source>A text I paste</source>
        <translation>Testun yr wyf yn ei ludo</translation>
    </message>
    <message>
        <source>Left text</source>
        <translation>Testun ar y chwith</translation>
    </message>
    <message>
        <source>Right text</source>
        <translation>Testun ar y dde</translation>
    </message>
    <message>
        <source>Paste your text here</source>
        <translation>Gludwch eich testun yma</translation>
    </message>
    <message>
        <source>Paste your text here, such as your school’s own policy</source>
        <translation>Gludwch eich testun yma, megis polisi eich ysgol eich hun</translation>
    </message>
    <message>
        <source>Plain text only. It is not saved, and is gone once this window is closed.</source>
        <translation>Testun plaen yn unig. Ni chaiff ei gadw, ac mae wedi mynd unwaith y caeir y ffenestr hon.</translation>
    </message>
    <message>
        <source>Left text, what only it has is underlined</source>
        <translation>Testun ar y chwith, tanlinellir yr hyn sydd ynddo ef yn unig</translation>
    </message>
    <message>
        <source>Right text, what only it has is underlined</source>
        <translation>Testun ar y dde, tanlinellir yr hyn sydd ynddo ef yn unig</translation>
    </message>
    <message>
        <source>&amp;Previous Difference</source>
        <translation>Y Gwahaniaeth &amp;Blaenorol</translation>
    </message>
    <message>
        <source>&amp;Next Difference</source>
        <translation>Y Gwahaniaeth &amp;Nesaf</translation>
    </message>
    <message>
        <source>{at} of {count}, only on the left: {words}</source>
        <translation>{at} o {count}, ar y chwith yn unig: {words}</translation>
    </message>
    <message>
        <source>{at} of {count}, only on the right: {words}</source>
        <translation>{at} o {count}, ar y dde yn unig: {words}</translation>
    </message>
    <message>
        <source>1 difference. F3 goes to it.</source>
        <translation>1 gwahaniaeth. Mae F3 yn mynd ato.</translation>
    </message>
    <message>
        <source>{count} differences. F3 goes to the next, Shift+F3 to the one before.</source>
        <translation>{count} gwahaniaeth. Mae F3 yn mynd i’r nesaf, Shift+F3 i’r un blaenorol.</translation>
    </message>
    <message>
        <source>The words are the same.</source>
        <translation>Mae’r geiriau yr un fath.</translation>
    </message>
    <message>
        <source>Paste your text above to compare it.</source>
        <translation>Gludwch eich testun uchod i’w gymharu.</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>What changed</source>
        <translation>Beth newidiodd</translation>
    </message>
    <message>
        <source>F3 goes to the next change, Shift+F3 to the previous one.</source>
        <translation>Mae F3 yn mynd i’r newid nesaf, Shift+F3 i’r un blaenorol.</translation>
    </message>
    <message>
        <source>1 word differs. Struck out: removed. Underlined: added. F3: next change.</source>
        <translation>Mae 1 gair yn wahanol. Llinell drwyddo: tynnwyd. Tanlinellwyd: ychwanegwyd. F3: newid nesaf.</translation>
    </message>
    <message>
        <source>{count} words differ. Struck out: removed. Underlined: added. F3: next change.</source>
        <translation>Mae {count} gair yn wahanol. Llinell drwyddo: tynnwyd. Tanlinellwyd: ychwanegwyd. F3: newid nesaf.</translation>
    </message>
    <message>
        <source>The words are the same.</source>
        <translation>Mae’r geiriau yr un fath.</translation>
    </message>
    <message>
        <source>{section}: {count} words differ</source>
        <translation>{section}: {count} gair yn wahanol</translation>
    </message>
    <message>
        <source>{section}: 1 word differs</source>
        <translation>{section}: 1 gair yn wahanol</translation>
    </message>
    <message>
        <source>removed “{words}”</source>
        <translation>tynnwyd “{words}”</translation>
    </message>
    <message>
        <source>added “{words}”</source>
        <translation>ychwanegwyd “{words}”</translation>
    </message>
    <message>
        <source>{at} of {count}: {told}</source>
        <translation>{at} o {count}: {told}</translation>
    </message>
</context>
<context>
    <name>ContextMenus</name>
    <message>
        <source>Remove {count} Bookmarks</source>
        <translation>Tynnu {count} Nod Tudalen</translation>
    </message>
    <message>
        <source>Remove the Bookmark</source>
        <translation>Tynnu’r Nod Tudalen</translation>
    </message>
    <message>
        <source>Bookmark {count} Statements</source>
        <translation>Nodi {count} Datganiad</translation>
    </message>
    <message>
        <source>Bookmark This Statement</source>
        <translation>Nodi’r Datganiad Hwn</translation>
    </message>
    <message>
        <source>Put {count} Statements in Folders…</source>
        <translation>Rhoi {count} Datganiad mewn Ffolderi…</translation>
    </message>
    <message>
        <source>Put It in a Folder…</source>
        <translation>Ei Roi mewn Ffolder…</translation>
    </message>
    <message>
        <source>Add {count} Statements to the Briefing</source>
        <translation>Ychwanegu {count} Datganiad at y Briff</translation>
    </message>
    <message>
        <source>Add to the Briefing</source>
        <translation>Ychwanegu at y Briff</translation>
    </message>
    <message>
        <source>Print This Statement…</source>
        <translation>Argraffu’r Datganiad Hwn…</translation>
    </message>
    <message>
        <source>Take Out of “{folder}”</source>
        <translation>Tynnu o “{folder}”</translation>
    </message>
    <message>
        <source>Take {count} Out of “{folder}”</source>
        <translation>Tynnu {count} o “{folder}”</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>Symud i Fyny</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Symud i Lawr</translation>
    </message>
    <message>
        <source>Add All {count} Statements to the Briefing</source>
        <translation>Ychwanegu Pob un o’r {count} Datganiad at y Briff</translation>
    </message>
    <message>
        <source>Add the Statement to the Briefing</source>
        <translation>Ychwanegu’r Datganiad at y Briff</translation>
    </message>
    <message>
        <source>Bookmark All {count} Statements…</source>
        <translation>Nodi Pob un o’r {count} Datganiad…</translation>
    </message>
    <message>
        <source>Bookmark the Statement…</source>
        <translation>Nodi’r Datganiad…</translation>
    </message>
    <message>
        <source>New Folder in “{folder}”…</source>
        <translation>Ffolder Newydd yn “{folder}”…</translation>
    </message>
    <message>
        <source>New Folder Beside It…</source>
        <translation>Ffolder Newydd wrth ei Hochr…</translation>
    </message>
    <message>
        <source>Rename Folder…</source>
        <translation>Ailenwi’r Ffolder…</translation>
    </message>
    <message>
        <source>Delete Folder</source>
        <translation>Dileu’r Ffolder</translation>
    </message>
    <message>
        <source>Rename Search…</source>
        <translation>Ailenwi’r Chwiliad…</translation>
    </message>
    <message>
        <source>Delete Search</source>
        <translation>Dileu’r Chwiliad</translation>
    </message>
    <message>
        <source>New Folder…</source>
        <translation>Ffolder Newydd…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copïo</translation>
    </message>
    <message>
        <source>Copy the {section} with Its Reference</source>
        <translation>Copïo’r Adran “{section}” gyda’i Chyfeiriad</translation>
    </message>
    <message>
        <source>Remove the Bookmark of the {section}</source>
        <translation>Tynnu Nod yr Adran “{section}”</translation>
    </message>
    <message>
        <source>Bookmark the {section}</source>
        <translation>Nodi’r Adran “{section}”</translation>
    </message>
    <message>
        <source>Copy with Reference</source>
        <translation>Copïo gyda Chyfeiriad</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Dewis y Cyfan</translation>
    </message>
    <message>
        <source>Bookmark This Passage</source>
        <translation>Nodi’r Darn Hwn</translation>
    </message>
    <message>
        <source>Remove the Bookmark of This Passage</source>
        <translation>Tynnu Nod y Darn Hwn</translation>
    </message>
</context>
<context>
    <name>DataFolderWatch</name>
    <message>
        <source>The folder with your work is not there any more: {path}. Is a drive or share not connected, or was the folder moved? What you write stays in this window, and is saved when the folder is back.</source>
        <translation>Nid yw’r ffolder â’ch gwaith yno bellach: {path}. A oes gyriant neu ffolder a rennir heb ei gysylltu, neu a symudwyd y ffolder? Mae’r hyn a ysgrifennwch yn aros yn y ffenestr hon, ac fe’i cedwir pan ddaw’r ffolder yn ôl.</translation>
    </message>
    <message>
        <source>Not saved: the folder with your work is not there</source>
        <translation>Heb ei gadw: nid yw’r ffolder â’ch gwaith yno</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>F4 opens a calendar</source>
        <translation>Mae F4 yn agor calendr</translation>
    </message>
    <message>
        <source>in the past</source>
        <translation>yn y gorffennol</translation>
    </message>
    <message>
        <source>“{typed}” is not understood. {why}</source>
        <translation>Ni ddeellir “{typed}”. {why}</translation>
    </message>
    <message>
        <source>The weekday and the date do not belong together: leave one of them out, or correct it.</source>
        <translation>Nid yw diwrnod yr wythnos a’r dyddiad yn perthyn i’w gilydd: gadewch un ohonynt allan, neu ei gywiro.</translation>
    </message>
    <message>
        <source>{day} is in the past</source>
        <translation>Mae {day} yn y gorffennol</translation>
    </message>
    <message>
        <source>Type a day of the years 2000 to 2099, for example {day}.</source>
        <translation>Teipiwch ddiwrnod o’r blynyddoedd 2000 i 2099, er enghraifft {day}.</translation>
    </message>
    <message>
        <source>Type a day with its year, for example {day} or {short}.</source>
        <translation>Teipiwch ddiwrnod gyda’i flwyddyn, er enghraifft {day} neu {short}.</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Help on this</source>
        <translation>Cymorth ar hyn</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
</context>
<context>
    <name>DidLine</name>
    <message>
        <source>only my words</source>
        <translation>fy ngeiriau i yn unig</translation>
    </message>
    <message>
        <source>search more widely</source>
        <translation>chwilio’n ehangach</translation>
    </message>
    <message>
        <source>Looks again for other forms of your words, and for other words for them</source>
        <translation>Yn chwilio eto am ffurfiau eraill ar eich geiriau a geiriau eraill amdanynt</translation>
    </message>
    <message>
        <source>Looks only for the words that you typed, and their other endings</source>
        <translation>Yn chwilio am y geiriau a deipiwyd gennych yn unig, a’u terfyniadau eraill</translation>
    </message>
    <message>
        <source>Only the words that you typed are searched for.</source>
        <translation>Dim ond y geiriau a deipiwyd gennych a chwilir.</translation>
    </message>
    <message>
        <source>As you typed it: {words}</source>
        <translation>Fel y’i teipiwyd gennych: {words}</translation>
    </message>
    <message>
        <source>{done}. Press to take “{typed}” as you typed it.</source>
        <translation>{done}. Pwyswch i gymryd “{typed}” fel y’i teipiwyd.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>a {count} arall</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 newid</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} newid</translation>
    </message>
</context>
<context>
    <name>DraggableList</name>
    <message>
        <source>1 statement</source>
        <translation>1 datganiad</translation>
    </message>
    <message>
        <source>{count} statements</source>
        <translation>{count} datganiad</translation>
    </message>
    <message>
        <source>1 marked part</source>
        <translation>1 rhan a nodwyd</translation>
    </message>
    <message>
        <source>{count} marked parts</source>
        <translation>{count} rhan a nodwyd</translation>
    </message>
</context>
<context>
    <name>EarlierVersions</name>
    <message>
        <source>Earlier Versions of This Note</source>
        <translation>Fersiynau Blaenorol o’r Nodyn Hwn</translation>
    </message>
    <message>
        <source>&amp;Put Back</source>
        <translation>&amp;Rhoi’n Ôl</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cau</translation>
    </message>
    <message>
        <source>Earlier versions of the note</source>
        <translation>Fersiynau blaenorol y nodyn</translation>
    </message>
    <message>
        <source>The chosen version</source>
        <translation>Y fersiwn a ddewiswyd</translation>
    </message>
    <message>
        <source>The earlier version is back. {undo} undoes that.</source>
        <translation>Mae’r fersiwn blaenorol yn ôl. Mae {undo} yn dadwneud hynny.</translation>
    </message>
    <message>
        <source>{title}: 1 earlier version.</source>
        <translation>{title}: 1 fersiwn blaenorol.</translation>
    </message>
    <message>
        <source>{title}: {count} earlier versions.</source>
        <translation>{title}: {count} fersiwn blaenorol.</translation>
    </message>
    <message>
        <source>{title}: there is no earlier version.</source>
        <translation>{title}: nid oes fersiwn blaenorol.</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>y cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>another computer</source>
        <translation>cyfrifiadur arall</translation>
    </message>
    <message>
        <source>at a time that is not known</source>
        <translation>ar adeg nad yw’n hysbys</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Cynt</translation>
    </message>
</context>
<context>
    <name>EarlierWordings</name>
    <message>
        <source>Earlier wordings: {title}</source>
        <translation>Geiriad blaenorol: {title}</translation>
    </message>
    <message>
        <source>Earlier wordings</source>
        <translation>Geiriad blaenorol</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>Beth newidiodd ers hynny</translation>
    </message>
    <message>
        <source>Word by word, compared with the text of today</source>
        <translation>Gair am air, o’i gymharu â thestun heddiw</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Fel yr oedd</translation>
    </message>
    <message>
        <source>The earlier text by itself</source>
        <translation>Y testun blaenorol ar ei ben ei hun</translation>
    </message>
    <message>
        <source>Today: {origin}</source>
        <translation>Heddiw: {origin}</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>blaenorol</translation>
    </message>
    <message>
        <source>Read {day}</source>
        <translation>Darllenwyd {day}</translation>
    </message>
    <message>
        <source>Earlier wordings · {count}</source>
        <translation>Geiriad blaenorol · {count}</translation>
    </message>
    <message>
        <source>“{page}”, read {day}</source>
        <translation>“{page}”, darllenwyd {day}</translation>
    </message>
</context>
<context>
    <name>EarlyCommands</name>
    <message>
        <source>Not done, as something else is shown by now: {command}.</source>
        <translation>Heb ei wneud, gan fod rhywbeth arall i’w weld erbyn hyn: {command}.</translation>
    </message>
</context>
<context>
    <name>ExplainedTerms</name>
    <message>
        <source>No word of this statement is in the glossary.</source>
        <translation>Nid oes gair o’r datganiad hwn yn yr eirfa.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export Library</source>
        <translation>Allforio’r Llyfrgell</translation>
    </message>
    <message>
        <source>Library pack (*.zip)</source>
        <translation>Pecyn llyfrgell (*.zip)</translation>
    </message>
    <message>
        <source>Writing the library…</source>
        <translation>Yn ysgrifennu’r llyfrgell…</translation>
    </message>
    <message>
        <source>Statements written to {file}: {count}, of these with the full text: {full}; no notes, no bookmarks.

Another school imports it with File ▸ Import.</source>
        <translation>Datganiadau a ysgrifennwyd i {file}: {count}, o’r rhain gyda’r testun llawn: {full}; dim nodiadau, dim nodau.

Mae ysgol arall yn ei gymryd i mewn â Ffeil ▸ Mewnforio.</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>A Fault in the Program</source>
        <translation>Nam yn y Rhaglen</translation>
    </message>
    <message>
        <source>Something went wrong inside ASCL Reader</source>
        <translation>Aeth rhywbeth o’i le y tu mewn i ASCL Reader</translation>
    </message>
    <message>
        <source>Everything that you wrote is saved, and you can go on working.</source>
        <translation>Mae popeth a ysgrifennwyd gennych wedi’i gadw, a gallwch ddal ati i weithio.</translation>
    </message>
    <message>
        <source>You can go on working. What you wrote last is not saved yet; the program keeps trying, and a line below the texts says so if it fails.</source>
        <translation>Gallwch ddal ati i weithio. Nid yw’r hyn a ysgrifennwyd gennych ddiwethaf wedi’i gadw eto; ceisir hynny dro ar ôl tro, ac mae llinell o dan y testunau’n dweud pan na fydd yn gweithio.</translation>
    </message>
    <message>
        <source>If it happens again, press Copy and send the text below to whoever looks after the program. It says where in the program the fault is, and has none of your words, names or folders.</source>
        <translation>Os digwydd eto, pwyswch Copïo ac anfonwch y testun isod at bwy bynnag sy’n gofalu am y rhaglen. Mae’n dweud ble yn y rhaglen y mae’r nam, ac nid oes ynddo ddim o’ch geiriau, enwau na ffolderi.</translation>
    </message>
    <message>
        <source>For a report</source>
        <translation>Ar gyfer adroddiad</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copïo</translation>
    </message>
</context>
<context>
    <name>FiguresRow</name>
    <message>
        <source>All figures</source>
        <translation>Pob ffigur</translation>
    </message>
    <message>
        <source>Show the figures, reports and laws that the statement names, a line each</source>
        <translation>Dangos y ffigurau, yr adroddiadau a’r cyfreithiau y mae’r datganiad yn eu henwi, llinell yr un</translation>
    </message>
    <message>
        <source>FIGURES AND SOURCES&#xa0;·&#xa0;{count}</source>
        <translation>FFIGURAU A FFYNONELLAU&#xa0;·&#xa0;{count}</translation>
    </message>
    <message>
        <source>Figures and sources: {count}</source>
        <translation>Ffigurau a ffynonellau: {count}</translation>
    </message>
</context>
<context>
    <name>FilingCommands</name>
    <message>
        <source>Choose a statement of the library first.</source>
        <translation>Dewiswch ddatganiad o’r llyfrgell yn gyntaf.</translation>
    </message>
    <message>
        <source>{count} statements</source>
        <translation>{count} datganiad</translation>
    </message>
    <message>
        <source>Folder “{name}” added and ticked.</source>
        <translation>Ychwanegwyd y ffolder “{name}” a’i thicio.</translation>
    </message>
    <message>
        <source>Filed in {folders}.</source>
        <translation>Rhoddwyd yn {folders}.</translation>
    </message>
    <message>
        <source>Taken out of {folders}.</source>
        <translation>Tynnwyd o {folders}.</translation>
    </message>
    <message>
        <source>Bookmarked.</source>
        <translation>Nodwyd.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Any theme</source>
        <translation>Unrhyw thema</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Blynyddoedd</translation>
    </message>
    <message>
        <source>Any year</source>
        <translation>Unrhyw flwyddyn</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Geiriad</translation>
    </message>
    <message>
        <source>Either wording</source>
        <translation>Y naill eiriad neu’r llall</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>Wedi’u nodi</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Gyda nodyn</translation>
    </message>
    <message>
        <source>Filters · {count}</source>
        <translation>Hidlwyr · {count}</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Hidlwyr</translation>
    </message>
    <message>
        <source>in {place}</source>
        <translation>yn {place}</translation>
    </message>
    <message>
        <source>Only {place} is searched. Press to search all statements.</source>
        <translation>Dim ond {place} a chwilir. Pwyswch i chwilio’r holl ddatganiadau.</translation>
    </message>
    <message>
        <source>All statements are searched. Press to search only {place}.</source>
        <translation>Chwilir yr holl ddatganiadau. Pwyswch i chwilio {place} yn unig.</translation>
    </message>
    <message>
        <source>{name} {count}</source>
        <translation>{name} {count}</translation>
    </message>
    <message>
        <source>{name}: {count} of what was found</source>
        <translation>{name}: {count} o’r hyn a gafwyd</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this statement</source>
        <translation>Canfod yn y datganiad hwn</translation>
    </message>
    <message>
        <source>Enter goes to the next match, Shift+Enter to the one before, Escape leaves.</source>
        <translation>Mae Enter yn mynd i’r cyfatebiad nesaf, Shift+Enter i’r un blaenorol, Escape yn gadael.</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Y cyfatebiad blaenorol</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Y cyfatebiad nesaf</translation>
    </message>
    <message>
        <source>Leave Find (Esc)</source>
        <translation>Gadael Canfod (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Heb ei ganfod</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} o {total}</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 cyfatebiad</translation>
    </message>
    <message>
        <source>{total} matches</source>
        <translation>{total} cyfatebiad</translation>
    </message>
</context>
<context>
    <name>FolderCommands</name>
    <message>
        <source>Rename Folder</source>
        <translation>Ailenwi’r Ffolder</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Ffolder Newydd</translation>
    </message>
    <message>
        <source>No other folder (at the top)</source>
        <translation>Dim ffolder arall (ar y brig)</translation>
    </message>
    <message>
        <source>Renamed: “{name}”.</source>
        <translation>Ailenwyd: “{name}”.</translation>
    </message>
    <message>
        <source>New folder: “{name}”, {where}.</source>
        <translation>Ffolder newydd: “{name}”, {where}.</translation>
    </message>
    <message>
        <source>The folder “{name}” is in the bin; what was in it is kept. {undo} brings it back.</source>
        <translation>Mae’r ffolder “{name}” yn y bin; cedwir yr hyn a oedd ynddi. Mae {undo} yn dod â hi yn ôl.</translation>
    </message>
    <message>
        <source>Go to the list ({list}) or to the folders ({bookmarks}) first.</source>
        <translation>Ewch i’r rhestr ({list}) neu i’r ffolderi ({bookmarks}) yn gyntaf.</translation>
    </message>
    <message>
        <source>“Unfiled” stays as it is: {file} in its list puts bookmarks into folders.</source>
        <translation>Mae “Heb Ffolder” yn aros fel y mae: mae {file} yn ei restr yn rhoi nodau mewn ffolderi.</translation>
    </message>
    <message>
        <source>This line stays as it is: it lists statements by your notes and bookmarks. Choose a folder.</source>
        <translation>Mae’r llinell hon yn aros fel y mae: mae’n rhestru datganiadau yn ôl eich nodiadau a’ch nodau. Dewiswch ffolder.</translation>
    </message>
    <message>
        <source>Choose a folder below the tree first ({bookmarks}).</source>
        <translation>Dewiswch ffolder o dan y goeden yn gyntaf ({bookmarks}).</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Bookmark in a Folder</source>
        <translation>Nodi mewn Ffolder</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ffolderi</translation>
    </message>
    <message>
        <source>There is no folder yet. Name one below, or bookmark without one.</source>
        <translation>Nid oes ffolder eto. Enwch un isod, neu rhowch nod tudalen heb un.</translation>
    </message>
    <message>
        <source>Name of a new folder</source>
        <translation>Enw ffolder newydd</translation>
    </message>
    <message>
        <source>&amp;Add folder</source>
        <translation>&amp;Ychwanegu ffolder</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Nod</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>FolderNameDialog</name>
    <message>
        <source>Name of the folder:</source>
        <translation>Enw’r ffolder:</translation>
    </message>
    <message>
        <source>Put it in</source>
        <translation>Rhoi yn</translation>
    </message>
    <message>
        <source>&amp;Put it in:</source>
        <translation>&amp;Rhoi yn:</translation>
    </message>
    <message>
        <source>It will be at the top.</source>
        <translation>Bydd ar y brig.</translation>
    </message>
</context>
<context>
    <name>ForAllMenu</name>
    <message>
        <source>For all statements</source>
        <translation>Ar gyfer pob datganiad</translation>
    </message>
    <message>
        <source>Parts, wording or purpose of all statements at once</source>
        <translation>Rhannau, geiriad neu ddiben pob datganiad ar unwaith</translation>
    </message>
    <message>
        <source>Wording of all: {wording}</source>
        <translation>Geiriad pob un: {wording}</translation>
    </message>
    <message>
        <source>{part}: now printed with {count}.</source>
        <translation>{part}: argreffir yn awr gyda {count}.</translation>
    </message>
    <message>
        <source>{part}: left out of {count}.</source>
        <translation>{part}: hepgorwyd o {count}.</translation>
    </message>
    <message>
        <source>{wording}: {count}.</source>
        <translation>{wording}: {count}.</translation>
    </message>
    <message>
        <source>{purpose}: {count}.</source>
        <translation>{purpose}: {count}.</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>1 datganiad</translation>
    </message>
    <message>
        <source>{count} statements</source>
        <translation>{count} datganiad</translation>
    </message>
    <message>
        <source>Nothing changed: all of them were like that already.</source>
        <translation>Ni newidiwyd dim: roedd pob un felly’n barod.</translation>
    </message>
    <message>
        <source>All for decision</source>
        <translation>Pob un i’w benderfynu</translation>
    </message>
    <message>
        <source>All for discussion</source>
        <translation>Pob un i’w drafod</translation>
    </message>
    <message>
        <source>All for information</source>
        <translation>Pob un er gwybodaeth</translation>
    </message>
    <message>
        <source>No purpose for any</source>
        <translation>Dim diben i’r un</translation>
    </message>
</context>
<context>
    <name>FoundElsewhere</name>
    <message>
        <source>Show it</source>
        <translation>Ei ddangos</translation>
    </message>
    <message>
        <source>Show the wording in which it was found</source>
        <translation>Dangos y geiriad lle’i cafwyd</translation>
    </message>
    <message>
        <source>Found in the full text</source>
        <translation>Cafwyd yn y testun llawn</translation>
    </message>
    <message>
        <source>Found in the summary</source>
        <translation>Cafwyd yn y crynodeb</translation>
    </message>
</context>
<context>
    <name>FoundShown</name>
    <message>
        <source>Not dated</source>
        <translation>Heb ddyddiad</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Glossary</source>
        <translation>Geirfa</translation>
    </message>
    <message>
        <source>Find a term, or a word of what it means</source>
        <translation>Canfod term, neu air o’i ystyr</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Termau</translation>
    </message>
    <message>
        <source>Statements that use the term</source>
        <translation>Datganiadau sy’n defnyddio’r term</translation>
    </message>
    <message>
        <source>Enter opens a statement.</source>
        <translation>Mae Enter yn agor datganiad.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copïo</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nis defnyddir</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>1 datganiad</translation>
    </message>
    <message>
        <source>{count} statements</source>
        <translation>{count} datganiad</translation>
    </message>
    <message>
        <source>No term has these words.</source>
        <translation>Nid oes term â’r geiriau hyn.</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>Defnyddir yn</translation>
    </message>
</context>
<context>
    <name>HeaderLine</name>
    <message>
        <source>Earlier wordings…</source>
        <translation>Geiriad blaenorol…</translation>
    </message>
    <message>
        <source>Compare with how this statement read before</source>
        <translation>Cymharu â sut y darllenai’r datganiad hwn cynt</translation>
    </message>
</context>
<context>
    <name>HeaderPane</name>
    <message>
        <source>No statement chosen</source>
        <translation>Dim datganiad wedi’i ddewis</translation>
    </message>
    <message>
        <source>{period} · inferred</source>
        <translation>{period} · wedi’i gasglu</translation>
    </message>
    <message>
        <source>How we know: {why}</source>
        <translation>Sut y gwyddom: {why}</translation>
    </message>
    <message>
        <source>Inferred, fairly sure: {why}</source>
        <translation>Wedi’i gasglu, gweddol sicr: {why}</translation>
    </message>
    <message>
        <source>Inferred, not sure: {why}</source>
        <translation>Wedi’i gasglu, ansicr: {why}</translation>
    </message>
    <message>
        <source>Period: {period}</source>
        <translation>Cyfnod: {period}</translation>
    </message>
    <message>
        <source>Statement {n} of “{document}”</source>
        <translation>Datganiad {n} o “{document}”</translation>
    </message>
    <message>
        <source>In {count} source documents</source>
        <translation>Mewn {count} dogfen ffynhonnell</translation>
    </message>
    <message>
        <source>In 1 source document</source>
        <translation>Mewn 1 ddogfen ffynhonnell</translation>
    </message>
    <message>
        <source>Wording: {wording}</source>
        <translation>Geiriad: {wording}</translation>
    </message>
    <message>
        <source>Title, themes, dates and links are the editors’, not ASCL’s.</source>
        <translation>Y golygyddion, nid ASCL, biau’r teitl, y themâu, y dyddiadau a’r dolenni.</translation>
    </message>
    <message>
        <source>Full text of “{pages}”, read {day}.</source>
        <translation>Testun llawn “{pages}”, darllenwyd {day}.</translation>
    </message>
    <message>
        <source>Not on the page of {day} any more.</source>
        <translation>Nid yw ar dudalen {day} bellach.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Chwilio’r cymorth</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Tudalennau</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Tudalen</translation>
    </message>
    <message>
        <source>match {at} of {count} on this page</source>
        <translation>cyfatebiad {at} o {count} ar y dudalen hon</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Nid oes tudalen â’r geiriau hyn.</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} tudalen</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 dudalen</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Agor y Ffolder</translation>
    </message>
    <message>
        <source>Nothing on this computer opens {file}.</source>
        <translation>Nid oes dim ar y cyfrifiadur hwn yn agor {file}.</translation>
    </message>
</context>
<context>
    <name>HelpTexts</name>
    <message>
        <source>In the search box</source>
        <translation>Yn y blwch chwilio</translation>
    </message>
    <message>
        <source>Go to the list of results</source>
        <translation>Mynd i restr y canlyniadau</translation>
    </message>
    <message>
        <source>Go through the suggestions; take one</source>
        <translation>Mynd drwy’r awgrymiadau; cymryd un</translation>
    </message>
    <message>
        <source>Earlier searches, in an empty box</source>
        <translation>Chwiliadau blaenorol, mewn blwch gwag</translation>
    </message>
    <message>
        <source>What can be typed, with examples</source>
        <translation>Beth y gellir ei deipio, gydag enghreifftiau</translation>
    </message>
    <message>
        <source>Leave the search; once more: back to where you were</source>
        <translation>Gadael y chwiliad; unwaith eto: yn ôl i’r lle’r oeddech</translation>
    </message>
    <message>
        <source>In the tree and the list</source>
        <translation>Yn y goeden a’r rhestr</translation>
    </message>
    <message>
        <source>Open or close a theme</source>
        <translation>Agor neu gau thema</translation>
    </message>
    <message>
        <source>Read the chosen statement</source>
        <translation>Darllen y datganiad a ddewiswyd</translation>
    </message>
    <message>
        <source>A page down, up; in the texts</source>
        <translation>Tudalen i lawr, i fyny; yn y testunau</translation>
    </message>
    <message>
        <source>Choose several statements or passages</source>
        <translation>Dewis sawl datganiad neu ddarn</translation>
    </message>
    <message>
        <source>Close the suggestions or the help</source>
        <translation>Cau’r awgrymiadau neu’r cymorth</translation>
    </message>
    <message>
        <source>Go to the filters of the search</source>
        <translation>Mynd i hidlwyr y chwiliad</translation>
    </message>
    <message>
        <source>Go on without choosing; choose one more</source>
        <translation>Mynd ymlaen heb ddewis; dewis un arall</translation>
    </message>
    <message>
        <source>Ctrl+click, Shift+click</source>
        <translation>Ctrl+clic, Shift+clic</translation>
    </message>
    <message>
        <source>Choose one more, or all up to it</source>
        <translation>Dewis un arall, neu’r cyfan hyd ato</translation>
    </message>
    <message>
        <source>Put what is chosen into a folder, or elsewhere in it</source>
        <translation>Rhoi’r hyn a ddewiswyd mewn ffolder, neu yn rhywle arall ynddi</translation>
    </message>
    <message>
        <source>drag</source>
        <translation>llusgo</translation>
    </message>
    <message>
        <source>Leave What Is New</source>
        <translation>Gadael Beth Sy’n Newydd</translation>
    </message>
    <message>
        <source>In our school’s note</source>
        <translation>Yn nodyn ein hysgol</translation>
    </message>
    <message>
        <source>Begin the next bullet, or end the list in an empty one</source>
        <translation>Dechrau’r pwynt bwled nesaf, neu orffen y rhestr mewn un gwag</translation>
    </message>
    <message>
        <source>Back to the list or the text</source>
        <translation>Yn ôl i’r rhestr neu’r testun</translation>
    </message>
    <message>
        <source>A day earlier, later; a month; the calendar</source>
        <translation>Diwrnod yn gynharach, yn hwyrach; mis; y calendr</translation>
    </message>
    <message>
        <source>In the review of an import</source>
        <translation>Yn yr adolygiad o fewnforio</translation>
    </message>
    <message>
        <source>The chosen statement looks right, go on to the next</source>
        <translation>Mae’r datganiad a ddewiswyd yn edrych yn iawn, ymlaen i’r nesaf</translation>
    </message>
    <message>
        <source>Split it at the chosen paragraph</source>
        <translation>Ei hollti wrth y paragraff a ddewiswyd</translation>
    </message>
    <message>
        <source>Join it with the one before</source>
        <translation>Ei uno â’r un blaenorol</translation>
    </message>
    <message>
        <source>Move its start up, down by a paragraph</source>
        <translation>Symud ei ddechrau i fyny, i lawr o baragraff</translation>
    </message>
    <message>
        <source>Take a paragraph, or selected words, out of it</source>
        <translation>Tynnu paragraff, neu eiriau a ddewiswyd, ohono</translation>
    </message>
    <message>
        <source>Leave it out, or include it again</source>
        <translation>Ei hepgor, neu ei gynnwys eto</translation>
    </message>
    <message>
        <source>In dialogs and in this help</source>
        <translation>Mewn deialogau ac yn y cymorth hwn</translation>
    </message>
    <message>
        <source>The page of the help that is about it</source>
        <translation>Y dudalen o’r cymorth sy’n sôn amdano</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Chwilio’r cymorth</translation>
    </message>
    <message>
        <source>The next word that was found, the one before</source>
        <translation>Y gair nesaf a gafwyd, yr un blaenorol</translation>
    </message>
    <message>
        <source>This program is independent of ASCL: not made, checked or endorsed by it. The summaries are the editors’ words, not ASCL’s; titles, themes, dates and links between statements are the editors’ too. For the full text see ASCL’s own pages.</source>
        <translation>Mae’r rhaglen hon yn annibynnol ar ASCL: nid ASCL a’i gwnaeth, a’i gwiriodd nac a’i cymeradwyodd. Geiriau’r golygyddion, nid rhai ASCL, yw’r crynodebau; y golygyddion biau’r teitlau, y themâu, y dyddiadau a’r dolenni rhwng datganiadau hefyd. Am y testun llawn gweler tudalennau ASCL ei hun.</translation>
    </message>
    <message>
        <source>Let context, position or rationale begin at a paragraph</source>
        <translation>Gadael i’r cyd-destun, y safbwynt neu’r rhesymeg ddechrau wrth baragraff</translation>
    </message>
    <message>
        <source>Take in words that were left out of the page</source>
        <translation>Cynnwys geiriau a hepgorwyd o’r dudalen</translation>
    </message>
    <message>
        <source>Take the last correction back</source>
        <translation>Tynnu’r cywiriad diwethaf yn ôl</translation>
    </message>
    <message>
        <source>Accept all that was not left out</source>
        <translation>Derbyn popeth na chafodd ei hepgor</translation>
    </message>
    <message>
        <source>In the briefing window</source>
        <translation>Yn ffenestr y briff</translation>
    </message>
    <message>
        <source>Save as PDF; as Word</source>
        <translation>Cadw fel PDF; fel Word</translation>
    </message>
    <message>
        <source>Copy the briefing as text for an e-mail</source>
        <translation>Copïo’r briff fel testun ar gyfer e-bost</translation>
    </message>
    <message>
        <source>Your settings</source>
        <translation>Eich gosodiadau</translation>
    </message>
    <message>
        <source>What you import and write</source>
        <translation>Yr hyn yr ydych yn ei fewnforio ac yn ei ysgrifennu</translation>
    </message>
    <message>
        <source>Copies for speed, and the log (may be deleted)</source>
        <translation>Copïau er cyflymder, a’r log (gellir eu dileu)</translation>
    </message>
    <message>
        <source>The library that came with the program</source>
        <translation>Y llyfrgell a ddaeth gyda’r rhaglen</translation>
    </message>
    <message>
        <source>ASCL Reader {version}</source>
        <translation>ASCL Reader {version}</translation>
    </message>
    <message>
        <source>Reads policy position statements of the Association of School and College Leaders offline: for each the context, the position and the rationale.</source>
        <translation>Yn darllen datganiadau safbwynt polisi’r Association of School and College Leaders all-lein: ar gyfer pob un y cyd-destun, y safbwynt a’r rhesymeg.</translation>
    </message>
    <message>
        <source>It works without a network: nothing you read or write leaves this computer.</source>
        <translation>Mae’n gweithio heb rwydwaith: nid oes dim yr ydych yn ei ddarllen nac yn ei ysgrifennu yn gadael y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>MIT licence. These libraries and fonts come with it, each under the licence of its authors:</source>
        <translation>Trwydded MIT. Daw’r llyfrgelloedd a’r ffontiau hyn gyda hi, pob un dan drwydded ei hawduron:</translation>
    </message>
    <message>
        <source>About ASCL Reader</source>
        <translation>Ynghylch ASCL Reader</translation>
    </message>
</context>
<context>
    <name>HintLine</name>
    <message>
        <source>Hint</source>
        <translation>Awgrym</translation>
    </message>
    <message>
        <source>Got It</source>
        <translation>Iawn</translation>
    </message>
    <message>
        <source>No More Hints</source>
        <translation>Dim Rhagor o Awgrymiadau</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Bookmarks can be put into folders, as for a meeting or a subject: Bookmarks ▸ New Folder… ({new}) makes one, Bookmarks ▸ Bookmark in a Folder… ({into}) chooses one. They stand below the themes.</source>
        <translation>Gellir rhoi nodau mewn ffolderi, er enghraifft ar gyfer cyfarfod neu bwnc: mae Nodau Tudalen ▸ Ffolder Newydd… ({new}) yn gwneud un, a Nodau Tudalen ▸ Nodi mewn Ffolder… ({into}) yn dewis un. Maent o dan y themâu.</translation>
    </message>
    <message>
        <source>The briefing collects statements for a meeting. The button “Briefing” at the top right ({keys}) shows its pages, to be put in order, printed or saved.</source>
        <translation>Mae’r briff yn casglu datganiadau ar gyfer cyfarfod. Mae’r botwm “Briff” ar y dde uchaf ({keys}) yn dangos ei dudalennau, i’w rhoi mewn trefn, eu hargraffu neu eu cadw.</translation>
    </message>
    <message>
        <source>You are reading summaries in the editors’ words. To read and quote ASCL’s full text, save its page in your browser, then choose File ▸ Import… ({keys}) or drop the file onto this window.</source>
        <translation>Rydych yn darllen crynodebau yng ngeiriau’r golygyddion. I ddarllen a dyfynnu testun llawn ASCL, cadwch ei dudalen yn eich porwr, yna dewiswch Ffeil ▸ Mewnforio… ({keys}) neu gollyngwch y ffeil ar y ffenestr hon.</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Awgrymiadau</translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>ImportCommands</name>
    <message>
        <source>&amp;Looks right</source>
        <translation>&amp;Edrych yn iawn</translation>
    </message>
    <message>
        <source>&amp;Split here</source>
        <translation>&amp;Hollti yma</translation>
    </message>
    <message>
        <source>&amp;Join with the one before</source>
        <translation>&amp;Uno â’r un blaenorol</translation>
    </message>
    <message>
        <source>Mov&amp;e start up</source>
        <translation>Symud y dechrau i &amp;fyny</translation>
    </message>
    <message>
        <source>Move s&amp;tart down</source>
        <translation>Symud y dechrau i &amp;lawr</translation>
    </message>
    <message>
        <source>&amp;Context begins here</source>
        <translation>Y &amp;cyd-destun yn dechrau yma</translation>
    </message>
    <message>
        <source>&amp;Position begins here</source>
        <translation>Y &amp;safbwynt yn dechrau yma</translation>
    </message>
    <message>
        <source>&amp;Rationale begins here</source>
        <translation>Y &amp;rhesymeg yn dechrau yma</translation>
    </message>
    <message>
        <source>Take o&amp;ut these words</source>
        <translation>&amp;Tynnu’r geiriau hyn</translation>
    </message>
    <message>
        <source>Take these words &amp;in</source>
        <translation>Cy&amp;nnwys y geiriau hyn</translation>
    </message>
    <message>
        <source>Leave &amp;out</source>
        <translation>H&amp;epgor</translation>
    </message>
    <message>
        <source>Un&amp;do</source>
        <translation>&amp;Dadwneud</translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>What will be saved</source>
        <translation>Beth a gedwir</translation>
    </message>
    <message>
        <source>Why to check</source>
        <translation>Pam gwirio</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Teitl</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Themâu</translation>
    </message>
    <message>
        <source>not dated by the page</source>
        <translation>heb ddyddiad gan y dudalen</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Cyfnod</translation>
    </message>
    <message>
        <source>A new statement</source>
        <translation>Datganiad newydd</translation>
    </message>
    <message>
        <source>&amp;Match</source>
        <translation>C&amp;yfatebiad</translation>
    </message>
    <message>
        <source>Already in the library; title, themes and dates are kept.</source>
        <translation>Eisoes yn y llyfrgell; cedwir y teitl, y themâu a’r dyddiadau.</translation>
    </message>
    <message>
        <source>Why to check: {reasons}</source>
        <translation>Pam gwirio: {reasons}</translation>
    </message>
    <message>
        <source>Suggested from the nearest statements: {titles}</source>
        <translation>Awgrymwyd o’r datganiadau agosaf: {titles}</translation>
    </message>
    <message>
        <source>+ theme</source>
        <translation>+ thema</translation>
    </message>
    <message>
        <source>Add a theme</source>
        <translation>Ychwanegu thema</translation>
    </message>
    <message>
        <source>Remove the theme {theme}</source>
        <translation>Tynnu’r thema {theme}</translation>
    </message>
    <message>
        <source>Within {theme}</source>
        <translation>O fewn {theme}</translation>
    </message>
    <message>
        <source>Type a month or a year, such as March 2024, or 2019 to 2021.</source>
        <translation>Teipiwch fis neu flwyddyn, megis March 2024, neu 2019 to 2021.</translation>
    </message>
</context>
<context>
    <name>ImportList</name>
    <message>
        <source>Found statements</source>
        <translation>Datganiadau a ganfuwyd</translation>
    </message>
    <message>
        <source>No longer on this page · {count}</source>
        <translation>Ddim ar y dudalen hon bellach · {count}</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>wedi mynd</translation>
    </message>
    <message>
        <source>will be marked “no longer listed”</source>
        <translation>fe’i marcir “heb ei restru bellach”</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>yn aros</translation>
    </message>
    <message>
        <source>will not be marked</source>
        <translation>ni chaiff ei farcio</translation>
    </message>
    <message>
        <source>position only</source>
        <translation>safbwynt yn unig</translation>
    </message>
    <message>
        <source>{count} words differ</source>
        <translation>mae {count} gair yn wahanol</translation>
    </message>
    <message>
        <source>1 word differs</source>
        <translation>mae 1 gair yn wahanol</translation>
    </message>
    <message>
        <source>the same words in better paragraphs</source>
        <translation>yr un geiriau mewn paragraffau gwell</translation>
    </message>
    <message>
        <source>Check first · {count}</source>
        <translation>Gwirio yn gyntaf · {count}</translation>
    </message>
    <message>
        <source>Changed since the last import · {count}</source>
        <translation>Wedi newid ers y mewnforio diwethaf · {count}</translation>
    </message>
    <message>
        <source>New · {count}</source>
        <translation>Newydd · {count}</translation>
    </message>
    <message>
        <source>Known, full text added · {count}</source>
        <translation>Hysbys, testun llawn wedi’i ychwanegu · {count}</translation>
    </message>
    <message>
        <source>Unchanged · {count}</source>
        <translation>Heb newid · {count}</translation>
    </message>
    <message>
        <source>Left out · {count}</source>
        <translation>Wedi’u hepgor · {count}</translation>
    </message>
    <message>
        <source>check</source>
        <translation>gwirio</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>wedi newid</translation>
    </message>
    <message>
        <source>new</source>
        <translation>newydd</translation>
    </message>
    <message>
        <source>known</source>
        <translation>hysbys</translation>
    </message>
    <message>
        <source>same</source>
        <translation>yr un fath</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>wedi’i hepgor</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>The page, paragraph by paragraph</source>
        <translation>Y dudalen, fesul paragraff</translation>
    </message>
    <message>
        <source>new statement begins here · the page’s title: {title}</source>
        <translation>datganiad newydd yn dechrau yma · teitl y dudalen: {title}</translation>
    </message>
    <message>
        <source>new statement begins here · no label on the page</source>
        <translation>datganiad newydd yn dechrau yma · dim label ar y dudalen</translation>
    </message>
    <message>
        <source>new statement begins here</source>
        <translation>datganiad newydd yn dechrau yma</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Import Bookmarks and Notes</source>
        <translation>Mewnforio Nodau a Nodiadau</translation>
    </message>
    <message>
        <source>Import from {file}</source>
        <translation>Mewnforio o {file}</translation>
    </message>
    <message>
        <source>What the import would do</source>
        <translation>Beth y byddai’r mewnforiad yn ei wneud</translation>
    </message>
    <message>
        <source>The chosen entry</source>
        <translation>Y cofnod a ddewiswyd</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Mewnforio</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>There is no bookmark, folder or note in this file.</source>
        <translation>Nid oes nod, ffolder na nodyn yn y ffeil hon.</translation>
    </message>
    <message>
        <source>You have all of this already: there is nothing to import.</source>
        <translation>Mae gennych bob un o’r rhain eisoes: nid oes dim i’w fewnforio.</translation>
    </message>
    <message>
        <source>{added} added, {changed} changed. Nothing of yours is deleted.</source>
        <translation>Ychwanegwyd {added}, newidiwyd {changed}. Ni ddileir dim o’ch eiddo.</translation>
    </message>
    <message>
        <source>From its bin into yours: {count}.</source>
        <translation>O’i fin i’ch un chi: {count}.</translation>
    </message>
    <message>
        <source>What a newer version replaces goes to the bin. {undo} takes the whole import back.</source>
        <translation>Mae’r hyn a ddisodlir gan fersiwn mwy newydd yn mynd i’r bin. Mae {undo} yn tynnu’r mewnforiad cyfan yn ôl.</translation>
    </message>
    <message>
        <source>Added · {count}</source>
        <translation>Ychwanegwyd · {count}</translation>
    </message>
    <message>
        <source>Changed · {count}</source>
        <translation>Newidiwyd · {count}</translation>
    </message>
    <message>
        <source>Stays as it is · {count}</source>
        <translation>Yn aros fel y mae · {count}</translation>
    </message>
    <message>
        <source>Not understood · {count}</source>
        <translation>Heb ei ddeall · {count}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>newydd</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>wedi newid</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>yr un fath</translation>
    </message>
    <message>
        <source>An entry</source>
        <translation>Cofnod</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>heb ei ddeall</translation>
    </message>
</context>
<context>
    <name>ImportReview</name>
    <message>
        <source>Show the statements of</source>
        <translation>Dangos datganiadau</translation>
    </message>
    <message>
        <source>All {count} documents</source>
        <translation>Pob un o’r {count} dogfen</translation>
    </message>
    <message>
        <source>No longer on this page</source>
        <translation>Ddim ar y dudalen hon bellach</translation>
    </message>
    <message>
        <source>Leave &amp;out</source>
        <translation>&amp;Hepgor</translation>
    </message>
    <message>
        <source>&amp;Include again</source>
        <translation>&amp;Cynnwys eto</translation>
    </message>
    <message>
        <source>{count} to check</source>
        <translation>{count} i’w wirio</translation>
    </message>
    <message>
        <source>Left out.</source>
        <translation>Hepgorwyd.</translation>
    </message>
    <message>
        <source>Included again.</source>
        <translation>Cynhwyswyd eto.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Dadwnaed.</translation>
    </message>
</context>
<context>
    <name>ImportWindow</name>
    <message>
        <source>{count} files</source>
        <translation>{count} ffeil</translation>
    </message>
    <message>
        <source>Import: {names}</source>
        <translation>Mewnforio: {names}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Cynnydd</translation>
    </message>
    <message>
        <source>Accepting can be undone: Edit ▸ Undo Import</source>
        <translation>Gellir dadwneud y derbyn: Golygu ▸ Dadwneud Mewnforio</translation>
    </message>
    <message>
        <source>Looking for statements…</source>
        <translation>Yn chwilio am ddatganiadau…</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Yn darllen {name}…</translation>
    </message>
    <message>
        <source>Nothing is saved before you accept</source>
        <translation>Ni chedwir dim cyn i chi dderbyn</translation>
    </message>
    <message>
        <source>Not all of your corrections could be brought back: look through the list before you accept.</source>
        <translation>Ni ellid dod â phob un o’ch cywiriadau yn ôl: edrychwch drwy’r rhestr cyn derbyn.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Yn cadw…</translation>
    </message>
    <message>
        <source>Leave without importing? Your corrections to this review would be lost.</source>
        <translation>Gadael heb fewnforio? Collid eich cywiriadau i’r adolygiad hwn.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Gadael</translation>
    </message>
    <message>
        <source>Continue the review</source>
        <translation>Parhau â’r adolygiad</translation>
    </message>
    <message>
        <source>Enter: looks right · Alt+↑ ↓: move its start · S: split · J: join · C, P, R: section begins · X: take out · I: take in · Delete: leave out · Ctrl+Enter: accept</source>
        <translation>Enter: edrych yn iawn · Alt+↑ ↓: symud ei ddechrau · S: hollti · J: uno · C, P, R: adran yn dechrau · X: tynnu · I: cynnwys · Delete: hepgor · Ctrl+Enter: derbyn</translation>
    </message>
    <message>
        <source>1 statement found</source>
        <translation>Cafwyd 1 datganiad</translation>
    </message>
    <message>
        <source>{count} statements found</source>
        <translation>Cafwyd {count} datganiad</translation>
    </message>
    <message>
        <source>{count} to check</source>
        <translation>{count} i’w wirio</translation>
    </message>
    <message>
        <source>nothing is saved before you accept</source>
        <translation>ni chedwir dim cyn i chi dderbyn</translation>
    </message>
    <message>
        <source>You have all of these already, word for word.</source>
        <translation>Mae gennych bob un o’r rhain eisoes, air am air.</translation>
    </message>
    <message>
        <source>Accept 1 statement</source>
        <translation>Derbyn 1 datganiad</translation>
    </message>
    <message>
        <source>Accept {n} statements</source>
        <translation>Derbyn {n} datganiad</translation>
    </message>
    <message>
        <source>Accept 1 change</source>
        <translation>Derbyn 1 newid</translation>
    </message>
    <message>
        <source>Accept {n} changes</source>
        <translation>Derbyn {n} newid</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Pages, documents and library packs ({endings})</source>
        <translation>Tudalennau, dogfennau a phecynnau llyfrgell ({endings})</translation>
    </message>
    <message>
        <source>Import Statements</source>
        <translation>Mewnforio Datganiadau</translation>
    </message>
    <message>
        <source>Undo the import of {day}? Statements it added: {added}; changed: {changed}; marked as no longer listed: {gone}. All of this is taken back. Notes and bookmarks stay.</source>
        <translation>Dadwneud mewnforiad {day}? Datganiadau a ychwanegodd: {added}; a newidiodd: {changed}; a farciodd fel heb eu rhestru bellach: {gone}. Tynnir hyn oll yn ôl. Mae nodiadau a nodau’n aros.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Mewnforio</translation>
    </message>
    <message>
        <source>Undo Import</source>
        <translation>Dadwneud Mewnforio</translation>
    </message>
    <message>
        <source>There is no import to undo.</source>
        <translation>Nid oes mewnforiad y gellid ei ddadwneud.</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Dadwneud y mewnforiad</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ei gadw</translation>
    </message>
    <message>
        <source>The import was undone.</source>
        <translation>Dadwnaed y mewnforiad.</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Dim i’w fewnforio</translation>
    </message>
    <message>
        <source>You have all of these already, word for word: nothing was changed.</source>
        <translation>Mae gennych bob un o’r rhain eisoes, air am air: ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>Ni chadwyd dim</translation>
    </message>
</context>
<context>
    <name>InfoButton</name>
    <message>
        <source>How we know</source>
        <translation>Sut y gwyddom</translation>
    </message>
    <message>
        <source>How We Know</source>
        <translation>Sut y Gwyddom</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Change Keyboard Shortcuts</source>
        <translation>Newid Bysellau Byr</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Canfod gorchymyn</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Bysellau newydd</translation>
    </message>
    <message>
        <source>Press the keys that the command is to have.</source>
        <translation>Pwyswch y bysellau y mae’r gorchymyn i’w cael.</translation>
    </message>
    <message>
        <source>&amp;Use These Keys</source>
        <translation>&amp;Defnyddio’r Bysellau Hyn</translation>
    </message>
    <message>
        <source>&amp;No Keys</source>
        <translation>Dim &amp;Bysellau</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Ailosod</translation>
    </message>
    <message>
        <source>Reset &amp;All…</source>
        <translation>Ailosod y &amp;Cyfan…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Gorchymyn</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Bysellau</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Dewislen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Gorchmynion a’u bysellau</translation>
    </message>
    <message>
        <source>New keys:</source>
        <translation>Bysellau newydd:</translation>
    </message>
    <message>
        <source> (changed)</source>
        <translation> (newidiwyd)</translation>
    </message>
    <message>
        <source>“{command}” has these keys.</source>
        <translation>“{command}” sydd â’r bysellau hyn.</translation>
    </message>
    <message>
        <source>&amp;Take Them from It</source>
        <translation>&amp;Cymryd Nhw Oddi Arno</translation>
    </message>
    <message>
        <source>Careful:</source>
        <translation>Gofal:</translation>
    </message>
    <message>
        <source>No command has these keys.</source>
        <translation>Nid oes gan unrhyw orchymyn y bysellau hyn.</translation>
    </message>
    <message>
        <source>Press new keys in the field for the command that is chosen.</source>
        <translation>Pwyswch fysellau newydd yn y maes ar gyfer y gorchymyn a ddewiswyd.</translation>
    </message>
    <message>
        <source>Give every command its usual keys again?</source>
        <translation>Rhoi ei fysellau arferol yn ôl i bob gorchymyn?</translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <translation>Cadw Fy Rhai I</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>Ailosod y Cyfan</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>dim bysellau</translation>
    </message>
    <message>
        <source>{command}: {keys}.</source>
        <translation>{command}: {keys}.</translation>
    </message>
</context>
<context>
    <name>LeftOutList</name>
    <message>
        <source>Left out of the page</source>
        <translation>Wedi’i hepgor o’r dudalen</translation>
    </message>
    <message>
        <source>Left out of the page · 1</source>
        <translation>Wedi’i hepgor o’r dudalen · 1</translation>
    </message>
    <message>
        <source>Left out of the page · {count}</source>
        <translation>Wedi’u hepgor o’r dudalen · {count}</translation>
    </message>
    <message>
        <source>navigation of the site</source>
        <translation>llywio’r wefan</translation>
    </message>
    <message>
        <source>cookie notice</source>
        <translation>hysbysiad cwcis</translation>
    </message>
    <message>
        <source>comments of readers</source>
        <translation>sylwadau darllenwyr</translation>
    </message>
    <message>
        <source>links to other pages</source>
        <translation>dolenni i dudalennau eraill</translation>
    </message>
    <message>
        <source>share, feedback or translation line</source>
        <translation>llinell rhannu, adborth neu gyfieithu</translation>
    </message>
    <message>
        <source>when the page was last updated</source>
        <translation>pryd y diweddarwyd y dudalen ddiwethaf</translation>
    </message>
    <message>
        <source>footnote, or its mark</source>
        <translation>troednodyn, neu ei farc</translation>
    </message>
    <message>
        <source>comment of somebody who worked on the document</source>
        <translation>sylw gan rywun a weithiodd ar y ddogfen</translation>
    </message>
    <message>
        <source>not visible on the page</source>
        <translation>nid yw i’w weld ar y dudalen</translation>
    </message>
    <message>
        <source>struck out</source>
        <translation>â llinell drwyddo</translation>
    </message>
    <message>
        <source>stands twice on the page</source>
        <translation>ddwywaith ar y dudalen</translation>
    </message>
    <message>
        <source>head, foot or page number</source>
        <translation>pennyn, troedyn neu rif tudalen</translation>
    </message>
    <message>
        <source>watermark</source>
        <translation>dyfrnod</translation>
    </message>
    <message>
        <source>printed address of a link</source>
        <translation>cyfeiriad dolen wedi’i argraffu</translation>
    </message>
    <message>
        <source>the words below a picture</source>
        <translation>y geiriau o dan lun</translation>
    </message>
    <message>
        <source>what a video or a recording says</source>
        <translation>yr hyn a ddywed fideo neu recordiad</translation>
    </message>
    <message>
        <source>a picture, whose words cannot be read</source>
        <translation>llun, na ellir darllen ei eiriau</translation>
    </message>
    <message>
        <source>letters that cannot be read</source>
        <translation>llythrennau na ellir eu darllen</translation>
    </message>
    <message>
        <source>heading of a group of statements</source>
        <translation>pennawd grŵp o ddatganiadau</translation>
    </message>
    <message>
        <source>attached to the mail or the PDF</source>
        <translation>ynghlwm wrth y neges neu’r PDF</translation>
    </message>
    <message>
        <source>packed in the same file, without statements</source>
        <translation>paciwyd yn yr un ffeil, heb ddatganiadau</translation>
    </message>
    <message>
        <source>when and by whom it was agreed</source>
        <translation>pryd a chan bwy y’i cytunwyd</translation>
    </message>
    <message>
        <source>before the first statement</source>
        <translation>cyn y datganiad cyntaf</translation>
    </message>
    <message>
        <source>belongs to no statement</source>
        <translation>nid yw’n perthyn i unrhyw ddatganiad</translation>
    </message>
    <message>
        <source>taken out by you</source>
        <translation>tynnwyd gennych chi</translation>
    </message>
</context>
<context>
    <name>LibraryCommands</name>
    <message>
        <source>What is new</source>
        <translation>Beth sy’n newydd</translation>
    </message>
    <message>
        <source>Save What Is New</source>
        <translation>Cadw Beth Sy’n Newydd</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Tudalen we (*.html)</translation>
    </message>
</context>
<context>
    <name>LinkMenu</name>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Cymharu…</translation>
    </message>
    <message>
        <source>Bookmark in a Folder…</source>
        <translation>Nodi mewn Ffolder…</translation>
    </message>
    <message>
        <source>Copy Title</source>
        <translation>Copïo’r Teitl</translation>
    </message>
</context>
<context>
    <name>ListHead</name>
    <message>
        <source>Sort</source>
        <translation>Trefnu</translation>
    </message>
    <message>
        <source>Choose the order of the list</source>
        <translation>Dewis trefn y rhestr</translation>
    </message>
</context>
<context>
    <name>ListNotice</name>
    <message>
        <source>Search for {words} instead</source>
        <translation>Chwilio am {words} yn lle hynny</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Statements</source>
        <translation>Datganiadau</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <translation>Chwiliad: {text}</translation>
    </message>
    <message>
        <source>best match</source>
        <translation>cyfatebiad gorau</translation>
    </message>
    <message>
        <source>by part</source>
        <translation>yn ôl rhan</translation>
    </message>
</context>
<context>
    <name>ListedBookmarks</name>
    <message>
        <source>This is the first line already.</source>
        <translation>Hon yw’r llinell gyntaf eisoes.</translation>
    </message>
    <message>
        <source>This is the last line already.</source>
        <translation>Hon yw’r llinell olaf eisoes.</translation>
    </message>
    <message>
        <source>Lines can be moved in a folder of bookmarks only ({bookmarks}).</source>
        <translation>Dim ond mewn ffolder o nodau y gellir symud llinellau ({bookmarks}).</translation>
    </message>
    <message>
        <source>Choose a line of the list first.</source>
        <translation>Dewiswch linell o’r rhestr yn gyntaf.</translation>
    </message>
    <message>
        <source>In this order nothing can be moved: choose Sort ▸ Newest First, then move it.</source>
        <translation>Yn y drefn hon ni ellir symud dim: dewiswch Trefnu ▸ Y Diweddaraf yn Gyntaf, yna ei symud.</translation>
    </message>
    <message>
        <source>This stands in a folder below: choose that one to move it.</source>
        <translation>Mae hwn mewn ffolder oddi tano: dewiswch honno i’w symud.</translation>
    </message>
    <message>
        <source>Unfiled</source>
        <translation>Heb Ffolder</translation>
    </message>
    <message>
        <source>{count} added to “{folder}”.</source>
        <translation>Ychwanegwyd {count} at “{folder}”.</translation>
    </message>
    <message>
        <source>Already in “{folder}”.</source>
        <translation>Eisoes yn “{folder}”.</translation>
    </message>
    <message>
        <source>Everything is filed. {bookmark} bookmarks a statement, and its bookmark stands here until it is filed with {file} or by dragging.</source>
        <translation>Mae popeth mewn ffolder. Mae {bookmark} yn nodi datganiad, a saif ei nod yma nes ei roi mewn ffolder â {file} neu drwy ei lusgo.</translation>
    </message>
    <message>
        <source>No bookmarks in this folder. {bookmark} puts the statement that is read into it. From any list, {file} puts statements into folders; so does dragging them onto one.</source>
        <translation>Dim nodau yn y ffolder hon. Mae {bookmark} yn rhoi’r datganiad a ddarllenir ynddi. O unrhyw restr, mae {file} yn rhoi datganiadau mewn ffolderi; felly hefyd eu llusgo ar un.</translation>
    </message>
    <message>
        <source>Delete is for folders and the bookmarks in them. Here {bookmark} removes the bookmark.</source>
        <translation>Ar gyfer ffolderi a’r nodau ynddynt y mae Delete. Yma mae {bookmark} yn tynnu’r nod.</translation>
    </message>
    <message>
        <source>Delete is for folders and the bookmarks in them ({bookmarks}).</source>
        <translation>Ar gyfer ffolderi a’r nodau ynddynt y mae Delete ({bookmarks}).</translation>
    </message>
    <message>
        <source>1 in the bin.</source>
        <translation>1 yn y bin.</translation>
    </message>
    <message>
        <source>{count} in the bin.</source>
        <translation>{count} yn y bin.</translation>
    </message>
    <message>
        <source>1 only taken out of this folder.</source>
        <translation>1 wedi’i dynnu o’r ffolder hon yn unig.</translation>
    </message>
    <message>
        <source>{count} only taken out of this folder.</source>
        <translation>{count} wedi’u tynnu o’r ffolder hon yn unig.</translation>
    </message>
    <message>
        <source>{undo} brings it back.</source>
        <translation>Mae {undo} yn dod ag ef yn ôl.</translation>
    </message>
    <message>
        <source>{undo} brings them back.</source>
        <translation>Mae {undo} yn dod â nhw yn ôl.</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Choose…</source>
        <translation>Dewis…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Choose the school logo</source>
        <translation>Dewis logo’r ysgol</translation>
    </message>
    <message>
        <source>Remove the school logo</source>
        <translation>Tynnu logo’r ysgol</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Dim logo</translation>
    </message>
    <message>
        <source>School Logo</source>
        <translation>Logo’r Ysgol</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Lluniau (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>No statements here.</source>
        <translation>Dim datganiadau yma.</translation>
    </message>
</context>
<context>
    <name>MeetingDayLine</name>
    <message>
        <source>Taken as {day}, the next one.</source>
        <translation>Cymerwyd fel {day}, yr un nesaf.</translation>
    </message>
    <message>
        <source>The time, {time}, stands in its own field.</source>
        <translation>Mae gan yr amser, {time}, ei faes ei hun.</translation>
    </message>
    <message>
        <source>The weekday and the date do not belong together: leave one of them out, or correct it.</source>
        <translation>Nid yw diwrnod yr wythnos a’r dyddiad yn perthyn i’w gilydd: gadewch un ohonynt allan, neu ei gywiro.</translation>
    </message>
    <message>
        <source>Type a day of the years 2000 to 2099.</source>
        <translation>Teipiwch ddiwrnod o’r blynyddoedd 2000 i 2099.</translation>
    </message>
    <message>
        <source>There is no such day. Type it with its year, for example {day}.</source>
        <translation>Nid oes diwrnod o’r fath. Teipiwch ef gyda’i flwyddyn, er enghraifft {day}.</translation>
    </message>
</context>
<context>
    <name>MeetingLines</name>
    <message>
        <source>Type a number of pages from 1 to {most}, or nothing.</source>
        <translation>Teipiwch nifer o dudalennau o 1 i {most}, neu ddim.</translation>
    </message>
    <message>
        <source>There is no such time. Type it as 6.30pm or 18:30.</source>
        <translation>Nid oes amser o’r fath. Teipiwch ef fel 6.30pm neu 18:30.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>S&amp;ort the List</source>
        <translation>Trefnu’r &amp;Rhestr</translation>
    </message>
    <message>
        <source>Earlier Searc&amp;hes</source>
        <translation>Chwil&amp;iadau Blaenorol</translation>
    </message>
    <message>
        <source>Te&amp;xt Size</source>
        <translation>&amp;Maint y Testun</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>Gw&amp;edd</translation>
    </message>
    <message>
        <source>&amp;Font</source>
        <translation>&amp;Ffont</translation>
    </message>
    <message>
        <source>&amp;Panes</source>
        <translation>&amp;Paenau</translation>
    </message>
    <message>
        <source>Size of Co&amp;lumns</source>
        <translation>Maint Co&amp;lofnau</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Ffeil</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Golygu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>G&amp;weld</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Mynd</translation>
    </message>
    <message>
        <source>&amp;Bookmarks</source>
        <translation>&amp;Nodau Tudalen</translation>
    </message>
    <message>
        <source>B&amp;riefing</source>
        <translation>&amp;Briff</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Cymorth</translation>
    </message>
</context>
<context>
    <name>NewsPage</name>
    <message>
        <source>What is new</source>
        <translation>Beth sy’n newydd</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Argraffu…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>Ca&amp;dw…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cau</translation>
    </message>
    <message>
        <source>Nothing has been imported yet. File ▸ Import reads ASCL’s pages that you saved.</source>
        <translation>Ni fewnforiwyd dim eto. Mae Ffeil ▸ Mewnforio yn darllen tudalennau ASCL a gadwyd gennych.</translation>
    </message>
    <message>
        <source>en-GB</source>
        <comment>the code of the language into which the words of the page are translated</comment>
        <translation>cy</translation>
    </message>
    <message>
        <source>Import of {day}, from {pages}.</source>
        <translation>Mewnforiad {day}, o {pages}.</translation>
    </message>
    <message>
        <source>New statements · {count}</source>
        <translation>Datganiadau newydd · {count}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>newydd</translation>
    </message>
    <message>
        <source>full text</source>
        <translation>testun llawn</translation>
    </message>
    <message>
        <source>Full text added · {count}</source>
        <translation>Testun llawn wedi’i ychwanegu · {count}</translation>
    </message>
    <message>
        <source>Changed · {count}</source>
        <translation>Wedi newid · {count}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>wedi newid</translation>
    </message>
    <message>
        <source>No longer listed · {count}</source>
        <translation>Heb eu rhestru bellach · {count}</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>heb ei restru bellach</translation>
    </message>
</context>
<context>
    <name>NoteButton</name>
    <message>
        <source>review on {day}</source>
        <translation>adolygu ar {day}</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 cwestiwn</translation>
    </message>
    <message>
        <source>{count} questions</source>
        <translation>{count} cwestiwn</translation>
    </message>
    <message>
        <source>Stance, date, questions</source>
        <translation>Safiad, dyddiad, cwestiynau</translation>
    </message>
    <message>
        <source>Stance, date and questions: {summary}</source>
        <translation>Safiad, dyddiad a chwestiynau: {summary}</translation>
    </message>
    <message>
        <source>Show or hide stance, date and questions</source>
        <translation>Dangos neu guddio safiad, dyddiad a chwestiynau</translation>
    </message>
</context>
<context>
    <name>NoteDetails</name>
    <message>
        <source>Re&amp;view on</source>
        <translation>Adolyg&amp;u ar</translation>
    </message>
    <message>
        <source>Day to review this</source>
        <translation>Diwrnod i adolygu hwn</translation>
    </message>
    <message>
        <source>Questions to ask, one per line</source>
        <translation>Cwestiynau i’w gofyn, un y llinell</translation>
    </message>
    <message>
        <source>One question per line</source>
        <translation>Un cwestiwn y llinell</translation>
    </message>
    <message>
        <source>&amp;Questions to ask</source>
        <translation>C&amp;westiynau i’w gofyn</translation>
    </message>
    <message>
        <source>&amp;Stance</source>
        <translation>&amp;Safiad</translation>
    </message>
</context>
<context>
    <name>NotePane</name>
    <message>
        <source>Our school’s &amp;note</source>
        <translation>&amp;Nodyn ein hysgol</translation>
    </message>
    <message>
        <source>Our school’s note</source>
        <translation>Nodyn ein hysgol</translation>
    </message>
    <message>
        <source>Our school’s notes are being loaded…</source>
        <translation>Mae nodiadau ein hysgol yn cael eu llwytho…</translation>
    </message>
    <message>
        <source>Our notes could not be loaded.</source>
        <translation>Ni ellid llwytho ein nodiadau.</translation>
    </message>
    <message>
        <source>Write our school’s note here</source>
        <translation>Ysgrifennwch nodyn ein hysgol yma</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Try another word for it, or fewer words; or choose a theme.</source>
        <translation>Rhowch gynnig ar air arall amdano, neu lai o eiriau; neu dewiswch thema.</translation>
    </message>
    <message>
        <source>Searches that find something</source>
        <translation>Chwiliadau sy’n canfod rhywbeth</translation>
    </message>
    <message>
        <source>Take the filters off</source>
        <translation>Tynnu’r hidlwyr</translation>
    </message>
    <message>
        <source>Search more widely</source>
        <translation>Chwilio’n ehangach</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Sut i chwilio</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Clirio’r chwiliad</translation>
    </message>
    <message>
        <source>Search for {words} instead</source>
        <translation>Chwilio am {words} yn lle hynny</translation>
    </message>
    <message>
        <source>Search all statements ({count} found)</source>
        <translation>Chwilio’r holl ddatganiadau (cafwyd {count})</translation>
    </message>
    <message>
        <source>Search all statements</source>
        <translation>Chwilio’r holl ddatganiadau</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>{pages} pages. To fit one page, leave out {parts} (saves {lines} lines).</source>
        <translation>{pages} tudalen. I ffitio un dudalen, hepgorwch {parts} (yn arbed {lines} llinell).</translation>
    </message>
    <message>
        <source>{pages} pages. To fit {fewer}, leave out {parts} (saves {lines} lines).</source>
        <translation>{pages} tudalen. I ffitio {fewer}, hepgorwch {parts} (yn arbed {lines} llinell).</translation>
    </message>
    <message>
        <source>To fit {pages}, this is left out: {parts}.</source>
        <translation>I ffitio {pages}, hepgorir hyn: {parts}.</translation>
    </message>
    <message>
        <source>Text size: {size} pt.</source>
        <translation>Maint y testun: {size} pt.</translation>
    </message>
    <message>
        <source>Even the positions alone take {alone}. Take statements out to fit {limit}.</source>
        <translation>Mae hyd yn oed y safbwyntiau ar eu pen eu hunain yn cymryd {alone}. Tynnwch ddatganiadau i ffitio {limit}.</translation>
    </message>
    <message>
        <source>the cover note</source>
        <translation>y nodyn eglurhaol</translation>
    </message>
    <message>
        <source>the list at a glance</source>
        <translation>y rhestr gipolwg</translation>
    </message>
    <message>
        <source>our recommendation</source>
        <translation>ein hargymhelliad</translation>
    </message>
    <message>
        <source>space for notes</source>
        <translation>lle i nodiadau</translation>
    </message>
    <message>
        <source>The positions alone take {alone}; with the line on what is left out it takes {pages}. Untick what is left out to fit {limit}.</source>
        <translation>Mae’r safbwyntiau ar eu pen eu hunain yn cymryd {alone}; gyda’r llinell am yr hyn a hepgorir mae’n cymryd {pages}. Dad-diciwch yr hyn a hepgorir i ffitio {limit}.</translation>
    </message>
    <message>
        <source>The positions alone take {alone}; with {parts} it takes {pages}.</source>
        <translation>Mae’r safbwyntiau ar eu pen eu hunain yn cymryd {alone}; gyda {parts} mae’n cymryd {pages}.</translation>
    </message>
    <message>
        <source>As in “{title}”: {values}. Change or clear what is different this time.</source>
        <translation>Fel yn “{title}”: {values}. Newidiwch neu cliriwch yr hyn sy’n wahanol y tro hwn.</translation>
    </message>
    <message>
        <source>1 statement has its full text now; the briefing keeps its summary.</source>
        <translation>Mae gan 1 datganiad ei destun llawn yn awr; mae’r briff yn cadw ei grynodeb.</translation>
    </message>
    <message>
        <source>{count} statements have their full texts now; the briefing keeps their summaries.</source>
        <translation>Mae gan {count} datganiad eu testunau llawn yn awr; mae’r briff yn cadw eu crynodebau.</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>cyfarfod</translation>
    </message>
    <message>
        <source>time</source>
        <translation>amser</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lle</translation>
    </message>
    <message>
        <source>who prepared it</source>
        <translation>pwy a’i paratôdd</translation>
    </message>
    <message>
        <source>school</source>
        <translation>ysgol</translation>
    </message>
    <message>
        <source>logo</source>
        <translation>logo</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>lliw</translation>
    </message>
    <message>
        <source>one page</source>
        <translation>un dudalen</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} tudalen</translation>
    </message>
    <message>
        <source>The library no longer has this statement, so it is not printed: {ids}.</source>
        <translation>Nid yw’r datganiad hwn yn y llyfrgell bellach, felly nid argreffir mohono: {ids}.</translation>
    </message>
    <message>
        <source>The library no longer has these statements, so they are not printed: {ids}.</source>
        <translation>Nid yw’r datganiadau hyn yn y llyfrgell bellach, felly nid argreffir mohonynt: {ids}.</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>context</source>
        <translation>cyd-destun</translation>
    </message>
    <message>
        <source>rationale</source>
        <translation>rhesymeg</translation>
    </message>
    <message>
        <source>our stance</source>
        <translation>ein safiad</translation>
    </message>
    <message>
        <source>our note</source>
        <translation>ein nodyn</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>cwestiynau</translation>
    </message>
    <message>
        <source>figures and sources</source>
        <translation>ffigurau a ffynonellau</translation>
    </message>
    <message>
        <source>source</source>
        <translation>ffynhonnell</translation>
    </message>
    <message>
        <source>all but the first sentence of each rationale</source>
        <translation>popeth ond brawddeg gyntaf pob rhesymeg</translation>
    </message>
    <message>
        <source>the list of acronyms</source>
        <translation>y rhestr o acronymau</translation>
    </message>
</context>
<context>
    <name>OfferedNotices</name>
    <message>
        <source>Take out of the briefing</source>
        <translation>Tynnu o’r briff</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Ei wneud</translation>
    </message>
    <message>
        <source>Clear them</source>
        <translation>Eu clirio</translation>
    </message>
    <message>
        <source>Print the full texts</source>
        <translation>Argraffu’r testunau llawn</translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>Turn the pages, or show them larger or smaller</source>
        <translation>Troi’r tudalennau, neu eu dangos yn fwy neu’n llai</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>Y dudalen &amp;nesaf</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>Y dudalen &amp;flaenorol</translation>
    </message>
    <message>
        <source>&amp;Larger pages</source>
        <translation>Tudalennau &amp;mwy</translation>
    </message>
    <message>
        <source>S&amp;maller pages</source>
        <translation>Tudalennau &amp;llai</translation>
    </message>
    <message>
        <source>&amp;Whole page</source>
        <translation>Tudalen &amp;gyfan</translation>
    </message>
    <message>
        <source>&amp;Fit width</source>
        <translation>Ffitio’r ll&amp;ed</translation>
    </message>
</context>
<context>
    <name>PagePrinter</name>
    <message>
        <source>Print “{title}”</source>
        <translation>Argraffu “{title}”</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Yn argraffu…</translation>
    </message>
    <message>
        <source>{printer} did not take the pages. Check that it is switched on and connected, or save the briefing as PDF and print that.</source>
        <translation>Ni chymerodd {printer} y tudalennau. Gwiriwch ei fod ymlaen ac wedi’i gysylltu, neu cadwch y briff fel PDF ac argraffwch hwnnw.</translation>
    </message>
    <message>
        <source>The printer</source>
        <translation>Yr argraffydd</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Search for a Command</source>
        <translation>Chwilio am Orchymyn</translation>
    </message>
    <message>
        <source>What would you like to do? “dark mode”, “print”, or a statement’s title</source>
        <translation>Beth hoffech chi ei wneud? “modd tywyll”, “argraffu”, neu deitl datganiad</translation>
    </message>
    <message>
        <source>Find a command or a statement</source>
        <translation>Canfod gorchymyn neu ddatganiad</translation>
    </message>
    <message>
        <source>Down and Up choose, Enter does it, Escape empties or leaves.</source>
        <translation>Mae’r saethau i lawr ac i fyny’n dewis, Enter yn ei wneud, Escape yn gwagio neu’n gadael.</translation>
    </message>
    <message>
        <source>Commands and statements</source>
        <translation>Gorchmynion a datganiadau</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Gorchmynion</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Datganiadau</translation>
    </message>
    <message>
        <source>Nothing has these words. Search finds words in the statements’ texts.</source>
        <translation>Nid oes dim â’r geiriau hyn. Mae Chwilio yn canfod geiriau yn nhestunau’r datganiadau.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ymlaen</translation>
    </message>
    <message>
        <source>{count} found. {first}</source>
        <translation>Cafwyd {count}. {first}</translation>
    </message>
</context>
<context>
    <name>PaneArrangement</name>
    <message>
        <source>Show the {section} alone</source>
        <translation>Dangos yr adran “{section}” yn unig</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>The page as printed</source>
        <translation>Y dudalen fel yr argraffwyd</translation>
    </message>
    <message>
        <source>Drawing the page…</source>
        <translation>Yn lluniadu’r dudalen…</translation>
    </message>
    <message>
        <source>begins here</source>
        <translation>yn dechrau yma</translation>
    </message>
    <message>
        <source>Page {number} as printed</source>
        <translation>Tudalen {number} fel yr argraffwyd</translation>
    </message>
</context>
<context>
    <name>PreferenceRow</name>
    <message>
        <source>Reset</source>
        <translation>Ailosod</translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <translation>Ailosod {name}</translation>
    </message>
</context>
<context>
    <name>PreferencesCommand</name>
    <message>
        <source>Looks</source>
        <translation>Golwg</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Gwedd</translation>
    </message>
    <message>
        <source>Light, dark, sepia or high contrast, or as the computer is set.</source>
        <translation>Golau, tywyll, sepia neu gyferbyniad uchel, neu fel y mae’r cyfrifiadur wedi’i osod.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Maint y testun</translation>
    </message>
    <message>
        <source>The size of all text in the window.</source>
        <translation>Maint yr holl destun yn y ffenestr.</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Ffont</translation>
    </message>
    <message>
        <source>Atkinson Hyperlegible and Lexend are made for easier reading.</source>
        <translation>Gwnaed Atkinson Hyperlegible a Lexend er mwyn darllen yn haws.</translation>
    </message>
    <message>
        <source>Language of menus and headings</source>
        <translation>Iaith dewislenni a phenawdau</translation>
    </message>
    <message>
        <source>Statements, help and printed pages stay English. No Welsh speaker has read the Welsh yet. It changes at the next start.</source>
        <translation>Mae’r datganiadau, y cymorth a’r tudalennau a argreffir yn aros yn Saesneg. Nid oes siaradwr Cymraeg wedi darllen y Gymraeg eto. Mae’n newid y tro nesaf y dechreuir y rhaglen.</translation>
    </message>
    <message>
        <source>Spacing of the texts</source>
        <translation>Bylchiad y testunau</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Bylchiad llinellau</translation>
    </message>
    <message>
        <source>From line to line.</source>
        <translation>O linell i linell.</translation>
    </message>
    <message>
        <source>Letter spacing</source>
        <translation>Bylchiad llythrennau</translation>
    </message>
    <message>
        <source>Wider letters.</source>
        <translation>Llythrennau lletach.</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>Lled y golofn</translation>
    </message>
    <message>
        <source>Letters in a line, at the most.</source>
        <translation>Llythrennau mewn llinell, ar y mwyaf.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Darllen</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Paenau</translation>
    </message>
    <message>
        <source>Context, position and rationale side by side, stacked, or one at a time.</source>
        <translation>Cyd-destun, safbwynt a rhesymeg ochr yn ochr, yn bentwr, neu un ar y tro.</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Geiriad</translation>
    </message>
    <message>
        <source>What is shown first where the full text was imported.</source>
        <translation>Beth a ddangosir yn gyntaf lle mewnforiwyd y testun llawn.</translation>
    </message>
    <message>
        <source>The summary</source>
        <translation>Y crynodeb</translation>
    </message>
    <message>
        <source>The full text</source>
        <translation>Y testun llawn</translation>
    </message>
    <message>
        <source>Tree, list and search</source>
        <translation>Coeden, rhestr a chwilio</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Show the tree</source>
        <translation>Dangos y goeden</translation>
    </message>
    <message>
        <source>Themes, years and source documents beside the list.</source>
        <translation>Themâu, blynyddoedd a dogfennau ffynhonnell wrth ochr y rhestr.</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Dangos y rhestr</translation>
    </message>
    <message>
        <source>The statements of what is chosen in the tree, or found.</source>
        <translation>Datganiadau’r hyn a ddewiswyd yn y goeden, neu a gafwyd.</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Trefn y rhestr</translation>
    </message>
    <message>
        <source>Of a theme or a year; a search has an order of its own.</source>
        <translation>Trefn thema neu flwyddyn; mae gan chwiliad ei drefn ei hun.</translation>
    </message>
    <message>
        <source>Remember searches</source>
        <translation>Cofio chwiliadau</translation>
    </message>
    <message>
        <source>Offers them below the search box.</source>
        <translation>Yn eu cynnig o dan y blwch chwilio.</translation>
    </message>
    <message>
        <source>Show hints</source>
        <translation>Dangos awgrymiadau</translation>
    </message>
    <message>
        <source>Each once, in a line at the foot of the window. Help ▸ Hints has all of them.</source>
        <translation>Pob un unwaith, mewn llinell wrth droed y ffenestr. Mae pob un ohonynt yn Cymorth ▸ Awgrymiadau.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Dewisiadau</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Chwilio’r gosodiadau</translation>
    </message>
    <message>
        <source>A sample of how texts look</source>
        <translation>Sampl o sut y mae testunau’n edrych</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>Ailosod y Cyfan</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Allforio…</translation>
    </message>
    <message>
        <source>Reset All…</source>
        <translation>Ailosod y Cyfan…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Mewnforio…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Show Settings</source>
        <translation>Dangos y Gosodiadau</translation>
    </message>
    <message>
        <source>Show Sample</source>
        <translation>Dangos Sampl</translation>
    </message>
    <message>
        <source>Give these settings their usual values again? This cannot be undone.</source>
        <translation>Rhoi eu gwerthoedd arferol yn ôl i’r gosodiadau hyn? Ni ellir dadwneud hyn.</translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <translation>Cadw Fy Rhai I</translation>
    </message>
    <message>
        <source>Everything is as it was at the first start.</source>
        <translation>Mae popeth fel y tro cyntaf y dechreuwyd y rhaglen.</translation>
    </message>
    <message>
        <source>Settings imported from {file}: {count}.</source>
        <translation>Gosodiadau a fewnforiwyd o {file}: {count}.</translation>
    </message>
    <message>
        <source>Left out, as their values cannot be chosen here: {names}.</source>
        <translation>Hepgorwyd, gan na ellir dewis eu gwerthoedd yma: {names}.</translation>
    </message>
    <message>
        <source>Unknown here and left out: {count}.</source>
        <translation>Anhysbys yma ac wedi’u hepgor: {count}.</translation>
    </message>
    <message>
        <source>The settings were saved as {file}.</source>
        <translation>Cadwyd y gosodiadau fel {file}.</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Gosodiadau (*.json)</translation>
    </message>
    <message>
        <source>Export Settings</source>
        <translation>Allforio Gosodiadau</translation>
    </message>
    <message>
        <source>Import Settings</source>
        <translation>Mewnforio Gosodiadau</translation>
    </message>
    <message>
        <source>1 setting</source>
        <translation>1 gosodiad</translation>
    </message>
    <message>
        <source>{count} settings</source>
        <translation>{count} gosodiad</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Nid oes gosodiad â’r geiriau hyn.</translation>
    </message>
    <message>
        <source>Every school should be a place where each child is known. This is a sample of how texts look: its lines, its letters and the width of its column change as you choose.

- Illness and 1lI0O are told apart.
- 79.4 % of 1,041,500 pupils</source>
        <translation>Dylai pob ysgol fod yn fan lle mae pob plentyn yn cael ei adnabod. Dyma sampl o sut y mae testunau’n edrych: mae ei linellau, ei lythrennau a lled ei golofn yn newid wrth i chi ddewis.

- Gwahaniaethir rhwng Illness ac 1lI0O.
- 79.4 % o 1,041,500 disgybl</translation>
    </message>
</context>
<context>
    <name>PrintWays</name>
    <message>
        <source>Booklet</source>
        <translation>Llyfryn</translation>
    </message>
    <message>
        <source>Print two pages on each side, or a booklet to fold</source>
        <translation>Argraffu dwy dudalen ar bob ochr, neu lyfryn i’w blygu</translation>
    </message>
    <message>
        <source>Two pages on each side…</source>
        <translation>Dwy dudalen ar bob ochr…</translation>
    </message>
    <message>
        <source>Booklet to fold, on both sides of the paper…</source>
        <translation>Llyfryn i’w blygu, ar ddwy ochr y papur…</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Gyriant</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ffolder</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Edrych yn:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn Ôl</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Mynd yn ôl</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Ymlaen</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Mynd ymlaen</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Y Ffolder Uwchben</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Mynd i’r ffolder uwchben</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Creu Ffolder Newydd</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Creu Ffolder Newydd</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Fel Rhestr</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Dangos fel rhestr</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Fel Tabl</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Dangos fel tabl</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Bar ochr</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Rhestr o leoedd a nodau tudalen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Ffeiliau</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Ffeiliau o’r &amp;math:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>E&amp;nw’r ffeil:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Ffolder:</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Ffolderi</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Agor</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Cadw</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Dewis</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Cadw Fel</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Canfod Ffolder</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Pob Ffeil (*)</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>Dangos </translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>A&amp;ilenwi</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Dileu</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Dangos ffeiliau &amp;cudd</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Ffolder &amp;Newydd</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Ffolder Newydd</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Lleoedd Diweddar</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>Mae %1 yn bod eisoes.
Hoffech chi ei disodli?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Ni chafwyd y ffeil.
Gwiriwch enw’r ffeil.</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Ni chafwyd y ffolder.
Gwiriwch enw’r ffolder.</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Ydych chi’n siŵr eich bod am ddileu “%1”?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>Mae “%1” wedi’i diogelu rhag ei newid.
Hoffech chi ei dileu er hynny?</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Ni ellid dileu’r ffolder.</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Computer</source>
        <translation>Cyfrifiadur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Maint</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Newidiwyd</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>Pwyswch y bysellau</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ailwneud</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Torri</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copïo</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Gludo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Dewis y Cyfan</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Iawn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ie</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Na</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ailwneud</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Torri</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copïo</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Gludo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Dewis y Cyfan</translation>
    </message>
</context>
<context>
    <name>ReadingShown</name>
    <message>
        <source>ASCL Reader</source>
        <translation>ASCL Reader</translation>
    </message>
    <message>
        <source>&amp;Bookmark This Statement</source>
        <translation>&amp;Nodi’r Datganiad Hwn</translation>
    </message>
    <message>
        <source>Remove &amp;Bookmark</source>
        <translation>Tynnu’r &amp;Nod</translation>
    </message>
</context>
<context>
    <name>ReasonWords</name>
    <message>
        <source>Greyscale prints no colour.</source>
        <translation>Nid yw graddlwyd yn argraffu lliw.</translation>
    </message>
    <message>
        <source>“One page” is one page.</source>
        <translation>Mae “Un dudalen” yn un dudalen.</translation>
    </message>
</context>
<context>
    <name>RecentDialog</name>
    <message>
        <source>Recently Read</source>
        <translation>Darllenwyd yn Ddiweddar</translation>
    </message>
    <message>
        <source>Recently read</source>
        <translation>Darllenwyd yn ddiweddar</translation>
    </message>
    <message>
        <source>Enter opens a statement where you left it.</source>
        <translation>Mae Enter yn agor datganiad lle gadawsoch ef.</translation>
    </message>
    <message>
        <source>&amp;Keep a reading history</source>
        <translation>Cadw &amp;hanes darllen</translation>
    </message>
    <message>
        <source>It is kept on this computer, in your own files.</source>
        <translation>Fe’i cedwir ar y cyfrifiadur hwn, yn eich ffeiliau eich hun.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Agor</translation>
    </message>
    <message>
        <source>C&amp;lear…</source>
        <translation>C&amp;lirio…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cau</translation>
    </message>
    <message>
        <source>Forget what you read, when, and how far? Bookmarks and notes stay.</source>
        <translation>Anghofio’r hyn a ddarllenwyd gennych, pryd, a pha mor bell? Mae nodau a nodiadau’n aros.</translation>
    </message>
    <message>
        <source>Keep It</source>
        <translation>Ei Gadw</translation>
    </message>
    <message>
        <source>Clear the History</source>
        <translation>Clirio’r Hanes</translation>
    </message>
</context>
<context>
    <name>RecentlyRead</name>
    <message>
        <source> · changed since you read it</source>
        <translation> · wedi newid ers i chi ei ddarllen</translation>
    </message>
    <message>
        <source>The history could not be saved: {why}</source>
        <translation>Ni ellid cadw’r hanes: {why}</translation>
    </message>
    <message>
        <source>No history is kept at present.</source>
        <translation>Ni chedwir hanes ar hyn o bryd.</translation>
    </message>
    <message>
        <source>Nothing yet. A statement is listed here once it has been on the screen for two seconds.</source>
        <translation>Dim eto. Rhestrir datganiad yma unwaith y bydd wedi bod ar y sgrin am ddwy eiliad.</translation>
    </message>
    <message>
        <source>The last {most} statements that you read, the latest first.</source>
        <translation>Y {most} datganiad diwethaf a ddarllenwyd gennych, y diweddaraf yn gyntaf.</translation>
    </message>
</context>
<context>
    <name>RelatedPane</name>
    <message>
        <source>RELATED</source>
        <translation>CYSYLLTIEDIG</translation>
    </message>
    <message>
        <source>Nearest by words</source>
        <translation>Agosaf yn ôl geiriau</translation>
    </message>
    <message>
        <source>Show the statements that share most words with this one</source>
        <translation>Dangos y datganiadau sy’n rhannu’r nifer fwyaf o eiriau â hwn</translation>
    </message>
    <message>
        <source>{why} (editors’ view)</source>
        <translation>{why} (barn y golygyddion)</translation>
    </message>
    <message>
        <source>By words</source>
        <translation>Yn ôl geiriau</translation>
    </message>
    <message>
        <source>RELATED · {count}</source>
        <translation>CYSYLLTIEDIG · {count}</translation>
    </message>
    <message>
        <source>NONE</source>
        <translation>DIM</translation>
    </message>
    <message>
        <source>Related statements: {count}</source>
        <translation>Datganiadau cysylltiedig: {count}</translation>
    </message>
    <message>
        <source>The first only</source>
        <translation>Y cyntaf yn unig</translation>
    </message>
    <message>
        <source>All related</source>
        <translation>Pob un cysylltiedig</translation>
    </message>
    <message>
        <source>Show all related statements, or the first one only</source>
        <translation>Dangos pob datganiad cysylltiedig, neu’r cyntaf yn unig</translation>
    </message>
    <message>
        <source>No other statement is near to this one by its words.</source>
        <translation>Nid oes datganiad arall yn agos at hwn o ran ei eiriau.</translation>
    </message>
    <message>
        <source>Statements that are nearest by their words: {count}.</source>
        <translation>Y datganiadau agosaf o ran eu geiriau: {count}.</translation>
    </message>
    <message>
        <source>Superseded by</source>
        <translation>Disodlwyd gan</translation>
    </message>
    <message>
        <source>Supersedes</source>
        <translation>Yn disodli</translation>
    </message>
    <message>
        <source>Extended by</source>
        <translation>Estynnwyd gan</translation>
    </message>
    <message>
        <source>Extends</source>
        <translation>Yn estyn</translation>
    </message>
    <message>
        <source>In tension with</source>
        <translation>Mewn tensiwn â</translation>
    </message>
    <message>
        <source>Sits alongside</source>
        <translation>Yn cyd-fynd â</translation>
    </message>
    <message>
        <source>Relates to</source>
        <translation>Yn ymwneud â</translation>
    </message>
</context>
<context>
    <name>RelatedRow</name>
    <message>
        <source>an earlier statement</source>
        <translation>datganiad cynharach</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>PDF, to print and to send (*.pdf)</source>
        <translation>PDF, i’w argraffu a’i anfon (*.pdf)</translation>
    </message>
    <message>
        <source>Word, to edit further (*.docx)</source>
        <translation>Word, i’w olygu ymhellach (*.docx)</translation>
    </message>
    <message>
        <source>Web page, to read on a phone (*.html)</source>
        <translation>Tudalen we, i’w darllen ar ffôn (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Plain text, for an e-mail (*.txt)</source>
        <translation>Testun plaen, ar gyfer e-bost (*.txt)</translation>
    </message>
    <message>
        <source>Save Briefing As</source>
        <translation>Cadw’r Briff Fel</translation>
    </message>
    <message>
        <source>a file’s name cannot be “{name}”</source>
        <translation>ni all “{name}” fod yn enw ar ffeil</translation>
    </message>
    <message>
        <source>“{file}” is in this folder already. Replace it?</source>
        <translation>Mae “{file}” yn y ffolder hon eisoes. Ei ddisodli?</translation>
    </message>
    <message>
        <source>Another Name…</source>
        <translation>Enw Arall…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Disodli</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>SavedFile</name>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Dangos yn y ffolder</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copïo’r llwybr</translation>
    </message>
    <message>
        <source>Nothing on this computer opens {file}.</source>
        <translation>Nid oes dim ar y cyfrifiadur hwn yn agor {file}.</translation>
    </message>
    <message>
        <source>Copied: {path}</source>
        <translation>Copïwyd: {path}</translation>
    </message>
</context>
<context>
    <name>SavedSearchCommands</name>
    <message>
        <source>Search for something first ({search}), then save the search.</source>
        <translation>Chwiliwch am rywbeth yn gyntaf ({search}), yna cadwch y chwiliad.</translation>
    </message>
    <message>
        <source>This search is saved already: “{name}”.</source>
        <translation>Mae’r chwiliad hwn wedi’i gadw eisoes: “{name}”.</translation>
    </message>
    <message>
        <source>Saved: “{name}”, below the folders ({bookmarks}). {rename} there gives it another name.</source>
        <translation>Cadwyd: “{name}”, o dan y ffolderi ({bookmarks}). Mae {rename} yno yn rhoi enw arall iddo.</translation>
    </message>
    <message>
        <source>Rename Search</source>
        <translation>Ailenwi’r Chwiliad</translation>
    </message>
    <message>
        <source>A search needs a name.</source>
        <translation>Mae angen enw ar chwiliad.</translation>
    </message>
    <message>
        <source>Name of the search:</source>
        <translation>Enw’r chwiliad:</translation>
    </message>
    <message>
        <source>Renamed: “{name}”.</source>
        <translation>Ailenwyd: “{name}”.</translation>
    </message>
    <message>
        <source>The saved search “{name}” is in the bin. {undo} brings it back.</source>
        <translation>Mae’r chwiliad a gadwyd “{name}” yn y bin. Mae {undo} yn dod ag ef yn ôl.</translation>
    </message>
    <message>
        <source>Saved searches stand in the order of their names; {rename} renames this one.</source>
        <translation>Saif chwiliadau a gadwyd yn nhrefn eu henwau; mae {rename} yn ailenwi hwn.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search all statements</source>
        <translation>Chwilio’r holl ddatganiadau</translation>
    </message>
    <message>
        <source>Results come as you type. Enter goes to the list, Ctrl+Down to the filters. Escape leaves the search; once more goes back to where you were.</source>
        <translation>Daw canlyniadau wrth i chi deipio. Mae Enter yn mynd i’r rhestr, Ctrl+Saeth i Lawr i’r hidlwyr. Mae Escape yn gadael y chwiliad; unwaith eto, mae’n mynd yn ôl i’r lle’r oeddech.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Clirio’r chwiliad</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Sut i chwilio</translation>
    </message>
    <message>
        <source>1 suggestion, with Down</source>
        <translation>1 awgrym, gyda’r saeth i lawr</translation>
    </message>
    <message>
        <source>{count} suggestions, with Down</source>
        <translation>{count} awgrym, gyda’r saeth i lawr</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Clirio’r chwiliad</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Clirio’r chwiliad (Esc)</translation>
    </message>
</context>
<context>
    <name>SearchOffers</name>
    <message>
        <source>Earlier searches are cleared.</source>
        <translation>Mae chwiliadau blaenorol wedi’u clirio.</translation>
    </message>
</context>
<context>
    <name>SearchStatus</name>
    <message>
        <source>Search is not ready</source>
        <translation>Nid yw’r chwiliad yn barod</translation>
    </message>
    <message>
        <source>Preparing the search…</source>
        <translation>Yn paratoi’r chwiliad…</translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found} o {all}</translation>
    </message>
    <message>
        <source>match {n} of {total}</source>
        <translation>cyfatebiad {n} o {total}</translation>
    </message>
    <message>
        <source>Not in these three texts (perhaps in the title)</source>
        <translation>Ddim yn y tri thestun hyn (yn y teitl efallai)</translation>
    </message>
    <message>
        <source>as on the page</source>
        <translation>fel ar y dudalen</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>y diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>in the folder’s order</source>
        <translation>yn nhrefn y ffolder</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>yr hynaf yn gyntaf</translation>
    </message>
    <message>
        <source>by title</source>
        <translation>yn ôl teitl</translation>
    </message>
    <message>
        <source>1 marked part</source>
        <translation>1 rhan a nodwyd</translation>
    </message>
    <message>
        <source>{count} marked parts</source>
        <translation>{count} rhan a nodwyd</translation>
    </message>
    <message>
        <source>nearest {count}</source>
        <translation>{count} agosaf</translation>
    </message>
    <message>
        <source>1 in our notes</source>
        <translation>1 yn ein nodiadau</translation>
    </message>
    <message>
        <source>{count} in our notes</source>
        <translation>{count} yn ein nodiadau</translation>
    </message>
    <message>
        <source>Only in one of our notes</source>
        <translation>Yn un o’n nodiadau yn unig</translation>
    </message>
    <message>
        <source>Only in {count} of our notes</source>
        <translation>Yn {count} o’n nodiadau yn unig</translation>
    </message>
    <message>
        <source>, of the {searched} of {all} looked through so far</source>
        <translation>, o’r {searched} o’r {all} yr edrychwyd drwyddynt hyd yma</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>1 datganiad</translation>
    </message>
    <message>
        <source>{count} statements</source>
        <translation>{count} datganiad</translation>
    </message>
    <message>
        <source>{words} or {word}</source>
        <translation>{words} na {word}</translation>
    </message>
    <message>
        <source>No statement has {words}</source>
        <translation>Nid oes datganiad â {words}</translation>
    </message>
    <message>
        <source>Type a word</source>
        <translation>Teipiwch air</translation>
    </message>
    <message>
        <source>No statement in “{place}”</source>
        <translation>Nid oes datganiad yn “{place}”</translation>
    </message>
    <message>
        <source>No statement</source>
        <translation>Nid oes datganiad</translation>
    </message>
    <message>
        <source>{no_statement} passes the filters</source>
        <translation>{no_statement} yn mynd drwy’r hidlwyr</translation>
    </message>
    <message>
        <source>{no_statement} that passes the filters</source>
        <translation>{no_statement} sy’n mynd drwy’r hidlwyr</translation>
    </message>
    <message>
        <source>{no_statement} has “{word}”</source>
        <translation>{no_statement} â “{word}”</translation>
    </message>
    <message>
        <source>{no_statement} has all these words</source>
        <translation>{no_statement} â’r geiriau hyn i gyd</translation>
    </message>
    <message>
        <source>Preparing the search… {percent} %</source>
        <translation>Yn paratoi’r chwiliad… {percent} %</translation>
    </message>
</context>
<context>
    <name>SectionHeading</name>
    <message>
        <source>1 match</source>
        <translation>1 cyfatebiad</translation>
    </message>
    <message>
        <source>{count} matches</source>
        <translation>{count} cyfatebiad</translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation>wedi’i nodi</translation>
    </message>
</context>
<context>
    <name>SmallTimeline</name>
    <message>
        <source>Arrow keys walk through time and themes, Enter opens a statement.</source>
        <translation>Mae’r bysellau saeth yn cerdded drwy amser a themâu, Enter yn agor datganiad.</translation>
    </message>
</context>
<context>
    <name>StarButton</name>
    <message>
        <source>Bookmarked: remove the bookmark</source>
        <translation>Wedi’i nodi: tynnu’r nod tudalen</translation>
    </message>
    <message>
        <source>Bookmark this statement</source>
        <translation>Nodi’r datganiad hwn</translation>
    </message>
</context>
<context>
    <name>StartCommand</name>
    <message>
        <source>Sample briefing</source>
        <translation>Briff enghreifftiol</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start page</source>
        <translation>Tudalen gychwyn</translation>
    </message>
    <message>
        <source>What does ASCL hold, and why?</source>
        <translation>Beth yw barn ASCL, a pham?</translation>
    </message>
    <message>
        <source>“fines for holidays”, EHCP, off-rolling, £10,000…</source>
        <translation>“fines for holidays”, EHCP, off-rolling, £10,000…</translation>
    </message>
    <message>
        <source>Save ASCL’s page in your browser and import it, to read and quote the exact text.</source>
        <translation>Cadwch dudalen ASCL yn eich porwr a’i mewnforio, i ddarllen a dyfynnu’r union destun.</translation>
    </message>
    <message>
        <source>Browse by theme</source>
        <translation>Pori yn ôl thema</translation>
    </message>
    <message>
        <source>Search in your own words</source>
        <translation>Chwilio yn eich geiriau eich hun</translation>
    </message>
    <message>
        <source>Recently read</source>
        <translation>Darllenwyd yn ddiweddar</translation>
    </message>
    <message>
        <source>For a meeting</source>
        <translation>Ar gyfer cyfarfod</translation>
    </message>
    <message>
        <source>When the positions were taken · striped where the date is inferred</source>
        <translation>Pryd y mabwysiadwyd y safbwyntiau · streipiog lle casglwyd y dyddiad</translation>
    </message>
    <message>
        <source>Point at a mark, or go to one with the arrow keys, to see its title here.</source>
        <translation>Pwyntiwch at farc, neu ewch at un â’r bysellau saeth, i weld ei deitl yma.</translation>
    </message>
    <message>
        <source>Three statements, set out for printing. It is kept with your briefings until you delete it.</source>
        <translation>Tri datganiad, wedi’u gosod i’w hargraffu. Fe’i cedwir gyda’ch briffiau nes i chi ei ddileu.</translation>
    </message>
    <message>
        <source>1 position statement, with its context, its position and its rationale.</source>
        <translation>1 datganiad safbwynt, gyda’i gyd-destun, ei safbwynt a’i resymeg.</translation>
    </message>
    <message>
        <source>{count} position statements, each with its context, its position and its rationale.</source>
        <translation>{count} datganiad safbwynt, pob un gyda’i gyd-destun, ei safbwynt a’i resymeg.</translation>
    </message>
    <message>
        <source>Everything is on this computer; nothing is sent anywhere.</source>
        <translation>Mae popeth ar y cyfrifiadur hwn; nid anfonir dim i unman.</translation>
    </message>
    <message>
        <source>Open a Sample Briefing</source>
        <translation>Agor Briff Enghreifftiol</translation>
    </message>
    <message>
        <source>Add the full texts</source>
        <translation>Ychwanegu’r testunau llawn</translation>
    </message>
    <message>
        <source>Timeline of all positions…</source>
        <translation>Llinell amser yr holl safbwyntiau…</translation>
    </message>
    <message>
        <source>{names} and {count} more.</source>
        <translation>{names} a {count} arall.</translation>
    </message>
    <message>
        <source>Open the Themes</source>
        <translation>Agor y Themâu</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Mewnforio…</translation>
    </message>
</context>
<context>
    <name>StatementViews</name>
    <message>
        <source>The page</source>
        <translation>Y dudalen</translation>
    </message>
    <message>
        <source>The page as it was read, with the boundaries drawn</source>
        <translation>Y dudalen fel y’i darllenwyd, gyda’r ffiniau wedi’u tynnu</translation>
    </message>
    <message>
        <source>As three panes</source>
        <translation>Fel tri phaen</translation>
    </message>
    <message>
        <source>The statement as it will be read</source>
        <translation>Y datganiad fel y’i darllenir</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Beth newidiodd</translation>
    </message>
    <message>
        <source>Word by word: the text you have, and this one</source>
        <translation>Gair am air: y testun sydd gennych, a hwn</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>Fel yr argraffwyd</translation>
    </message>
    <message>
        <source>The true page of a PDF, with the boundaries drawn</source>
        <translation>Tudalen wir PDF, gyda’r ffiniau wedi’u tynnu</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>{count} statements · works offline</source>
        <translation>{count} datganiad · yn gweithio all-lein</translation>
    </message>
    <message>
        <source>1 statement · works offline</source>
        <translation>1 datganiad · yn gweithio all-lein</translation>
    </message>
    <message>
        <source>1 problem in the library…</source>
        <translation>1 broblem yn y llyfrgell…</translation>
    </message>
    <message>
        <source>{count} problems in the library…</source>
        <translation>{count} problem yn y llyfrgell…</translation>
    </message>
    <message>
        <source> · fonts missing: install again</source>
        <translation> · ffontiau ar goll: gosodwch eto</translation>
    </message>
    <message>
        <source>Another program imported statements or undid an import: see View ▸ What Is New</source>
        <translation>Mewnforiodd rhaglen arall ddatganiadau neu tynnodd fewnforiad yn ôl: gweler Gweld ▸ Beth Sy’n Newydd</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Bookmarked</source>
        <translation>Wedi’i nodi</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Heb ei ddarllen eto</translation>
    </message>
    <message>
        <source>Changed since it was read</source>
        <translation>Wedi newid ers ei ddarllen</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Gyda nodyn</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Awgrymiadau</translation>
    </message>
    <message>
        <source>searched before</source>
        <translation>chwiliwyd o’r blaen</translation>
    </message>
    <message>
        <source>Earlier searches</source>
        <translation>Chwiliadau blaenorol</translation>
    </message>
    <message>
        <source>What you can type, with examples</source>
        <translation>Beth y gallwch ei deipio, gydag enghreifftiau</translation>
    </message>
    <message>
        <source>theme · 1 statement</source>
        <translation>thema · 1 datganiad</translation>
    </message>
    <message>
        <source>theme · {count} statements</source>
        <translation>thema · {count} datganiad</translation>
    </message>
    <message>
        <source>acronym</source>
        <translation>acronym</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>datganiad</translation>
    </message>
</context>
<context>
    <name>SupersededLinks</name>
    <message>
        <source>Superseded by</source>
        <translation>Disodlwyd gan</translation>
    </message>
    <message>
        <source>{why} (editors’ view)</source>
        <translation>{why} (barn y golygyddion)</translation>
    </message>
    <message>
        <source>Superseded by {title}</source>
        <translation>Disodlwyd gan {title}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>a {count} arall</translation>
    </message>
</context>
<context>
    <name>TemplatesMenu</name>
    <message>
        <source>Templates</source>
        <translation>Templedi</translation>
    </message>
    <message>
        <source>Saved as the template “{name}”.</source>
        <translation>Cadwyd fel y templed “{name}”.</translation>
    </message>
    <message>
        <source>Layout, print style, parts, cover note and colour, kept under a name</source>
        <translation>Cynllun, arddull argraffu, rhannau, nodyn eglurhaol a lliw, wedi’u cadw dan enw</translation>
    </message>
    <message>
        <source>“{name}” applied: layout, print style, parts and all.</source>
        <translation>Defnyddiwyd “{name}”: cynllun, arddull argraffu, rhannau a’r cyfan.</translation>
    </message>
    <message>
        <source>Renamed: {name}.</source>
        <translation>Ailenwyd: {name}.</translation>
    </message>
    <message>
        <source>In the bin: the template “{name}”. {undo} brings it back.</source>
        <translation>Yn y bin: y templed “{name}”. Mae {undo} yn dod ag ef yn ôl.</translation>
    </message>
    <message>
        <source>Import Template</source>
        <translation>Mewnforio Templed</translation>
    </message>
    <message>
        <source>Imported: the template “{name}”.</source>
        <translation>Mewnforiwyd: y templed “{name}”.</translation>
    </message>
    <message>
        <source>Export Template</source>
        <translation>Allforio Templed</translation>
    </message>
    <message>
        <source>Exported: {path}.</source>
        <translation>Allforiwyd: {path}.</translation>
    </message>
    <message>
        <source>Save This as a Template…</source>
        <translation>Cadw Hwn fel Templed…</translation>
    </message>
    <message>
        <source>Import Template…</source>
        <translation>Mewnforio Templed…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Allforio</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Ailenwi</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Save as Template</source>
        <translation>Cadw fel Templed</translation>
    </message>
    <message>
        <source>Rename Template</source>
        <translation>Ailenwi’r Templed</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Enw:</translation>
    </message>
    <message>
        <source>Template (*.json)</source>
        <translation>Templed (*.json)</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Copy</source>
        <translation>Copïo</translation>
    </message>
</context>
<context>
    <name>ThemeChips</name>
    <message>
        <source>Show all statements on {theme}</source>
        <translation>Dangos pob datganiad ar {theme}</translation>
    </message>
    <message>
        <source>Theme {theme}</source>
        <translation>Thema {theme}</translation>
    </message>
    <message>
        <source>1 theme</source>
        <translation>1 thema</translation>
    </message>
    <message>
        <source>{count} themes</source>
        <translation>{count} thema</translation>
    </message>
    <message>
        <source>More themes: {count}</source>
        <translation>Rhagor o themâu: {count}</translation>
    </message>
</context>
<context>
    <name>TimelineDialog</name>
    <message>
        <source>Timeline</source>
        <translation>Llinell Amser</translation>
    </message>
    <message>
        <source>Filled: certain. Striped: inferred, or no date. Arrow: open on that side.</source>
        <translation>Llawn: sicr. Streipiog: wedi’i gasglu, neu heb ddyddiad. Saeth: agored ar yr ochr honno.</translation>
    </message>
    <message>
        <source>Arrow keys walk through time and themes, plus and minus zoom, Enter opens a statement.</source>
        <translation>Mae’r bysellau saeth yn cerdded drwy amser a themâu, plws a minws yn chwyddo, Enter yn agor datganiad.</translation>
    </message>
    <message>
        <source>Zoom &amp;In (+)</source>
        <translation>Chwyddo i &amp;Mewn (+)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out (−)</source>
        <translation>Chwyddo &amp;Allan (−)</translation>
    </message>
    <message>
        <source>&amp;All Years (0)</source>
        <translation>&amp;Pob Blwyddyn (0)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>A&amp;rgraffu…</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Allwedd</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cau</translation>
    </message>
    <message>
        <source>When the positions were taken</source>
        <translation>Pryd y mabwysiadwyd y safbwyntiau</translation>
    </message>
    <message>
        <source>There are no statements in the library.</source>
        <translation>Nid oes datganiadau yn y llyfrgell.</translation>
    </message>
    <message>
        <source>&amp;All Years</source>
        <translation>&amp;Pob Blwyddyn</translation>
    </message>
    <message>
        <source>Print Timeline</source>
        <translation>Argraffu’r Llinell Amser</translation>
    </message>
    <message>
        <source>Printed on 1 page.</source>
        <translation>Argraffwyd ar 1 dudalen.</translation>
    </message>
    <message>
        <source>Printed on {count} pages.</source>
        <translation>Argraffwyd ar {count} tudalen.</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Check that it is switched on and connected.</source>
        <translation>Ni chymerodd yr argraffydd y tudalennau. Gwiriwch ei fod ymlaen ac wedi’i gysylltu.</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Llinell amser</translation>
    </message>
    <message>
        <source>{period} (inferred)</source>
        <translation>{period} (wedi’i gasglu)</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Text size, appearance and font</source>
        <translation>Maint testun, gwedd a ffont</translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message>
        <source>All statements</source>
        <translation>Pob datganiad</translation>
    </message>
    <message>
        <source>Not dated</source>
        <translation>Heb ddyddiad</translation>
    </message>
    <message>
        <source>{name}, {count} statements</source>
        <translation>{name}, {count} datganiad</translation>
    </message>
    <message>
        <source>{name}, 1 statement</source>
        <translation>{name}, 1 datganiad</translation>
    </message>
    <message>
        <source>{line}, level {level}</source>
        <translation>{line}, lefel {level}</translation>
    </message>
    <message>
        <source>Saved search: {name}</source>
        <translation>Chwiliad a gadwyd: {name}</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>1 datganiad</translation>
    </message>
    <message>
        <source>{count} statements</source>
        <translation>{count} datganiad</translation>
    </message>
    <message>
        <source>{count} · {new} new</source>
        <translation>{count} · {new} newydd</translation>
    </message>
    <message>
        <source>{new} new</source>
        <translation>{new} newydd</translation>
    </message>
</context>
<context>
    <name>TreePane</name>
    <message>
        <source>Themes, years or documents</source>
        <translation>Themâu, blynyddoedd neu ddogfennau</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Blwyddyn</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Ffynhonnell</translation>
    </message>
    <message>
        <source>List the statements by theme</source>
        <translation>Rhestru’r datganiadau yn ôl thema</translation>
    </message>
    <message>
        <source>List the statements by the years they were taken in</source>
        <translation>Rhestru’r datganiadau yn ôl eu blwyddyn</translation>
    </message>
    <message>
        <source>List the statements by source document, in the order of the page</source>
        <translation>Rhestru’r datganiadau yn ôl dogfen ffynhonnell, yn nhrefn y dudalen</translation>
    </message>
</context>
<context>
    <name>UndoCommands</name>
    <message>
        <source>Undone: {what}.</source>
        <translation>Dadwnaed: {what}.</translation>
    </message>
    <message>
        <source>Redone: {what}.</source>
        <translation>Ailwnaed: {what}.</translation>
    </message>
    <message>
        <source>1 part of it had been changed elsewhere since and stays as it is.</source>
        <translation>Roedd 1 rhan ohono wedi’i newid yn rhywle arall ers hynny ac mae’n aros fel y mae.</translation>
    </message>
    <message>
        <source>{count} parts of it had been changed elsewhere since and stay as they are.</source>
        <translation>Roedd {count} rhan ohono wedi’u newid yn rhywle arall ers hynny ac maent yn aros fel y maent.</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} cofnod</translation>
    </message>
    <message>
        <source>Restored: {what}.</source>
        <translation>Adferwyd: {what}.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation>&amp;Dadwneud: {what}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ailwneud</translation>
    </message>
    <message>
        <source>&amp;Redo: {what}</source>
        <translation>&amp;Ailwneud: {what}</translation>
    </message>
</context>
<context>
    <name>UnfinishedReview</name>
    <message>
        <source>Not now</source>
        <translation>Nid nawr</translation>
    </message>
    <message>
        <source>The review stays, and is offered again at the next start.</source>
        <translation>Mae’r adolygiad yn aros, ac fe’i cynigir eto y tro nesaf y dechreuir y rhaglen.</translation>
    </message>
    <message>
        <source>Continue the review of {day}</source>
        <translation>Parhau ag adolygiad {day}</translation>
    </message>
    <message>
        <source>Your review of {day} is not finished. If you import something else instead, your corrections to that review are lost. To keep them, go on with the review and import {files} after it.</source>
        <translation>Nid yw eich adolygiad o {day} wedi’i orffen. Os mewnforiwch rywbeth arall yn ei le, collir eich cywiriadau i’r adolygiad hwnnw. I’w cadw, parhewch â’r adolygiad a mewnforiwch {files} wedyn.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Mewnforio</translation>
    </message>
    <message>
        <source>Continue the review</source>
        <translation>Parhau â’r adolygiad</translation>
    </message>
    <message>
        <source>Import instead</source>
        <translation>Mewnforio yn ei le</translation>
    </message>
    <message>
        <source>Your review of {day} cannot be continued: the file {files} was changed or is not there any more. If you had not accepted the review yet, import the file again.</source>
        <translation>Ni ellir parhau â’ch adolygiad o {day}: newidiwyd y ffeil {files} neu nid yw yno bellach. Os nad oeddech wedi derbyn yr adolygiad eto, mewnforiwch y ffeil eto.</translation>
    </message>
    <message>
        <source>Your review of {day} cannot be continued: the files {files} were changed or are not there any more. If you had not accepted the review yet, import the files again.</source>
        <translation>Ni ellir parhau â’ch adolygiad o {day}: newidiwyd y ffeiliau {files} neu nid ydynt yno bellach. Os nad oeddech wedi derbyn yr adolygiad eto, mewnforiwch y ffeiliau eto.</translation>
    </message>
</context>
<context>
    <name>UnsavedAtClose</name>
    <message>
        <source>Not Saved</source>
        <translation>Heb ei Gadw</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Ceisio Eto</translation>
    </message>
    <message>
        <source>Save a Copy and Close…</source>
        <translation>Cadw Copi a Chau…</translation>
    </message>
    <message>
        <source>Close Without Saving</source>
        <translation>Cau Heb Gadw</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>UnsavedLine</name>
    <message>
        <source>Save a Copy Elsewhere…</source>
        <translation>Cadw Copi yn Rhywle Arall…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Cuddio</translation>
    </message>
    <message>
        <source>What happened…</source>
        <translation>Beth ddigwyddodd…</translation>
    </message>
    <message>
        <source>What to do…</source>
        <translation>Beth i’w wneud…</translation>
    </message>
    <message>
        <source>Not Saved</source>
        <translation>Heb ei Gadw</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>Text size: {percent} %</source>
        <translation>Maint y testun: {percent} %</translation>
    </message>
</context>
<context>
    <name>WhereYouAre</name>
    <message>
        <source>{time}  {message}</source>
        <translation>{time}  {message}</translation>
    </message>
    <message>
        <source>There are no messages yet.</source>
        <translation>Nid oes negeseuon eto.</translation>
    </message>
    <message>
        <source>Latest Messages</source>
        <translation>Negeseuon Diweddaraf</translation>
    </message>
    <message>
        <source>You are in: {area}.</source>
        <translation>Rydych yn: {area}.</translation>
    </message>
    <message>
        <source>List: {name}.</source>
        <translation>Rhestr: {name}.</translation>
    </message>
    <message>
        <source>row {number} of {count}</source>
        <translation>rhes {number} o {count}</translation>
    </message>
    <message>
        <source>Statement: “{title}”, {wording}.</source>
        <translation>Datganiad: “{title}”, {wording}.</translation>
    </message>
</context>
<context>
    <name>WindowSearch</name>
    <message>
        <source>{key} again goes back to “{title}”.</source>
        <translation>Mae {key} eto’n mynd yn ôl i “{title}”.</translation>
    </message>
</context>
<context>
    <name>WordingSwitch</name>
    <message>
        <source>Wording: {wording}</source>
        <translation>Geiriad: {wording}</translation>
    </message>
</context>
<context>
    <name>accessible</name>
    <message>
        <source>Not valid: {why}</source>
        <translation>Annilys: {why}</translation>
    </message>
</context>
<context>
    <name>adding places</name>
    <message>
        <source>Folder: {name} ({count})</source>
        <translation>Ffolder: {name} ({count})</translation>
    </message>
</context>
<context>
    <name>bookmark tree</name>
    <message>
        <source>Unfiled</source>
        <translation>Heb Ffolder</translation>
    </message>
    <message>
        <source>To review now</source>
        <translation>I’w hadolygu nawr</translation>
    </message>
    <message>
        <source>Changed since you marked it</source>
        <translation>Wedi newid ers i chi ei nodi</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Gyda nodyn</translation>
    </message>
    <message>
        <source>With questions</source>
        <translation>Gyda chwestiynau</translation>
    </message>
    <message>
        <source>No longer in the library</source>
        <translation>Ddim yn y llyfrgell bellach</translation>
    </message>
</context>
<context>
    <name>briefing fields</name>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Ar gyfer</translation>
    </message>
    <message>
        <source>the governing body</source>
        <translation>y corff llywodraethu</translation>
    </message>
    <message>
        <source>Meeting on</source>
        <translation>Cyfarfod ar</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Cynllun</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>Un dudalen</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cardiau</translation>
    </message>
    <message>
        <source>Standard, 12 pt</source>
        <translation>Safonol, 12 pt</translation>
    </message>
    <message>
        <source>Large print, 18 pt</source>
        <translation>Print bras, 18 pt</translation>
    </message>
    <message>
        <source>Dyslexia-friendly, 14 pt</source>
        <translation>Addas i ddyslecsia, 14 pt</translation>
    </message>
    <message>
        <source>Greyscale</source>
        <translation>Graddlwyd</translation>
    </message>
    <message>
        <source>Full briefing</source>
        <translation>Briff llawn</translation>
    </message>
    <message>
        <source>Booklet</source>
        <translation>Llyfryn</translation>
    </message>
    <message>
        <source>Print style</source>
        <translation>Arddull argraffu</translation>
    </message>
    <message>
        <source>More: {fields}…</source>
        <translation>Rhagor: {fields}…</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>Llai o feysydd</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Amser</translation>
    </message>
    <message>
        <source>6.30pm</source>
        <translation>6.30pm</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lle</translation>
    </message>
    <message>
        <source>The library</source>
        <translation>Y llyfrgell</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Cyfarfod</translation>
    </message>
    <message>
        <source>Autumn meeting</source>
        <translation>Cyfarfod yr hydref</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Paratowyd gan</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Cover note, on the first page</source>
        <translation>Nodyn eglurhaol, ar y dudalen gyntaf</translation>
    </message>
    <message>
        <source>What the meeting is to know first</source>
        <translation>Beth mae’r cyfarfod i’w wybod yn gyntaf</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>Cipolwg</translation>
    </message>
    <message>
        <source>Space for notes</source>
        <translation>Lle i nodiadau</translation>
    </message>
    <message>
        <source>Spelt out at first use</source>
        <translation>Yn llawn y tro cyntaf</translation>
    </message>
    <message>
        <source>In a list at the end</source>
        <translation>Mewn rhestr ar y diwedd</translation>
    </message>
    <message>
        <source>As they are written</source>
        <translation>Fel y’u hysgrifennwyd</translation>
    </message>
    <message>
        <source>Acronyms</source>
        <translation>Acronymau</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papur</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>Pages at most</source>
        <translation>Tudalennau ar y mwyaf</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>dim terfyn</translation>
    </message>
    <message>
        <source>School colour</source>
        <translation>Lliw’r ysgol</translation>
    </message>
    <message>
        <source>#1f5fa8</source>
        <translation>#1f5fa8</translation>
    </message>
    <message>
        <source>School logo (PNG, JPEG or SVG)</source>
        <translation>Logo’r ysgol (PNG, JPEG neu SVG)</translation>
    </message>
</context>
<context>
    <name>did line</name>
    <message>
        <source>“{typed}” also as {words}</source>
        <translation>“{typed}” hefyd fel {words}</translation>
    </message>
    <message>
        <source>“{word}”</source>
        <translation>“{word}”</translation>
    </message>
    <message>
        <source>“{typed}” corrected to “{word}”</source>
        <translation>cywirwyd “{typed}” i “{word}”</translation>
    </message>
    <message>
        <source>“{typed}” left out</source>
        <translation>hepgorwyd “{typed}”</translation>
    </message>
    <message>
        <source>“theme:{value}” names no theme, and is read as words</source>
        <translation>nid yw “theme:{value}” yn enwi thema, ac fe’i darllenir fel geiriau</translation>
    </message>
    <message>
        <source>“year:{value}” names no years, and is read as words</source>
        <translation>nid yw “year:{value}” yn enwi blynyddoedd, ac fe’i darllenir fel geiriau</translation>
    </message>
    <message>
        <source>“{kind}:{value}” is no filter, and is read as words: after “{kind}:” you can type {values}</source>
        <translation>nid yw “{kind}:{value}” yn hidlydd, ac fe’i darllenir fel geiriau: ar ôl “{kind}:” gallwch deipio {values}</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>{path} could not be read: {reason}. Check that it is there and that you may open it.</source>
        <translation>Ni ellid darllen {path}: {reason}. Gwiriwch ei fod yno ac y cewch ei agor.</translation>
    </message>
    <message>
        <source>{path} could not be saved: {reason}. Nothing was lost; make room or choose another folder, and try again.</source>
        <translation>Ni ellid cadw {path}: {reason}. Ni chollwyd dim; gwnewch le neu dewiswch ffolder arall, a cheisiwch eto.</translation>
    </message>
    <message>
        <source>There is no library of statements at {path}. Install ASCL Reader again, or name another folder with --library.</source>
        <translation>Nid oes llyfrgell o ddatganiadau yn {path}. Gosodwch ASCL Reader eto, neu enwch ffolder arall â --library.</translation>
    </message>
    <message>
        <source>No statement has the id “{id}”. {nearest}</source>
        <translation>Nid oes datganiad â’r id “{id}”. {nearest}</translation>
    </message>
    <message>
        <source>The window needs the system library {library}, which is missing. {advice}</source>
        <translation>Mae angen llyfrgell y system {library} ar y ffenestr, ac mae ar goll. {advice}</translation>
    </message>
    <message>
        <source>The fonts for printing are missing: {names}. Install ASCL Reader again.</source>
        <translation>Mae’r ffontiau ar gyfer argraffu ar goll: {names}. Gosodwch ASCL Reader eto.</translation>
    </message>
    <message>
        <source>{path} cannot be used as a logo: {reason}. Choose a PNG, JPEG or SVG picture of at most 10 MB.</source>
        <translation>Ni ellir defnyddio {path} fel logo: {reason}. Dewiswch lun PNG, JPEG neu SVG o 10 MB ar y mwyaf.</translation>
    </message>
    <message>
        <source>{path} cannot be imported: {reason}. Save the page again, or ask for another copy, and import that.</source>
        <translation>Ni ellir mewnforio {path}: {reason}. Cadwch y dudalen eto, neu gofynnwch am gopi arall, a mewnforiwch hwnnw.</translation>
    </message>
    <message>
        <source>{path} is of a kind that cannot be imported. Save it as a web page, PDF, Word file or text ({endings}), and import that.</source>
        <translation>Mae {path} o fath na ellir ei fewnforio. Cadwch ef fel tudalen we, PDF, ffeil Word neu destun ({endings}), a mewnforiwch hwnnw.</translation>
    </message>
    <message>
        <source>{path}, line {line}: {reason}. Correct the file, or put back an earlier copy of it.</source>
        <translation>{path}, llinell {line}: {reason}. Cywirwch y ffeil, neu rhowch gopi cynharach ohoni yn ôl.</translation>
    </message>
    <message>
        <source>{path} was written by a newer ASCL Reader (format {version}). It can be read here but not changed. Install the newer version on this computer too.</source>
        <translation>Ysgrifennwyd {path} gan ASCL Reader mwy newydd (fformat {version}). Gellir ei ddarllen yma ond nid ei newid. Gosodwch y fersiwn mwy newydd ar y cyfrifiadur hwn hefyd.</translation>
    </message>
    <message>
        <source>The pages could not be set: the part of the program that sets them stopped. Close other programs, which may be using up the memory, and try again.</source>
        <translation>Ni ellid gosod y tudalennau: stopiodd y rhan o’r rhaglen sy’n eu gosod. Caewch raglenni eraill, a all fod yn defnyddio’r cof, a cheisiwch eto.</translation>
    </message>
    <message>
        <source>{path} ends in {ending}, but it contains {found}. Give the file the right ending, or save the page again, and import that.</source>
        <translation>Mae {path} yn gorffen â {ending}, ond mae’n cynnwys {found}. Rhowch y terfyniad cywir i’r ffeil, neu cadwch y dudalen eto, a mewnforiwch honno.</translation>
    </message>
    <message>
        <source>{path} is {found}. {advice}</source>
        <translation>{found} yw {path}. {advice}</translation>
    </message>
    <message>
        <source>{path} was made with ASCL Reader and is no page of ASCL’s: {found}. {advice}</source>
        <translation>Gwnaed {path} ag ASCL Reader ac nid yw’n un o dudalennau ASCL: {found}. {advice}</translation>
    </message>
    <message>
        <source>{path} has no text in it. Open it to see whether it is the right file, save it again, and import that.</source>
        <translation>Nid oes testun yn {path}. Agorwch ef i weld ai dyna’r ffeil gywir, cadwch ef eto, a mewnforiwch hwnnw.</translation>
    </message>
    <message>
        <source>{path} has more than {limit}. Save only the page that holds the statements, and import that.</source>
        <translation>Mae gan {path} fwy na {limit}. Cadwch y dudalen sy’n dal y datganiadau yn unig, a mewnforiwch honno.</translation>
    </message>
    <message>
        <source>{path}, line {line}: some letters cannot be read, because the text is not stored in a way this program knows. Open it in the program that made it, save it as UTF-8 text, and import that.</source>
        <translation>{path}, llinell {line}: ni ellir darllen rhai llythrennau, gan nad yw’r testun wedi’i storio mewn ffordd y mae’r rhaglen hon yn ei hadnabod. Agorwch ef yn y rhaglen a’i gwnaeth, cadwch ef fel testun UTF-8, a mewnforiwch hwnnw.</translation>
    </message>
    <message>
        <source>{path} is protected with a password. Open it, save a copy without protection, and import that.</source>
        <translation>Mae {path} wedi’i ddiogelu â chyfrinair. Agorwch ef, cadwch gopi heb ddiogelwch, a mewnforiwch hwnnw.</translation>
    </message>
    <message>
        <source>{path} has no text in it, only pictures of pages: it was scanned. Ask for the web page or the Word file, or have the text recognised by a scanning program, and import that.</source>
        <translation>Nid oes testun yn {path}, dim ond lluniau o dudalennau: fe’i sganiwyd. Gofynnwch am y dudalen we neu’r ffeil Word, neu gofynnwch i raglen sganio adnabod y testun, a mewnforiwch hwnnw.</translation>
    </message>
    <message>
        <source>{path} has text in it whose letters cannot be read: its fonts ({fonts}) do not say which letters they are. Ask for the web page or the Word file, or have the text recognised by a scanning program, and import that.</source>
        <translation>Mae testun yn {path} na ellir darllen ei lythrennau: nid yw ei ffontiau ({fonts}) yn dweud pa lythrennau ydynt. Gofynnwch am y dudalen we neu’r ffeil Word, neu gofynnwch i raglen sganio adnabod y testun, a mewnforiwch hwnnw.</translation>
    </message>
    <message>
        <source>{path} cannot be imported: {reason}. Ask whoever made the pack for another copy, and import that.</source>
        <translation>Ni ellir mewnforio {path}: {reason}. Gofynnwch i bwy bynnag a wnaeth y pecyn am gopi arall, a mewnforiwch hwnnw.</translation>
    </message>
    <message>
        <source>{path} cannot be imported: in {file}, line {line}: {reason}. Ask whoever made the pack for another copy, and import that.</source>
        <translation>Ni ellir mewnforio {path}: yn {file}, llinell {line}: {reason}. Gofynnwch i bwy bynnag a wnaeth y pecyn am gopi arall, a mewnforiwch hwnnw.</translation>
    </message>
    <message>
        <source>{path} was made by a newer ASCL Reader (its format is {version}, this program knows up to {known}). Install the newest ASCL Reader, and import the pack again.</source>
        <translation>Gwnaed {path} gan ASCL Reader mwy newydd (ei fformat yw {version}, mae’r rhaglen hon yn adnabod hyd at {known}). Gosodwch yr ASCL Reader diweddaraf, a mewnforiwch y pecyn eto.</translation>
    </message>
    <message>
        <source>{path} has more than {limit}, which no library has. Ask whoever made it for another pack, and import that.</source>
        <translation>Mae gan {path} fwy na {limit}, mwy nag sydd gan unrhyw lyfrgell. Gofynnwch i bwy bynnag a’i gwnaeth am becyn arall, a mewnforiwch hwnnw.</translation>
    </message>
    <message>
        <source>{path} is not a library pack of ASCL Reader. If it is a packed file with saved pages, unpack it and import those.</source>
        <translation>Nid yw {path} yn becyn llyfrgell ASCL Reader. Os yw’n ffeil wedi’i phacio â thudalennau a gadwyd, dadbaciwch hi a mewnforiwch y rheini.</translation>
    </message>
    <message>
        <source>{path} was not written: the library has more than {limit}, which is too much for one pack. Export a library with less in it.</source>
        <translation>Ni ysgrifennwyd {path}: mae gan y llyfrgell fwy na {limit}, sy’n ormod i un pecyn. Allforiwch lyfrgell â llai ynddi.</translation>
    </message>
    <message>
        <source>{path} is there already and was left as it is. Choose another name, or replace it with --force.</source>
        <translation>Mae {path} yno eisoes ac fe’i gadawyd fel y mae. Dewiswch enw arall, neu disodlwch ef â --force.</translation>
    </message>
    <message>
        <source>{path} was not written: the program keeps its own files there, and one of them could be lost. Choose another name in another folder.</source>
        <translation>Ni ysgrifennwyd {path}: mae’r rhaglen yn cadw ei ffeiliau ei hun yno, a gellid colli un ohonynt. Dewiswch enw arall mewn ffolder arall.</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”. “ascl-reader bookmark list” lists them all.</source>
        <translation>Nid oes ffolder “{folder}”. Mae “ascl-reader bookmark list” yn enwi pob un.</translation>
    </message>
    <message>
        <source>Folders are at most two deep, and “{folder}” names more. Name one such as “Governors / Finance”.</source>
        <translation>Dwy lefel o ffolderi sydd ar y mwyaf, ac mae “{folder}” yn enwi rhagor. Enwch un megis “Governors / Finance”.</translation>
    </message>
    <message>
        <source>A passage needs --section. Say in which section the words stand.</source>
        <translation>Mae angen --section ar ddarn. Dywedwch ym mha adran y mae’r geiriau.</translation>
    </message>
    <message>
        <source>The {section} of {id} does not hold these words. Give them exactly as they stand there.</source>
        <translation>Nid yw’r geiriau hyn yn {section} {id}. Rhowch nhw yn union fel y maent yno.</translation>
    </message>
    <message>
        <source>--delete takes the whole note away: give it without --text, --stance, --question and --look-again.</source>
        <translation>Mae --delete yn tynnu’r nodyn cyfan: rhowch ef heb --text, --stance, --question a --look-again.</translation>
    </message>
    <message>
        <source>There is no note on {id}.</source>
        <translation>Nid oes nodyn ar {id}.</translation>
    </message>
    <message>
        <source>The text on standard input cannot be read. Save it as UTF-8 text, and try again.</source>
        <translation>Ni ellir darllen y testun ar y mewnbwn safonol fel llythrennau. Storiwch ef fel testun UTF-8, a cheisiwch eto.</translation>
    </message>
    <message>
        <source>{path} is longer than this system lets a path be. Choose a shorter name, or another folder.</source>
        <translation>Mae {path} yn hwy nag y mae’r system hon yn gadael i lwybr fod. Dewiswch enw byrrach, neu ffolder arall.</translation>
    </message>
    <message>
        <source>No window can open on the display {display}: {reason}. Start the program on the desktop itself, or name another display; “ascl-reader list”, “show” and “search” need none.</source>
        <translation>Ni all ffenestr agor ar y dangosydd {display}: {reason}. Dechreuwch y rhaglen ar y bwrdd gwaith ei hun, neu enwch ddangosydd arall; nid oes angen un ar “ascl-reader list”, “show” a “search”.</translation>
    </message>
    <message>
        <source>The folder in which this command was given is no longer there. Go to another one, or give the whole path.</source>
        <translation>Nid yw’r ffolder y rhoddwyd y gorchymyn hwn ynddi yno bellach. Ewch i un arall, neu enwch y llwybr cyfan.</translation>
    </message>
    <message>
        <source>The system knows no home folder of this user. Name one with HOME, or a folder for the program’s own files with ASCL_READER_HOME.</source>
        <translation>Nid yw’r system yn dweud am unrhyw ffolder mai cartref y defnyddiwr hwn ydyw. Enwch un â HOME, neu ffolder ar gyfer ffeiliau’r rhaglen ei hun ag ASCL_READER_HOME.</translation>
    </message>
    <message>
        <source>A menu entry is made by this command on Linux only; elsewhere the installer makes it.</source>
        <translation>Ar Linux yn unig y mae’r gorchymyn hwn yn gwneud cofnod yn y ddewislen; mewn mannau eraill y gosodwr sy’n ei wneud.</translation>
    </message>
    <message>
        <source>{path} does not end in one of {endings}. Choose one of these endings, or name the format with --format.</source>
        <translation>Nid yw {path} yn gorffen ag un o {endings}. Dewiswch un o’r terfyniadau hyn, neu enwch y fformat â --format.</translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message>
        <source>“{file}” is in this folder already. Replace it?</source>
        <translation>Mae “{file}” yn y ffolder hon eisoes. Ei disodli?</translation>
    </message>
    <message>
        <source>Replace a File</source>
        <translation>Disodli Ffeil</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Disodli</translation>
    </message>
</context>
<context>
    <name>faults</name>
    <message>
        <source>The file could not be read: {detail}. Check that you may open it.</source>
        <translation>Ni ellid darllen y ffeil: {detail}. Gwiriwch y cewch ei hagor.</translation>
    </message>
    <message>
        <source>The file is damaged: {detail}. Correct this line, or put back an earlier copy.</source>
        <translation>Mae’r ffeil wedi’i difrodi: {detail}. Cywirwch y llinell hon, neu rhowch gopi cynharach yn ôl.</translation>
    </message>
    <message>
        <source>{field}: {detail}. Correct the value.</source>
        <translation>{field}: {detail}. Cywirwch y gwerth.</translation>
    </message>
    <message>
        <source>The id “{detail}” is used by another file as well; this file is left out. Give it its own id.</source>
        <translation>Defnyddir yr id “{detail}” gan ffeil arall hefyd; hepgorir y ffeil hon. Rhowch ei id ei hun iddi.</translation>
    </message>
    <message>
        <source>There is no theme “{detail}” in themes.yaml. Correct the id, or add the theme.</source>
        <translation>Nid oes thema “{detail}” yn themes.yaml. Cywirwch yr id, neu ychwanegwch y thema.</translation>
    </message>
    <message>
        <source>There is no document “{detail}” in documents.yaml. Correct the id, or add the document.</source>
        <translation>Nid oes dogfen “{detail}” yn documents.yaml. Cywirwch yr id, neu ychwanegwch y ddogfen.</translation>
    </message>
    <message>
        <source>It relates to “{detail}”, which no statement has as its id. Correct the id.</source>
        <translation>Mae’n ymwneud â “{detail}”, nad yw’n id i unrhyw ddatganiad. Cywirwch yr id.</translation>
    </message>
    <message>
        <source>The position is empty; every statement has one. Write it.</source>
        <translation>Mae’r safbwynt yn wag; mae gan bob datganiad un. Ysgrifennwch ef.</translation>
    </message>
    <message>
        <source>The file is not named after its id; it should be called {detail}.yaml. Rename it.</source>
        <translation>Nid yw’r ffeil wedi’i henwi ar ôl ei id; {detail}.yaml ddylai fod ei henw. Ailenwch hi.</translation>
    </message>
    <message>
        <source>The file is missing; the library is used without it. Put it back.</source>
        <translation>Mae’r ffeil ar goll; defnyddir y llyfrgell hebddi. Rhowch hi’n ôl.</translation>
    </message>
</context>
<context>
    <name>filter choices</name>
    <message>
        <source>From…</source>
        <translation>O…</translation>
    </message>
    <message>
        <source>Up to…</source>
        <translation>Hyd at…</translation>
    </message>
    <message>
        <source>from {year}</source>
        <translation>o {year}</translation>
    </message>
    <message>
        <source>up to {year}</source>
        <translation>hyd at {year}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} i {last}</translation>
    </message>
</context>
<context>
    <name>folder names</name>
    <message>
        <source>A folder needs a name.</source>
        <translation>Mae angen enw ar ffolder.</translation>
    </message>
    <message>
        <source>There is a folder “{name}” {place} already. Choose another name.</source>
        <translation>Mae ffolder “{name}” {place} eisoes. Dewiswch enw arall.</translation>
    </message>
    <message>
        <source>in “{folder}”</source>
        <translation>yn “{folder}”</translation>
    </message>
    <message>
        <source>at the top</source>
        <translation>ar y brig</translation>
    </message>
    <message>
        <source>Unfiled</source>
        <translation>Heb Ffolder</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} a {last}</translation>
    </message>
</context>
<context>
    <name>glossary</name>
    <message>
        <source>{term}: {meaning}</source>
        <translation>{term}: {meaning}</translation>
    </message>
</context>
<context>
    <name>hit headings</name>
    <message>
        <source>In the title or the brief</source>
        <translation>Yn y teitl neu’r crynodeb byr</translation>
    </message>
    <message>
        <source>In the position</source>
        <translation>Yn y safbwynt</translation>
    </message>
    <message>
        <source>In the context</source>
        <translation>Yn y cyd-destun</translation>
    </message>
    <message>
        <source>In the rationale</source>
        <translation>Yn y rhesymeg</translation>
    </message>
    <message>
        <source>In the full text</source>
        <translation>Yn y testun llawn</translation>
    </message>
    <message>
        <source>In the summary</source>
        <translation>Yn y crynodeb</translation>
    </message>
    <message>
        <source>In its theme, dates, names or figures</source>
        <translation>Yn ei thema, dyddiadau, enwau neu ffigurau</translation>
    </message>
    <message>
        <source>Only in our notes</source>
        <translation>Yn ein nodiadau yn unig</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>Agosaf</translation>
    </message>
    <message>
        <source>Nearest, without {words}</source>
        <translation>Agosaf, heb {words}</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Screen readers use these keys for themselves.</source>
        <translation>Mae darllenwyr sgrin yn defnyddio’r bysellau hyn eu hunain.</translation>
    </message>
    <message>
        <source>The system or every window uses these keys.</source>
        <translation>Mae’r system neu bob ffenestr yn defnyddio’r bysellau hyn.</translation>
    </message>
    <message>
        <source>On some keyboards AltGr types a letter or sign with these keys.</source>
        <translation>Ar rai bysellfyrddau mae AltGr yn teipio llythyren neu arwydd â’r bysellau hyn.</translation>
    </message>
    <message>
        <source>A letter or sign alone could not be typed any more; hold Ctrl or Alt with it.</source>
        <translation>Ni ellid teipio llythyren neu arwydd ar ei ben ei hun mwyach; daliwch Ctrl neu Alt gydag ef.</translation>
    </message>
    <message>
        <source>This key walks through lists and texts.</source>
        <translation>Mae’r fysell hon yn cerdded drwy restrau a thestunau.</translation>
    </message>
    <message>
        <source>These keys work on a text while it is written.</source>
        <translation>Mae’r bysellau hyn yn gweithio ar destun wrth iddo gael ei ysgrifennu.</translation>
    </message>
    <message>
        <source>Alt with this letter opens a menu.</source>
        <translation>Mae Alt gyda’r llythyren hon yn agor dewislen.</translation>
    </message>
</context>
<context>
    <name>marked rows</name>
    <message>
        <source>No longer in the library</source>
        <translation>Ddim yn y llyfrgell bellach</translation>
    </message>
    <message>
        <source>Our note: </source>
        <translation>Ein nodyn: </translation>
    </message>
    <message>
        <source>Passage in {section}</source>
        <translation>Darn yn {section}</translation>
    </message>
    <message>
        <source>marked {day}</source>
        <translation>nodwyd {day}</translation>
    </message>
    <message>
        <source>Its full text is not there now</source>
        <translation>Nid yw ei destun llawn yno nawr</translation>
    </message>
    <message>
        <source>Not in the text any more</source>
        <translation>Ddim yn y testun bellach</translation>
    </message>
    <message>
        <source>Text changed since</source>
        <translation>Newidiodd y testun ers hynny</translation>
    </message>
    <message>
        <source>as you marked it on {day}</source>
        <translation>fel y’i nodwyd gennych ar {day}</translation>
    </message>
</context>
<context>
    <name>own work</name>
    <message>
        <source>Bookmark</source>
        <translation>Nod</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ffolder</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Chwiliad a gadwyd</translation>
    </message>
    <message>
        <source>Searches for: {text}</source>
        <translation>Yn chwilio am: {text}</translation>
    </message>
    <message>
        <source>Our school: {stance}</source>
        <translation>Ein hysgol: {stance}</translation>
    </message>
    <message>
        <source>Questions to ask:</source>
        <translation>Cwestiynau i’w gofyn:</translation>
    </message>
    <message>
        <source>Review on {day}.</source>
        <translation>Adolygu ar {day}.</translation>
    </message>
    <message>
        <source>Marked passage in {section}:</source>
        <translation>Darn a nodwyd yn {section}:</translation>
    </message>
    <message>
        <source>Marked passage:</source>
        <translation>Darn a nodwyd:</translation>
    </message>
    <message>
        <source>Marks {section}.</source>
        <translation>Yn nodi {section}.</translation>
    </message>
    <message>
        <source>the whole statement</source>
        <translation>y datganiad cyfan</translation>
    </message>
    <message>
        <source>In: {folders}</source>
        <translation>Yn: {folders}</translation>
    </message>
    <message>
        <source>Made on {day}.</source>
        <translation>Gwnaed ar {day}.</translation>
    </message>
    <message>
        <source>A folder in “{parent}”.</source>
        <translation>Ffolder yn “{parent}”.</translation>
    </message>
    <message>
        <source>A folder.</source>
        <translation>Ffolder.</translation>
    </message>
    <message>
        <source>1 bookmark belongs in it.</source>
        <translation>Mae 1 nod yn perthyn iddi.</translation>
    </message>
    <message>
        <source>{count} bookmarks belong in it.</source>
        <translation>Mae {count} nod yn perthyn iddi.</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>exit close leave end program</source>
        <translation>gadael cau gorffen rhaglen allan</translation>
    </message>
    <message>
        <source>take back revert mistake</source>
        <translation>tynnu yn ôl camgymeriad gwall</translation>
    </message>
    <message>
        <source>do again repeat</source>
        <translation>gwneud eto ailadrodd</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>clipfwrdd</translation>
    </message>
    <message>
        <source>mark everything</source>
        <translation>marcio popeth</translation>
    </message>
    <message>
        <source>stop cancel empty search</source>
        <translation>stopio canslo gwagio chwiliad</translation>
    </message>
    <message>
        <source>keep remember search</source>
        <translation>cadw cofio chwiliad</translation>
    </message>
    <message>
        <source>forget delete search history</source>
        <translation>anghofio dileu hanes chwilio</translation>
    </message>
    <message>
        <source>topic subject category tree</source>
        <translation>pwnc testun categori coeden</translation>
    </message>
    <message>
        <source>page document origin tree</source>
        <translation>tudalen dogfen tarddiad coeden</translation>
    </message>
    <message>
        <source>short brief editors</source>
        <translation>byr crynodeb golygyddion</translation>
    </message>
    <message>
        <source>published official original wording</source>
        <translation>cyhoeddwyd swyddogol gwreiddiol geiriad</translation>
    </message>
    <message>
        <source>zoom out font size decrease reduce</source>
        <translation>chwyddo allan maint ffont lleihau</translation>
    </message>
    <message>
        <source>theme mode automatic match computer</source>
        <translation>thema modd awtomatig fel cyfrifiadur</translation>
    </message>
    <message>
        <source>dyslexia typeface easy to read letters</source>
        <translation>dyslecsia ffurfdeip haws darllen llythrennau</translation>
    </message>
    <message>
        <source>typeface usual letters</source>
        <translation>ffurfdeip arferol llythrennau</translation>
    </message>
    <message>
        <source>compare versions history changed before diff</source>
        <translation>cymharu fersiynau hanes newidiwyd cynt gwahaniaeth</translation>
    </message>
    <message>
        <source>years dates periods chart history when old new</source>
        <translation>blynyddoedd dyddiadau cyfnodau siart hanes pryd hen newydd</translation>
    </message>
    <message>
        <source>hide sidebar left navigation panel</source>
        <translation>cuddio bar ochr chwith llywio panel</translation>
    </message>
    <message>
        <source>hide middle column statements titles</source>
        <translation>cuddio canol colofn datganiadau teitlau</translation>
    </message>
    <message>
        <source>column pane splitter size larger broader resize</source>
        <translation>colofn paen rhannwr maint mwy lletach ehangach</translation>
    </message>
    <message>
        <source>column pane splitter size smaller resize</source>
        <translation>colofn paen rhannwr maint llai culach</translation>
    </message>
    <message>
        <source>taller row splitter size larger resize</source>
        <translation>talach uwch rhes rhannwr maint mwy</translation>
    </message>
    <message>
        <source>shorter row splitter size smaller resize</source>
        <translation>byrrach is rhes rhannwr maint llai</translation>
    </message>
    <message>
        <source>reset columns panes splitter sizes widths</source>
        <translation>ailosod colofnau paenau rhannwr meintiau lled</translation>
    </message>
    <message>
        <source>maximise whole screen projector</source>
        <translation>mwyafu cyfan sgrin taflunydd</translation>
    </message>
    <message>
        <source>previous page before return</source>
        <translation>tudalen flaenorol cynt dychwelyd</translation>
    </message>
    <message>
        <source>next page</source>
        <translation>tudalen nesaf</translation>
    </message>
    <message>
        <source>highlight mark selection quote save</source>
        <translation>amlygu marcio detholiad dyfyniad cadw</translation>
    </message>
    <message>
        <source>file favourite choose folder</source>
        <translation>ffeilio ffefryn dewis ffolder</translation>
    </message>
    <message>
        <source>create add group collection</source>
        <translation>creu ychwanegu grŵp casgliad</translation>
    </message>
    <message>
        <source>history versions restore note</source>
        <translation>hanes fersiynau adfer nodyn</translation>
    </message>
    <message>
        <source>meeting handout all statements</source>
        <translation>cyfarfod taflen pob datganiad</translation>
    </message>
    <message>
        <source>meetings handouts list reports</source>
        <translation>cyfarfodydd taflenni rhestr adroddiadau</translation>
    </message>
    <message>
        <source>paper printer pdf</source>
        <translation>papur argraffydd pdf</translation>
    </message>
    <message>
        <source>paper printer</source>
        <translation>papur argraffydd</translation>
    </message>
    <message>
        <source>cite quote citation source</source>
        <translation>dyfynnu dyfyniad cyfeirio ffynhonnell</translation>
    </message>
    <message>
        <source>keys hotkeys</source>
        <translation>bysellau bysellau byr</translation>
    </message>
    <message>
        <source>keys hotkeys customise remap rebind</source>
        <translation>bysellau bysellau byr addasu ailaseinio</translation>
    </message>
    <message>
        <source>add open load file page pdf word website published wording full text bring in upload download save page excel spreadsheet</source>
        <translation>ychwanegu agor llwytho ffeil tudalen pdf word gwefan cyhoeddwyd geiriad testun llawn dod i mewn uwchlwytho lawrlwytho cadw tudalen excel taenlen</translation>
    </message>
    <message>
        <source>share send save backup zip pack another school send colleague email</source>
        <translation>rhannu anfon cadw copi wrth gefn zip pecyn ysgol arall anfon cydweithiwr e-bost</translation>
    </message>
    <message>
        <source>take back remove imported pages delete remove import full text</source>
        <translation>tynnu yn ôl dileu tudalennau a fewnforiwyd tynnu mewnforiad testun llawn</translation>
    </message>
    <message>
        <source>faults errors problems test validate broken check library fault</source>
        <translation>namau gwallau problemau profi dilysu wedi torri gwirio llyfrgell nam</translation>
    </message>
    <message>
        <source>look for find query search box look up all</source>
        <translation>edrych am canfod ymholiad blwch chwilio popeth</translation>
    </message>
    <message>
        <source>look for word in page text search look up</source>
        <translation>edrych am air yn y dudalen testun chwilio canfod</translation>
    </message>
    <message>
        <source>date time period tree sort by date</source>
        <translation>dyddiad amser cyfnod coeden trefnu yn ôl dyddiad</translation>
    </message>
    <message>
        <source>bigger text zoom in font size increase enlarge magnify too small cannot read 100%</source>
        <translation>testun mwy chwyddo i mewn maint ffont cynyddu helaethu rhy fach methu darllen 100%</translation>
    </message>
    <message>
        <source>reset zoom normal font size 100 100%</source>
        <translation>ailosod chwyddo arferol maint ffont 100 100%</translation>
    </message>
    <message>
        <source>light mode bright day theme white white background</source>
        <translation>modd golau llachar dydd thema wen gwyn cefndir</translation>
    </message>
    <message>
        <source>dark mode night theme black black background eyes</source>
        <translation>modd tywyll nos thema ddu du cefndir llygaid</translation>
    </message>
    <message>
        <source>difference policy side by side paste own text versus our policy</source>
        <translation>gwahaniaeth polisi ochr yn ochr gludo testun ein hun yn erbyn ein polisi</translation>
    </message>
    <message>
        <source>changes changed last import updates whats new changed</source>
        <translation>newidiadau newidiwyd mewnforiad diwethaf diweddariadau beth sy’n newydd</translation>
    </message>
    <message>
        <source>history last opened history last read</source>
        <translation>hanes agorwyd ddiwethaf darllenwyd ddiwethaf</translation>
    </message>
    <message>
        <source>write comment our school stance add note make edit opinion agree disagree partly questions review date reminder</source>
        <translation>ysgrifennu sylw ein hysgol safiad ychwanegu nodyn golygu barn cytuno anghytuno rhannol cwestiynau dyddiad adolygu nodyn atgoffa</translation>
    </message>
    <message>
        <source>folders favourites see all notes saved searches list</source>
        <translation>ffolderi ffefrynnau gweld pob nodyn chwiliadau a gadwyd rhestr</translation>
    </message>
    <message>
        <source>star favourite save keep remember remove star unstar delete bookmark add</source>
        <translation>seren ffefryn cadw cofio tynnu seren dileu nod ychwanegu</translation>
    </message>
    <message>
        <source>remove trash remove bookmark star folder search</source>
        <translation>tynnu bin tynnu nod seren ffolder chwiliad</translation>
    </message>
    <message>
        <source>trash recycle deleted restore recover undelete deleted recycle</source>
        <translation>bin sbwriel ailgylchu dilëwyd adfer dad-ddileu</translation>
    </message>
    <message>
        <source>save share csv markdown backup spreadsheet excel send colleague email back up notes bookmarks</source>
        <translation>cadw rhannu csv markdown copi wrth gefn taenlen excel anfon cydweithiwr e-bost nodiadau nodau</translation>
    </message>
    <message>
        <source>load restore csv yaml excel spreadsheet</source>
        <translation>llwytho adfer csv yaml excel taenlen</translation>
    </message>
    <message>
        <source>meeting handout report governors agenda</source>
        <translation>cyfarfod taflen adroddiad llywodraethwyr agenda</translation>
    </message>
    <message>
        <source>meeting handout report governors pdf word agenda send email e-mail word document save export</source>
        <translation>cyfarfod taflen adroddiad llywodraethwyr pdf word agenda anfon e-bost dogfen word cadw allforio</translation>
    </message>
    <message>
        <source>manual guide how to getting started first steps privacy accessibility screen reader tips tour crash trouble wrong problem</source>
        <translation>llawlyfr canllaw sut i ddechrau camau cyntaf preifatrwydd hygyrchedd darllenydd sgrin awgrymiadau taith chwalfa trafferth o’i le problem</translation>
    </message>
    <message>
        <source>operators quotes filters filter</source>
        <translation>gweithredwyr dyfyniadau hidlwyr hidlydd</translation>
    </message>
    <message>
        <source>acronyms abbreviations meaning words terms what does it mean explain abbreviation</source>
        <translation>acronymau byrfoddau ystyr geiriau termau beth mae’n ei olygu egluro byrfodd</translation>
    </message>
    <message>
        <source>folder path location data backup where is my data log</source>
        <translation>ffolder llwybr lleoliad data copi wrth gefn ble mae fy nata log</translation>
    </message>
    <message>
        <source>position orientation row pane lost</source>
        <translation>safle cyfeiriad rhes paen ar goll</translation>
    </message>
    <message>
        <source>announcements notices told said again status</source>
        <translation>cyhoeddiadau hysbysiadau dywedwyd eto statws</translation>
    </message>
    <message>
        <source>tips tricks how to getting started</source>
        <translation>awgrymiadau triciau sut i ddechrau</translation>
    </message>
    <message>
        <source>version licence</source>
        <translation>fersiwn trwydded</translation>
    </message>
    <message>
        <source>settings options language welsh cymraeg line spacing letter column reset default colours contrast font text size hints set up</source>
        <translation>gosodiadau opsiynau iaith cymraeg saesneg bylchiad llinellau llythrennau colofn ailosod rhagosodedig lliwiau cyferbyniad ffont maint testun awgrymiadau gosod</translation>
    </message>
    <message>
        <source>home welcome getting started first steps overview</source>
        <translation>cartref croeso dechrau camau cyntaf trosolwg</translation>
    </message>
    <message>
        <source>focus mode only text without list distraction</source>
        <translation>canolbwyntio modd testun yn unig heb restr</translation>
    </message>
    <message>
        <source>black white colours see better</source>
        <translation>du gwyn lliwiau gweld yn well</translation>
    </message>
    <message>
        <source>yellow cream paper colours warm</source>
        <translation>melyn hufen papur lliwiau cynnes</translation>
    </message>
    <message>
        <source>alphabetical</source>
        <translation>yn nhrefn yr wyddor</translation>
    </message>
    <message>
        <source>sort by date latest recent</source>
        <translation>trefnu yn ôl dyddiad diweddaraf</translation>
    </message>
    <message>
        <source>sort by date earliest</source>
        <translation>trefnu yn ôl dyddiad cynharaf</translation>
    </message>
    <message>
        <source>one pane column alone tabs</source>
        <translation>un paen colofn ar ei ben ei hun tabiau</translation>
    </message>
    <message>
        <source>below one another under panes columns</source>
        <translation>o dan ei gilydd paenau colofnau</translation>
    </message>
    <message>
        <source>next to one another panes columns</source>
        <translation>wrth ochr ei gilydd paenau colofnau</translation>
    </message>
    <message>
        <source>dyslexia typeface wide easy to read letters</source>
        <translation>dyslecsia ffurfdeip llydan haws darllen llythrennau</translation>
    </message>
    <message>
        <source>typeface comic sans own</source>
        <translation>ffurfdeip comic sans ein hun</translation>
    </message>
    <message>
        <source>similar linked other statements</source>
        <translation>tebyg cysylltiedig datganiadau eraill</translation>
    </message>
    <message>
        <source>acronym abbreviation explain glossary meaning</source>
        <translation>acronym byrfodd egluro geirfa ystyr</translation>
    </message>
    <message>
        <source>forget do not keep search history</source>
        <translation>anghofio peidio cadw hanes chwilio</translation>
    </message>
    <message>
        <source>star every statement in list</source>
        <translation>seren pob datganiad yn y rhestr</translation>
    </message>
    <message>
        <source>change name</source>
        <translation>newid enw</translation>
    </message>
    <message>
        <source>next hit found place</source>
        <translation>canlyniad nesaf lle a gafwyd</translation>
    </message>
    <message>
        <source>previous hit found place</source>
        <translation>canlyniad blaenorol lle a gafwyd</translation>
    </message>
    <message>
        <source>The full text of this statement has no earlier wording.</source>
        <translation>Nid oes geiriad blaenorol i destun llawn y datganiad hwn.</translation>
    </message>
    <message>
        <source>The full text of this statement has not been imported yet.</source>
        <translation>Nid yw testun llawn y datganiad hwn wedi’i fewnforio eto.</translation>
    </message>
    <message>
        <source>menu find what can i do</source>
        <translation>dewislen canfod beth y gallaf ei wneud</translation>
    </message>
    <message>
        <source>a an the my our this that i can do how to make turn on go get in of for is it me please want with</source>
        <translation>y yr fy ein hwn hon hwnnw sydd i gallaf ei wneud sut gwneud troi ar mynd cael mewn o ar gyfer yw mae fi os gwelwch yn dda eisiau gyda â</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Nid oes dim i’w ddadwneud.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Nid oes dim i’w ailwneud.</translation>
    </message>
    <message>
        <source>Nothing was read before this.</source>
        <translation>Ni ddarllenwyd dim cyn hwn.</translation>
    </message>
    <message>
        <source>You have not gone back from anything.</source>
        <translation>Nid aethpwyd yn ôl o ddim.</translation>
    </message>
    <message>
        <source>This statement has no summary.</source>
        <translation>Nid oes crynodeb i’r datganiad hwn.</translation>
    </message>
    <message>
        <source>Nothing was found in the other wording.</source>
        <translation>Ni chafwyd dim yn y geiriad arall.</translation>
    </message>
    <message>
        <source>No searches are remembered.</source>
        <translation>Ni chofir unrhyw chwiliadau.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Ni fewnforiwyd dim.</translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>Ni fewnforiwyd dim eto.</translation>
    </message>
    <message>
        <source>Bookmarks and notes cannot be written at the moment.</source>
        <translation>Ni ellir ysgrifennu nodau a nodiadau ar hyn o bryd.</translation>
    </message>
    <message>
        <source>It does not apply to what is chosen or shown now.</source>
        <translation>Nid yw’n berthnasol i’r hyn a ddewiswyd neu a ddangosir nawr.</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Page {first}</source>
        <translation>Tudalen {first}</translation>
    </message>
    <message>
        <source>Line {first}</source>
        <translation>Llinell {first}</translation>
    </message>
    <message>
        <source>Pages {first} to {last}</source>
        <translation>Tudalennau {first} i {last}</translation>
    </message>
    <message>
        <source>Lines {first} to {last}</source>
        <translation>Llinellau {first} i {last}</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>No problems found in 1 statement.</source>
        <translation>Ni chafwyd problemau mewn 1 datganiad.</translation>
    </message>
    <message>
        <source>No problems found in {count} statements.</source>
        <translation>Ni chafwyd problemau mewn {count} datganiad.</translation>
    </message>
    <message>
        <source>Check the Library</source>
        <translation>Gwirio’r Llyfrgell</translation>
    </message>
</context>
<context>
    <name>program</name>
    <message>
        <source>What you wrote last is only in this window. If you save a copy elsewhere, you can take it in later with Bookmarks ▸ Import.</source>
        <translation>Dim ond yn y ffenestr hon y mae’r hyn a ysgrifennwyd gennych ddiwethaf. Os cadwch gopi yn rhywle arall, gallwch ei gymryd i mewn yn nes ymlaen â Nodau Tudalen ▸ Mewnforio.</translation>
    </message>
    <message>
        <source>What you changed last in your briefings is only in this window.</source>
        <translation>Dim ond yn y ffenestr hon y mae’r hyn a newidiwyd gennych ddiwethaf yn eich briffiau.</translation>
    </message>
</context>
<context>
    <name>query help</name>
    <message>
        <source>school funding</source>
        <translation>school funding</translation>
    </message>
    <message>
        <source>Both words, in any order; other endings, acronyms and like words too.</source>
        <translation>Y ddau air, mewn unrhyw drefn; terfyniadau eraill, acronymau a geiriau tebyg hefyd.</translation>
    </message>
    <message>
        <source>“high needs”</source>
        <translation>“high needs”</translation>
    </message>
    <message>
        <source>These words in this order.</source>
        <translation>Y geiriau hyn yn y drefn hon.</translation>
    </message>
    <message>
        <source>funding -SEND</source>
        <translation>funding -SEND</translation>
    </message>
    <message>
        <source>Without a word; NOT SEND does the same.</source>
        <translation>Heb air; mae NOT SEND yn gwneud yr un peth.</translation>
    </message>
    <message>
        <source>phones OR media</source>
        <translation>phones OR media</translation>
    </message>
    <message>
        <source>One of the two, or both.</source>
        <translation>Un o’r ddau, neu’r ddau.</translation>
    </message>
    <message>
        <source>(phones OR media) harm</source>
        <translation>(phones OR media) harm</translation>
    </message>
    <message>
        <source>Brackets keep together what belongs together.</source>
        <translation>Mae cromfachau’n cadw ynghyd yr hyn sy’n perthyn i’w gilydd.</translation>
    </message>
    <message>
        <source>title:holidays</source>
        <translation>title:holidays</translation>
    </message>
    <message>
        <source>Only in the title.</source>
        <translation>Yn y teitl yn unig.</translation>
    </message>
    <message>
        <source>position:penalties</source>
        <translation>position:penalties</translation>
    </message>
    <message>
        <source>Only in the position.</source>
        <translation>Yn y safbwynt yn unig.</translation>
    </message>
    <message>
        <source>context:pandemic</source>
        <translation>context:pandemic</translation>
    </message>
    <message>
        <source>Only in the context.</source>
        <translation>Yn y cyd-destun yn unig.</translation>
    </message>
    <message>
        <source>rationale:trust</source>
        <translation>rationale:trust</translation>
    </message>
    <message>
        <source>Only in the rationale.</source>
        <translation>Yn y rhesymeg yn unig.</translation>
    </message>
    <message>
        <source>note:governors</source>
        <translation>note:governors</translation>
    </message>
    <message>
        <source>Only in our school’s notes.</source>
        <translation>Yn nodiadau ein hysgol yn unig.</translation>
    </message>
    <message>
        <source>theme:attendance</source>
        <translation>theme:attendance</translation>
    </message>
    <message>
        <source>In a theme, and in those below it.</source>
        <translation>Mewn thema, ac yn y rhai oddi tani.</translation>
    </message>
    <message>
        <source>year:2019..2021</source>
        <translation>year:2019..2021</translation>
    </message>
    <message>
        <source>From these years; year:2020 is one year, year:2019.. and later.</source>
        <translation>O’r blynyddoedd hyn; mae year:2020 yn un flwyddyn, year:2019.. yn honno ac wedyn.</translation>
    </message>
    <message>
        <source>wording:full</source>
        <translation>wording:full</translation>
    </message>
    <message>
        <source>With the full text, which you imported; wording:summary has our own words.</source>
        <translation>Gyda’r testun llawn, a fewnforiwyd gennych; mae gan wording:summary ein geiriau ni.</translation>
    </message>
    <message>
        <source>is:bookmarked</source>
        <translation>is:bookmarked</translation>
    </message>
    <message>
        <source>With a bookmark of yours.</source>
        <translation>Gyda nod o’ch eiddo.</translation>
    </message>
    <message>
        <source>is:unread</source>
        <translation>is:unread</translation>
    </message>
    <message>
        <source>That you have not read yet.</source>
        <translation>Nad ydych wedi’u darllen eto.</translation>
    </message>
    <message>
        <source>is:changed</source>
        <translation>is:changed</translation>
    </message>
    <message>
        <source>Whose text changed since you read it.</source>
        <translation>Y newidiodd eu testun ers i chi eu darllen.</translation>
    </message>
    <message>
        <source>is:noted</source>
        <translation>is:noted</translation>
    </message>
    <message>
        <source>With a note of our school’s.</source>
        <translation>Gyda nodyn gan ein hysgol.</translation>
    </message>
    <message>
        <source>stance:agrees</source>
        <translation>stance:agrees</translation>
    </message>
    <message>
        <source>By our school’s stance: agrees, partly, differs, not_for_us.</source>
        <translation>Yn ôl safiad ein hysgol: agrees, partly, differs, not_for_us.</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>line {line}: {reason}</source>
        <translation>llinell {line}: {reason}</translation>
    </message>
    <message>
        <source>{reason}; it is kept in your file as it is</source>
        <translation>{reason}; fe’i cedwir yn eich ffeil fel y mae</translation>
    </message>
    <message>
        <source>a picture in it cannot be used: {reason}</source>
        <translation>ni ellir defnyddio llun sydd ynddo: {reason}</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>nid yw yno</translation>
    </message>
    <message>
        <source>you may not open it</source>
        <translation>ni chewch ei agor</translation>
    </message>
    <message>
        <source>the system does not allow it</source>
        <translation>nid yw’r system yn caniatáu hynny</translation>
    </message>
    <message>
        <source>there is no room left on the disk</source>
        <translation>nid oes lle ar ôl ar y ddisg</translation>
    </message>
    <message>
        <source>your share of the disk is full</source>
        <translation>mae eich lle ar y ddisg yn llawn</translation>
    </message>
    <message>
        <source>this disk can only be read</source>
        <translation>darllen yn unig a ganiateir ar y ddisg hon</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>ffolder ydyw</translation>
    </message>
    <message>
        <source>a part of its path is no folder</source>
        <translation>nid ffolder yw rhan o’i lwybr</translation>
    </message>
    <message>
        <source>the disk can be neither read nor written</source>
        <translation>ni ellid darllen y ddisg na’i hysgrifennu</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>mae gormod o ffeiliau ar agor</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>mae ei enw’n rhy hir</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>nid ffeil yw hon</translation>
    </message>
    <message>
        <source>this is not a file but a folder; name the files in it</source>
        <translation>ffolder yw hon ac nid ffeil; enwch y ffeiliau ynddi</translation>
    </message>
    <message>
        <source>this is a link, which is not followed</source>
        <translation>dolen yw hon, ac ni ddilynir dolenni</translation>
    </message>
    <message>
        <source>the file is larger than {size} MB</source>
        <translation>mae’r ffeil yn fwy na {size} MB</translation>
    </message>
    <message>
        <source>this is not UTF-8 text</source>
        <translation>nid testun UTF-8 yw hwn</translation>
    </message>
    <message>
        <source>a device or a pipe is in its place, which is not replaced</source>
        <translation>mae dyfais neu bibell yn ei le, ac ni ddisodlir hynny</translation>
    </message>
    <message>
        <source>a link is in its place, which is neither followed nor moved</source>
        <translation>mae dolen yn ei le, ac ni chaiff ei dilyn na’i symud</translation>
    </message>
    <message>
        <source>a folder is in its place, which is neither followed nor moved</source>
        <translation>mae ffolder yn ei le, ac ni chaiff ei ddilyn na’i symud</translation>
    </message>
    <message>
        <source>something that is no file is in its place, which is neither followed nor moved</source>
        <translation>mae rhywbeth nad yw’n ffeil yn ei le, ac ni chaiff ei ddilyn na’i symud</translation>
    </message>
    <message>
        <source>a folder is in its place</source>
        <translation>mae ffolder yn ei le</translation>
    </message>
    <message>
        <source>another program keeps replacing it</source>
        <translation>mae rhaglen arall yn ei ddisodli o hyd</translation>
    </message>
    <message>
        <source>there is no folder {folder}</source>
        <translation>nid oes ffolder {folder}</translation>
    </message>
    <message>
        <source>the copy made before the import is not there any more</source>
        <translation>nid yw’r copi a wnaed cyn y mewnforio yno bellach</translation>
    </message>
    <message>
        <source>the character {character} may not stand in such a file</source>
        <translation>ni chaiff y nod {character} sefyll mewn ffeil o’r fath</translation>
    </message>
    <message>
        <source>this is not YAML</source>
        <translation>nid YAML yw hwn</translation>
    </message>
    <message>
        <source>what begins here, such as a quotation, does not end</source>
        <translation>nid yw’r hyn sy’n dechrau yma, megis dyfyniad, yn gorffen</translation>
    </message>
    <message>
        <source>a tab stands where only spaces may</source>
        <translation>mae tab lle na chaiff ond bylchau fod</translation>
    </message>
    <message>
        <source>there are more than {count} values</source>
        <translation>mae mwy na {count} o werthoedd</translation>
    </message>
    <message>
        <source>“{tag}” stands before a value; put the value in quotes without it</source>
        <translation>mae “{tag}” o flaen gwerth; rhowch y gwerth mewn dyfynodau hebddo</translation>
    </message>
    <message>
        <source>lists and mappings are nested more than {deep} deep</source>
        <translation>mae rhestrau a mapiadau yn fwy na {deep} o ddyfnder o fewn ei gilydd</translation>
    </message>
    <message>
        <source>lists and mappings are nested more than {deep} deep in it</source>
        <translation>mae rhestrau a mapiadau yn fwy na {deep} o ddyfnder o fewn ei gilydd ynddo</translation>
    </message>
    <message>
        <source>“*{name}” stands for another part of the file; put it in quotes, or write that part out</source>
        <translation>mae “*{name}” yn sefyll am ran arall o’r ffeil; rhowch ef mewn dyfynodau, neu ysgrifennwch y rhan honno’n llawn</translation>
    </message>
    <message>
        <source>this value cannot be read ({why})</source>
        <translation>ni ellir darllen y gwerth hwn ({why})</translation>
    </message>
    <message>
        <source>a key is a word or a text, never a list or a mapping</source>
        <translation>gair neu destun yw allwedd, byth restr na mapiad</translation>
    </message>
    <message>
        <source>“{key}” is given twice</source>
        <translation>rhoddir “{key}” ddwywaith</translation>
    </message>
    <message>
        <source>the end of the file is missing</source>
        <translation>mae diwedd y ffeil ar goll</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>mae’n wag</translation>
    </message>
    <message>
        <source>this is no file of bookmarks and notes</source>
        <translation>nid ffeil o nodau a nodiadau yw hon</translation>
    </message>
    <message>
        <source>“{name}” is not a list</source>
        <translation>nid rhestr yw “{name}”</translation>
    </message>
    <message>
        <source>it does not say the version of its format</source>
        <translation>nid yw’n dweud fersiwn ei fformat</translation>
    </message>
    <message>
        <source>the program keeps this id for itself</source>
        <translation>mae’r rhaglen yn cadw’r id hwn iddi ei hun</translation>
    </message>
    <message>
        <source>it stands under another id</source>
        <translation>mae o dan id arall</translation>
    </message>
    <message>
        <source>this is not a reading history</source>
        <translation>nid hanes darllen yw hwn</translation>
    </message>
    <message>
        <source>this is no file of briefings</source>
        <translation>nid ffeil o friffiau yw hon</translation>
    </message>
    <message>
        <source>the table has no column “statement”</source>
        <translation>nid oes colofn “statement” yn y tabl</translation>
    </message>
    <message>
        <source>this is no table: {why}</source>
        <translation>nid tabl yw hwn: {why}</translation>
    </message>
    <message>
        <source>the table is empty</source>
        <translation>mae’r tabl yn wag</translation>
    </message>
    <message>
        <source>it names no statement</source>
        <translation>nid yw’n enwi datganiad</translation>
    </message>
    <message>
        <source>“{kind}” is neither bookmark nor note</source>
        <translation>nid nod tudalen na nodyn yw “{kind}”</translation>
    </message>
    <message>
        <source>“{name}” is none of the sections {names}</source>
        <translation>nid yw “{name}” yn un o’r adrannau {names}</translation>
    </message>
    <message>
        <source>the words of the passage are in no section of the statement; the bookmark keeps them</source>
        <translation>nid yw geiriau’r darn mewn unrhyw adran o’r datganiad; mae’r nod tudalen yn eu cadw</translation>
    </message>
    <message>
        <source>another row on this statement says something else: “{words}” is left out</source>
        <translation>mae rhes arall am y datganiad hwn yn dweud rhywbeth arall: hepgorir “{words}”</translation>
    </message>
    <message>
        <source>“{name}” is no stance ({names}); it is left out</source>
        <translation>nid safiad yw “{name}” ({names}); fe’i hepgorir</translation>
    </message>
    <message>
        <source>“{name}” is not a day such as 2027-01-31 or 31/01/2027; it is left out</source>
        <translation>nid diwrnod megis 2027-01-31 neu 31/01/2027 yw “{name}”; fe’i hepgorir</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>nid ffeil ydyw</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>ni ellir ei agor</translation>
    </message>
    <message>
        <source>a template has at most {size} KB</source>
        <translation>mae templed o {size} KB ar y mwyaf</translation>
    </message>
    <message>
        <source>this is no template, or it was cut short</source>
        <translation>nid templed yw hwn, neu fe’i torrwyd yn fyr</translation>
    </message>
    <message>
        <source>this is no template of ASCL Reader</source>
        <translation>nid un o dempledi ASCL Reader yw hwn</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>nid oes ffeil o’r fath</translation>
    </message>
    <message>
        <source>it is larger than 10 MB</source>
        <translation>mae’n fwy na 10 MB</translation>
    </message>
    <message>
        <source>it is neither PNG, JPEG nor SVG</source>
        <translation>nid PNG, JPEG na SVG ydyw</translation>
    </message>
    <message>
        <source>it defines entities</source>
        <translation>mae’n diffinio endidau</translation>
    </message>
    <message>
        <source>it has &lt;{name}&gt; in it; save it as plain SVG</source>
        <translation>mae &lt;{name}&gt; ynddo; cadwch ef fel SVG plaen</translation>
    </message>
    <message>
        <source>it runs or loads something; save it as plain SVG</source>
        <translation>mae’n rhedeg neu’n llwytho rhywbeth; cadwch ef fel SVG plaen</translation>
    </message>
    <message>
        <source>the pictures in it are too large</source>
        <translation>mae’r lluniau ynddo’n rhy fawr</translation>
    </message>
    <message>
        <source>it loads a picture that is not in it, or is no PNG or JPEG; save it as plain SVG</source>
        <translation>mae’n llwytho llun nad yw ynddo, neu nad yw’n PNG nac yn JPEG; cadwch ef fel SVG plaen</translation>
    </message>
    <message>
        <source>it is too complicated; choose a simpler one</source>
        <translation>mae’n rhy gymhleth; dewiswch un symlach</translation>
    </message>
    <message>
        <source>it is wider or higher than {pixels} pixels, has more than 24 million, or is empty</source>
        <translation>mae’n lletach neu’n uwch na {pixels} picsel, mae ganddo fwy na 24 miliwn, neu mae’n wag</translation>
    </message>
    <message>
        <source>the picture is damaged</source>
        <translation>mae’r llun wedi’i ddifrodi</translation>
    </message>
    <message>
        <source>its colours are those of printing presses (CMYK); save it as JPEG or PNG with the colours of screens (RGB)</source>
        <translation>lliwiau gweisg argraffu (CMYK) sydd ganddo; cadwch ef fel JPEG neu PNG â lliwiau sgriniau (RGB)</translation>
    </message>
    <message>
        <source>the part of the program that reads such files stopped at it</source>
        <translation>stopiodd y rhan o’r rhaglen sy’n darllen ffeiliau o’r fath arno</translation>
    </message>
    <message>
        <source>reading it took more than {count} MB of memory, which no such page needs</source>
        <translation>cymerodd ei ddarllen fwy na {count} MB o gof, mwy nag sydd ei angen ar unrhyw dudalen o’r fath</translation>
    </message>
    <message>
        <source>reading it took more than {count} seconds, which no such page needs</source>
        <translation>cymerodd ei ddarllen fwy na {count} eiliad, mwy nag sydd ei angen ar unrhyw dudalen o’r fath</translation>
    </message>
    <message>
        <source>the program could not start the part of it that reads files ({why})</source>
        <translation>ni allai’r rhaglen ddechrau’r rhan ohoni sy’n darllen ffeiliau ({why})</translation>
    </message>
    <message>
        <source>it is damaged, or no {ending} file</source>
        <translation>mae wedi’i ddifrodi, neu nid ffeil {ending} ydyw</translation>
    </message>
    <message>
        <source>the packed file is damaged, or was not saved to its end</source>
        <translation>mae’r ffeil wedi’i phacio wedi’i difrodi, neu ni chadwyd hi i’w diwedd</translation>
    </message>
    <message>
        <source>the PDF is damaged, or was not saved to its end</source>
        <translation>mae’r PDF wedi’i ddifrodi, neu ni chadwyd ef i’w ddiwedd</translation>
    </message>
    <message>
        <source>the {program} file is damaged, or was not saved to its end</source>
        <translation>mae’r ffeil {program} wedi’i difrodi, neu ni chadwyd hi i’w diwedd</translation>
    </message>
    <message>
        <source>the {program} file has no text in it</source>
        <translation>nid oes testun yn y ffeil {program}</translation>
    </message>
    <message>
        <source>the rich text file was not saved to its end</source>
        <translation>ni chadwyd y ffeil testun cyfoethog i’w diwedd</translation>
    </message>
    <message>
        <source>the mail is damaged</source>
        <translation>mae’r neges e-bost wedi’i difrodi</translation>
    </message>
    <message>
        <source>the web page in it is packed in a damaged way</source>
        <translation>mae’r dudalen we ynddo wedi’i phacio mewn ffordd ddiffygiol</translation>
    </message>
    <message>
        <source>no web page was found in it</source>
        <translation>ni chafwyd tudalen we ynddo</translation>
    </message>
    <message>
        <source>no position statement was found in it</source>
        <translation>ni chafwyd datganiad safbwynt ynddo</translation>
    </message>
    <message>
        <source>what is packed in it is packed again and again</source>
        <translation>mae’r hyn sydd wedi’i bacio ynddo wedi’i bacio drosodd a throsodd</translation>
    </message>
    <message>
        <source>what is packed in it unfolds to far more than any page does</source>
        <translation>mae’r hyn sydd wedi’i bacio ynddo yn agor i lawer mwy nag unrhyw dudalen</translation>
    </message>
    <message>
        <source>its parts are nested too deeply</source>
        <translation>mae ei rannau’n rhy ddwfn o fewn ei gilydd</translation>
    </message>
    <message>
        <source>its tags are nested too deeply, or have too much in them, for a page written by people</source>
        <translation>mae ei dagiau’n rhy ddwfn o fewn ei gilydd, neu mae gormod ynddynt, ar gyfer tudalen a ysgrifennwyd gan bobl</translation>
    </message>
    <message>
        <source>a part of it defines entities, which no such program writes</source>
        <translation>mae rhan ohono’n diffinio endidau, nad oes rhaglen o’r fath yn eu hysgrifennu</translation>
    </message>
    <message>
        <source>a part of it defines words, as no such program does</source>
        <translation>mae rhan ohono’n diffinio geiriau, fel nad oes rhaglen o’r fath yn ei wneud</translation>
    </message>
    <message>
        <source>a part of it unfolds to far more than any text does</source>
        <translation>mae rhan ohono’n agor i lawer mwy nag unrhyw destun</translation>
    </message>
    <message>
        <source>the pack is damaged, or was not copied to its end</source>
        <translation>mae’r pecyn wedi’i ddifrodi, neu ni chopïwyd ef i’w ddiwedd</translation>
    </message>
    <message>
        <source>none of its statements has the full text</source>
        <translation>nid oes testun llawn gan yr un o’i ddatganiadau</translation>
    </message>
    <message>
        <source>it is packed in a way that ASCL Reader does not use</source>
        <translation>mae wedi’i bacio mewn ffordd nad yw ASCL Reader yn ei defnyddio</translation>
    </message>
    <message>
        <source>a text holds a character that no text has</source>
        <translation>mae testun yn dal nod nad yw mewn unrhyw destun</translation>
    </message>
    <message>
        <source>its id is “{id}”, so it should be called {name}</source>
        <translation>ei id yw “{id}”, felly dylai fod yn dwyn yr enw {name}</translation>
    </message>
    <message>
        <source>“{name}” in it is a name that no file can have on Windows</source>
        <translation>mae “{name}” ynddo yn enw na all ffeil ei gael ar Windows</translation>
    </message>
    <message>
        <source>“{name}” in it is no part of a library pack</source>
        <translation>nid yw “{name}” ynddo yn rhan o becyn llyfrgell</translation>
    </message>
    <message>
        <source>“{name}” in it would lie outside its folder</source>
        <translation>byddai “{name}” ynddo y tu allan i’w ffolder</translation>
    </message>
    <message>
        <source>“{name}” in it is a link or a device, not a file</source>
        <translation>dolen neu ddyfais yw “{name}” ynddo, nid ffeil</translation>
    </message>
    <message>
        <source>“{name}” stands in it twice</source>
        <translation>mae “{name}” ynddo ddwywaith</translation>
    </message>
    <message>
        <source>{name} in it unfolds to far more than any text does</source>
        <translation>mae {name} ynddo yn agor i lawer mwy nag unrhyw destun</translation>
    </message>
    <message>
        <source>{name} is missing in it</source>
        <translation>mae {name} ar goll ynddo</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} MB</translation>
    </message>
    <message>
        <source>{count} MB when unpacked</source>
        <translation>{count} MB wedi’i ddadbacio</translation>
    </message>
    <message>
        <source>{count} MB of text</source>
        <translation>{count} MB o destun</translation>
    </message>
    <message>
        <source>{count} MB of web page, pictures not counted</source>
        <translation>{count} MB o dudalen we, heb gyfrif lluniau</translation>
    </message>
    <message>
        <source>{count} kB in {name}</source>
        <translation>{count} kB yn {name}</translation>
    </message>
    <message>
        <source>{count} kB in one of its files ({name})</source>
        <translation>{count} kB yn un o’i ffeiliau ({name})</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} o dudalennau</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} o linellau</translation>
    </message>
    <message>
        <source>{count} lines and sources</source>
        <translation>{count} o linellau a ffynonellau</translation>
    </message>
    <message>
        <source>{count} characters in one line</source>
        <translation>{count} o nodau mewn un llinell</translation>
    </message>
    <message>
        <source>{count} files in it</source>
        <translation>{count} o ffeiliau ynddo</translation>
    </message>
    <message>
        <source>{count} files packed in it</source>
        <translation>{count} o ffeiliau wedi’u pacio ynddo</translation>
    </message>
    <message>
        <source>{count} tags of a web page</source>
        <translation>{count} o dagiau tudalen we</translation>
    </message>
    <message>
        <source>{count} statements</source>
        <translation>{count} o ddatganiadau</translation>
    </message>
    <message>
        <source>{count} million letters of full text</source>
        <translation>{count} miliwn o lythrennau o destun llawn</translation>
    </message>
    <message>
        <source>not text</source>
        <translation>rhywbeth nad yw’n destun</translation>
    </message>
    <message>
        <source>another packed file</source>
        <translation>ffeil arall wedi’i phacio</translation>
    </message>
    <message>
        <source>text without any tags</source>
        <translation>testun heb unrhyw dagiau</translation>
    </message>
    <message>
        <source>it holds bookmarks and notes</source>
        <translation>mae’n dal nodau tudalen a nodiadau</translation>
    </message>
    <message>
        <source>it is a briefing, or an export of bookmarks and notes</source>
        <translation>briff ydyw, neu allforiad o nodau a nodiadau</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>Llun</translation>
    </message>
    <message>
        <source>a packed file</source>
        <translation>Ffeil wedi’i phacio</translation>
    </message>
    <message>
        <source>what Outlook makes of a mail for Outlook alone (winmail.dat)</source>
        <translation>Yr hyn a wna Outlook o neges ar gyfer Outlook yn unig (winmail.dat)</translation>
    </message>
    <message>
        <source>a part of a OneNote notebook</source>
        <translation>Rhan o lyfr nodiadau OneNote</translation>
    </message>
    <message>
        <source>a WordPerfect file</source>
        <translation>Ffeil WordPerfect</translation>
    </message>
    <message>
        <source>a Word file saved as XML by an older Word</source>
        <translation>Ffeil Word a gadwyd fel XML gan Word hŷn</translation>
    </message>
    <message>
        <source>a file of Excel or PowerPoint saved as XML</source>
        <translation>Ffeil Excel neu PowerPoint a gadwyd fel XML</translation>
    </message>
    <message>
        <source>a feed of a site (RSS or Atom) and no page</source>
        <translation>Ffrwd safle (RSS neu Atom), ac nid tudalen,</translation>
    </message>
    <message>
        <source>only a link: the page is not in it</source>
        <translation>Dolen yn unig, heb y dudalen ynddi,</translation>
    </message>
    <message>
        <source>only a link (a shortcut): the page is not in it</source>
        <translation>Dolen yn unig (llwybr byr), heb y dudalen ynddi,</translation>
    </message>
    <message>
        <source>only a link to a Google document: its text is not in it</source>
        <translation>Dolen yn unig at ddogfen Google, heb ei thestun ynddi,</translation>
    </message>
    <message>
        <source>data for programs (JSON) and no page</source>
        <translation>Data i raglenni (JSON), ac nid tudalen,</translation>
    </message>
    <message>
        <source>a table of a spreadsheet, saved as text ({ending})</source>
        <translation>Tabl taenlen a gadwyd fel testun ({ending})</translation>
    </message>
    <message>
        <source>the source of a page, as a browser shows it</source>
        <translation>Ffynhonnell tudalen, fel y mae porwr yn ei dangos,</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>Llyfr gwaith Excel</translation>
    </message>
    <message>
        <source>a PowerPoint presentation</source>
        <translation>Cyflwyniad PowerPoint</translation>
    </message>
    <message>
        <source>a Visio drawing</source>
        <translation>Darlun Visio</translation>
    </message>
    <message>
        <source>an XPS paper</source>
        <translation>Papur XPS</translation>
    </message>
    <message>
        <source>a file of Apple’s Pages, Numbers or Keynote</source>
        <translation>Ffeil Pages, Numbers neu Keynote gan Apple</translation>
    </message>
    <message>
        <source>a file of Apple’s Keynote</source>
        <translation>Ffeil Keynote gan Apple</translation>
    </message>
    <message>
        <source>a file of Apple’s Pages</source>
        <translation>Ffeil Pages gan Apple</translation>
    </message>
    <message>
        <source>a page that a site or browser shows in place of another one: of an error, a check or a sign-in</source>
        <translation>Tudalen y mae safle neu borwr yn ei dangos yn lle un arall (gwall, gwiriad neu fewngofnodi)</translation>
    </message>
    <message>
        <source>an OpenDocument file, but not a text</source>
        <translation>Ffeil OpenDocument, ond nid testun,</translation>
    </message>
    <message>
        <source>an old OpenOffice text (.sxw)</source>
        <translation>Hen destun OpenOffice (.sxw)</translation>
    </message>
    <message>
        <source>an electronic book (EPUB)</source>
        <translation>Llyfr electronig (EPUB)</translation>
    </message>
    <message>
        <source>an old Word file (.doc)</source>
        <translation>Hen ffeil Word (.doc)</translation>
    </message>
    <message>
        <source>an old PowerPoint presentation (.ppt)</source>
        <translation>Hen gyflwyniad PowerPoint (.ppt)</translation>
    </message>
    <message>
        <source>an old Excel workbook (.xls)</source>
        <translation>Hen lyfr gwaith Excel (.xls)</translation>
    </message>
    <message>
        <source>a mail that Outlook saved (.msg)</source>
        <translation>Neges e-bost a gadwodd Outlook (.msg)</translation>
    </message>
    <message>
        <source>a Publisher file</source>
        <translation>Ffeil Publisher</translation>
    </message>
    <message>
        <source>a file of an older Word or Office program (such as .doc)</source>
        <translation>Ffeil un o raglenni hŷn Word neu Office (megis .doc)</translation>
    </message>
    <message>
        <source>a packed file with {count} documents ({names} and more)</source>
        <translation>Ffeil wedi’i phacio â {count} o ddogfennau ({names} a rhagor)</translation>
    </message>
    <message>
        <source>a PDF that holds other files and no statements ({names})</source>
        <translation>PDF sy’n dal ffeiliau eraill a dim datganiadau ({names})</translation>
    </message>
    <message>
        <source>a page that only shows a PDF, which is not in it</source>
        <translation>Tudalen nad yw ond yn dangos PDF, nad yw ynddi,</translation>
    </message>
    <message>
        <source>a page without text: a script writes the text when the page is opened</source>
        <translation>Tudalen heb destun, gan fod sgript yn ysgrifennu’r testun pan agorir hi,</translation>
    </message>
    <message>
        <source>a page that shows another one, the file {name}</source>
        <translation>Tudalen sy’n dangos un arall, y ffeil {name},</translation>
    </message>
    <message>
        <source>Have its text recognised by a scanning program, or ask for the web page or the Word file, and import that.</source>
        <translation>Gofynnwch i raglen sganio adnabod ei destun, neu gofynnwch am y dudalen we neu’r ffeil Word, a mewnforiwch hwnnw.</translation>
    </message>
    <message>
        <source>Unpack it, save the page or document in it, and import that.</source>
        <translation>Dadbaciwch ef, cadwch y dudalen neu’r ddogfen sydd ynddo, a mewnforiwch honno.</translation>
    </message>
    <message>
        <source>Open it in a browser, save the page as a web page, and import that.</source>
        <translation>Agorwch ef mewn porwr, cadwch y dudalen fel tudalen we, a mewnforiwch honno.</translation>
    </message>
    <message>
        <source>Open the page with the statements in a browser, save it as a web page, and import that.</source>
        <translation>Agorwch y dudalen â’r datganiadau mewn porwr, cadwch hi fel tudalen we, a mewnforiwch honno.</translation>
    </message>
    <message>
        <source>Open it in Excel or LibreOffice, copy it into a Word document, save that as .docx, and import that.</source>
        <translation>Agorwch ef yn Excel neu LibreOffice, copïwch ef i ddogfen Word, cadwch honno fel .docx, a mewnforiwch hi.</translation>
    </message>
    <message>
        <source>Open it in Word, save it as a Word document (.docx), and import that.</source>
        <translation>Agorwch ef yn Word, cadwch ef fel dogfen Word (.docx), a mewnforiwch honno.</translation>
    </message>
    <message>
        <source>Ask its sender for the mail as plain text or HTML, or for the file attached to it, and import that.</source>
        <translation>Gofynnwch i’r anfonwr am y neges fel testun plaen neu HTML, neu am y ffeil a atodwyd ati, a mewnforiwch honno.</translation>
    </message>
    <message>
        <source>Export the page from OneNote as a Word document (.docx) or PDF, and import that.</source>
        <translation>Allforiwch y dudalen o OneNote fel dogfen Word (.docx) neu PDF, a mewnforiwch honno.</translation>
    </message>
    <message>
        <source>Open it in the program that made it, save it as .docx, and import that.</source>
        <translation>Agorwch ef yn y rhaglen a’i gwnaeth, cadwch ef fel .docx, a mewnforiwch hwnnw.</translation>
    </message>
    <message>
        <source>Open it in the browser, download it as a Word document (.docx), and import that.</source>
        <translation>Agorwch ef yn y porwr, lawrlwythwch ef fel dogfen Word (.docx), a mewnforiwch honno.</translation>
    </message>
    <message>
        <source>Open it in LibreOffice, save it as an OpenDocument text (.odt) or a Word document (.docx), and import that.</source>
        <translation>Agorwch ef yn LibreOffice, cadwch ef fel testun OpenDocument (.odt) neu ddogfen Word (.docx), a mewnforiwch honno.</translation>
    </message>
    <message>
        <source>Copy its text into a Word document, save that as .docx, and import that.</source>
        <translation>Copïwch ei destun i ddogfen Word, cadwch honno fel .docx, a mewnforiwch hi.</translation>
    </message>
    <message>
        <source>Open it, print it as PDF, and import that.</source>
        <translation>Agorwch ef, argraffwch ef fel PDF, a mewnforiwch hwnnw.</translation>
    </message>
    <message>
        <source>Export it as a Word document (.docx), and import that.</source>
        <translation>Allforiwch ef fel dogfen Word (.docx), a mewnforiwch honno.</translation>
    </message>
    <message>
        <source>Ask for the web page, PDF or Word file, and import that.</source>
        <translation>Gofynnwch am y dudalen we, y PDF neu’r ffeil Word, a mewnforiwch hwnnw.</translation>
    </message>
    <message>
        <source>Open it in Outlook, save it as HTML, and import that.</source>
        <translation>Agorwch ef yn Outlook, cadwch ef fel HTML, a mewnforiwch hwnnw.</translation>
    </message>
    <message>
        <source>Open it in Publisher, save it as PDF, and import that.</source>
        <translation>Agorwch ef yn Publisher, cadwch ef fel PDF, a mewnforiwch hwnnw.</translation>
    </message>
    <message>
        <source>Unpack it, choose the ones that hold the statements, and import that or those.</source>
        <translation>Dadbaciwch hi, dewiswch y rhai sy’n dal y datganiadau, a mewnforiwch y rheini.</translation>
    </message>
    <message>
        <source>Open it, save the files that are attached to it, and import those.</source>
        <translation>Agorwch ef, cadwch y ffeiliau a atodwyd ato, a mewnforiwch y rheini.</translation>
    </message>
    <message>
        <source>Open the page with the statements in a browser until you see them, save it again, and import that.</source>
        <translation>Agorwch y dudalen â’r datganiadau mewn porwr nes i chi eu gweld, cadwch hi eto, a mewnforiwch honno.</translation>
    </message>
    <message>
        <source>Open it in a browser, download the PDF, and import that.</source>
        <translation>Agorwch hi mewn porwr, lawrlwythwch y PDF, a mewnforiwch hwnnw.</translation>
    </message>
    <message>
        <source>Open it in a browser, wait until its text is shown, print it as a PDF, and import that.</source>
        <translation>Agorwch hi mewn porwr, arhoswch nes bod ei thestun yn ymddangos, argraffwch hi fel PDF, a mewnforiwch hwnnw.</translation>
    </message>
    <message>
        <source>Import that file, from the folder beside this one.</source>
        <translation>Mewnforiwch y ffeil honno, o’r ffolder wrth ymyl hon.</translation>
    </message>
    <message>
        <source>Bookmarks ▸ Import Bookmarks and Notes… takes them in.</source>
        <translation>Mae Nodau Tudalen ▸ Mewnforio Nodau a Nodiadau… yn eu cymryd i mewn.</translation>
    </message>
    <message>
        <source>Import the page that ASCL published instead.</source>
        <translation>Mewnforiwch y dudalen a gyhoeddodd ASCL yn ei lle.</translation>
    </message>
</context>
<context>
    <name>reasons to check</name>
    <message>
        <source>no label on the page; cut here because the text before and after are known statements</source>
        <translation>dim label ar y dudalen; torrwyd yma gan fod y testun cynt ac wedyn yn ddatganiadau hysbys</translation>
    </message>
    <message>
        <source>no label on the page; cut here because the subject seems to change</source>
        <translation>dim label ar y dudalen; torrwyd yma gan fod y pwnc i’w weld yn newid</translation>
    </message>
    <message>
        <source>no label under this heading; all of it is taken as the position</source>
        <translation>dim label o dan y pennawd hwn; cymerir y cyfan fel y safbwynt</translation>
    </message>
    <message>
        <source>no position was found</source>
        <translation>ni chafwyd safbwynt</translation>
    </message>
    <message>
        <source>no context was found</source>
        <translation>ni chafwyd cyd-destun</translation>
    </message>
    <message>
        <source>no rationale was found</source>
        <translation>ni chafwyd rhesymeg</translation>
    </message>
    <message>
        <source>a label stands twice in this statement</source>
        <translation>mae label ddwywaith yn y datganiad hwn</translation>
    </message>
    <message>
        <source>the first label has words that are not known; what stands below it is taken as the context</source>
        <translation>mae geiriau anhysbys yn y label cyntaf; cymerir yr hyn sydd oddi tano fel y cyd-destun</translation>
    </message>
    <message>
        <source>some labels have words that are not known; what stands below them is taken by their order</source>
        <translation>mae geiriau anhysbys yn rhai o’r labeli; cymerir yr hyn sydd oddi tanynt yn ôl eu trefn</translation>
    </message>
    <message>
        <source>the title is the short line before the first label; the page does not mark it as a heading</source>
        <translation>y llinell fer cyn y label cyntaf yw’r teitl; nid yw’r dudalen yn ei marcio fel pennawd</translation>
    </message>
    <message>
        <source>letters were damaged before the page was saved</source>
        <translation>difrodwyd llythrennau cyn cadw’r dudalen</translation>
    </message>
    <message>
        <source>some letters cannot be read: their font does not say which letters they are</source>
        <translation>ni ellir darllen rhai llythrennau: nid yw eu ffont yn dweud pa lythrennau ydynt</translation>
    </message>
    <message>
        <source>this page is a picture; what stands on it cannot be read</source>
        <translation>llun yw’r dudalen hon; ni ellir darllen yr hyn sydd arni</translation>
    </message>
    <message>
        <source>a part of the page was closed or not loaded when it was saved</source>
        <translation>roedd rhan o’r dudalen ar gau neu heb ei llwytho pan gadwyd hi</translation>
    </message>
    <message>
        <source>the file ends before its text does; words may be missing at the end</source>
        <translation>mae’r ffeil yn gorffen cyn ei thestun; gall geiriau fod ar goll ar y diwedd</translation>
    </message>
    <message>
        <source>the page hides words here; they were left out</source>
        <translation>mae’r dudalen yn cuddio geiriau yma; fe’u hepgorwyd</translation>
    </message>
    <message>
        <source>words lie on one another here; some of their letters may be missing</source>
        <translation>mae geiriau’n gorwedd ar ei gilydd yma; gall rhai o’u llythrennau fod ar goll</translation>
    </message>
    <message>
        <source>the order of the columns is not certain</source>
        <translation>nid yw trefn y colofnau’n sicr</translation>
    </message>
    <message>
        <source>a hyphen at the end of a line may be part of the word or not</source>
        <translation>gall cysylltnod ar ddiwedd llinell fod yn rhan o’r gair neu beidio</translation>
    </message>
    <message>
        <source>a paragraph says what the text says elsewhere; it may be a quotation that was set apart from it</source>
        <translation>mae paragraff yn dweud yr hyn a ddywed y testun mewn man arall; gall fod yn ddyfyniad a osodwyd ar wahân iddo</translation>
    </message>
    <message>
        <source>a paragraph is set apart like a quotation; it may be no part of the text</source>
        <translation>mae paragraff wedi’i osod ar wahân fel dyfyniad; efallai nad yw’n rhan o’r testun</translation>
    </message>
    <message>
        <source>a short line that ends no sentence is the last one of this statement; it may be no part of the text</source>
        <translation>llinell fer nad yw’n gorffen brawddeg yw’r olaf yn y datganiad hwn; efallai nad yw’n rhan o’r testun</translation>
    </message>
    <message>
        <source>a line stands between the title and the first label; it may be no part of the text</source>
        <translation>mae llinell rhwng y teitl a’r label cyntaf; efallai nad yw’n rhan o’r testun</translation>
    </message>
    <message>
        <source>a paragraph stands outside the part of the page with the statements; it may be no part of them</source>
        <translation>mae paragraff y tu allan i’r rhan o’r dudalen sydd â’r datganiadau; efallai nad yw’n rhan ohonynt</translation>
    </message>
    <message>
        <source>a note of somebody who works on the text may stand in it</source>
        <translation>efallai fod nodyn gan rywun sy’n gweithio ar y testun ynddo</translation>
    </message>
    <message>
        <source>a place for words stands in it that nobody filled in</source>
        <translation>mae lle i eiriau ynddo na lenwodd neb</translation>
    </message>
    <message>
        <source>a number stands right behind a word or a sentence; it may be the mark of a footnote</source>
        <translation>saif rhif yn union ar ôl gair neu frawddeg; gall fod yn farc troednodyn</translation>
    </message>
    <message>
        <source>a part behind this statement was left out as one of the web site; it may be of the text</source>
        <translation>gadawyd allan ran y tu ôl i’r datganiad hwn fel un o’r wefan; gall fod yn rhan o’r testun</translation>
    </message>
    <message>
        <source>a line leads to another page or document; it may be no part of the text</source>
        <translation>mae llinell yn arwain at dudalen neu ddogfen arall; efallai nad yw’n rhan o’r testun</translation>
    </message>
    <message>
        <source>this page is a picture; its text was recognised by a scanning program and may hold mistakes</source>
        <translation>llun yw’r dudalen hon; adnabuwyd ei thestun gan raglen sganio a gall gynnwys camgymeriadau</translation>
    </message>
    <message>
        <source>the title is that of a statement you have, but most of its words are different</source>
        <translation>teitl datganiad sydd gennych yw’r teitl; mae’r rhan fwyaf o’i eiriau’n wahanol</translation>
    </message>
    <message>
        <source>the same words stand twice on this page; both are saved as one statement</source>
        <translation>mae’r un geiriau ddwywaith ar y dudalen hon; cedwir y ddau fel un datganiad</translation>
    </message>
    <message>
        <source>the page gives no title; this one is made of the first words</source>
        <translation>nid yw’r dudalen yn rhoi teitl; gwnaed hwn o’r geiriau cyntaf</translation>
    </message>
    <message>
        <source>it stands in two of these documents, in different words; both are saved as one statement</source>
        <translation>mae mewn dwy o’r dogfennau hyn, mewn geiriau gwahanol; cedwir y ddau fel un datganiad</translation>
    </message>
    <message>
        <source>its text has little in common with the one that you have under this id</source>
        <translation>nid oes gan ei destun fawr ddim yn gyffredin â’r un sydd gennych o dan yr id hwn</translation>
    </message>
    <message>
        <source>{reason}; likely meant: “{words}”</source>
        <translation>{reason}; tebygol mai “{words}” a olygir</translation>
    </message>
    <message>
        <source>{reason}: below “{words}” there is no text</source>
        <translation>{reason}: o dan “{words}” nid oes testun</translation>
    </message>
    <message>
        <source>looks like “{words}”</source>
        <translation>yn edrych fel “{words}”</translation>
    </message>
    <message>
        <source>your library does not have the theme {words} of the pack</source>
        <translation>nid oes gan eich llyfrgell y thema {words} sydd yn y pecyn</translation>
    </message>
    <message>
        <source>Left out, as they have only a summary and your library does not have them: {words}.</source>
        <translation>Wedi’u hepgor, gan mai crynodeb yn unig sydd ganddynt ac nad ydynt yn eich llyfrgell: {words}.</translation>
    </message>
</context>
<context>
    <name>rows</name>
    <message>
        <source>{words}, heading</source>
        <translation>{words}, pennawd</translation>
    </message>
    <message>
        <source>Bookmarked. </source>
        <translation>Wedi’i nodi. </translation>
    </message>
    <message>
        <source>Unread. </source>
        <translation>Heb ei ddarllen. </translation>
    </message>
    <message>
        <source>In the briefing. </source>
        <translation>Yn y briff. </translation>
    </message>
</context>
<context>
    <name>sections</name>
    <message>
        <source>Context</source>
        <translation>Cyd-destun</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Safbwynt</translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation>Rhesymeg</translation>
    </message>
    <message>
        <source>the context</source>
        <translation>y cyd-destun</translation>
    </message>
    <message>
        <source>the position</source>
        <translation>y safbwynt</translation>
    </message>
    <message>
        <source>the rationale</source>
        <translation>y rhesymeg</translation>
    </message>
    <message>
        <source>This statement’s file has no position.</source>
        <translation>Nid oes safbwynt yn ffeil y datganiad hwn.</translation>
    </message>
    <message>
        <source>The published statement gives no context and no rationale.</source>
        <translation>Nid yw’r datganiad a gyhoeddwyd yn rhoi cyd-destun na rhesymeg.</translation>
    </message>
    <message>
        <source>The published statement gives no context.</source>
        <translation>Nid yw’r datganiad a gyhoeddwyd yn rhoi cyd-destun.</translation>
    </message>
    <message>
        <source>The published statement gives no rationale.</source>
        <translation>Nid yw’r datganiad a gyhoeddwyd yn rhoi rhesymeg.</translation>
    </message>
</context>
<context>
    <name>stances</name>
    <message>
        <source>Not decided</source>
        <translation>Heb benderfynu</translation>
    </message>
    <message>
        <source>We agree</source>
        <translation>Rydym yn cytuno</translation>
    </message>
    <message>
        <source>We partly agree</source>
        <translation>Rydym yn cytuno’n rhannol</translation>
    </message>
    <message>
        <source>We disagree</source>
        <translation>Rydym yn anghytuno</translation>
    </message>
    <message>
        <source>Not relevant to us</source>
        <translation>Ddim yn berthnasol i ni</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>cytuno</translation>
    </message>
    <message>
        <source>partly agrees</source>
        <translation>cytuno’n rhannol</translation>
    </message>
    <message>
        <source>disagrees</source>
        <translation>anghytuno</translation>
    </message>
    <message>
        <source>not relevant to us</source>
        <translation>ddim yn berthnasol i ni</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>heb benderfynu</translation>
    </message>
</context>
<context>
    <name>statement rows</name>
    <message>
        <source>Our note: </source>
        <translation>Ein nodyn: </translation>
    </message>
    <message>
        <source> · also in our note</source>
        <translation> · hefyd yn ein nodyn</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Cyfnod</translation>
    </message>
    <message>
        <source>Figures and sources</source>
        <translation>Ffigurau a ffynonellau</translation>
    </message>
    <message>
        <source>{section}, in the full text</source>
        <translation>{section}, yn y testun llawn</translation>
    </message>
    <message>
        <source>{section}, in the summary</source>
        <translation>{section}, yn y crynodeb</translation>
    </message>
    <message>
        <source>{place}: </source>
        <translation>{place}: </translation>
    </message>
    <message>
        <source>{period} (inferred)</source>
        <translation>{period} (wedi’i gasglu)</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>disodlwyd</translation>
    </message>
    <message>
        <source>our note</source>
        <translation>ein nodyn</translation>
    </message>
    <message>
        <source>changed since you read it</source>
        <translation>wedi newid ers i chi ei ddarllen</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>heb ei restru bellach</translation>
    </message>
    <message>
        <source>In brief: {brief}</source>
        <translation>Yn fyr: {brief}</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Bookmark</source>
        <translation>Nodi</translation>
    </message>
    <message>
        <source>Remove Bookmark</source>
        <translation>Tynnu Nod</translation>
    </message>
    <message>
        <source>Move Bookmark</source>
        <translation>Symud Nod</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Ffolder Newydd</translation>
    </message>
    <message>
        <source>Rename Folder</source>
        <translation>Ailenwi Ffolder</translation>
    </message>
    <message>
        <source>Move Folder</source>
        <translation>Symud Ffolder</translation>
    </message>
    <message>
        <source>Delete Folder</source>
        <translation>Dileu’r Ffolder</translation>
    </message>
    <message>
        <source>Write Note</source>
        <translation>Ysgrifennu Nodyn</translation>
    </message>
    <message>
        <source>Set Stance</source>
        <translation>Gosod Safiad</translation>
    </message>
    <message>
        <source>Write Questions</source>
        <translation>Ysgrifennu Cwestiynau</translation>
    </message>
    <message>
        <source>Set Review Day</source>
        <translation>Gosod Diwrnod Adolygu</translation>
    </message>
    <message>
        <source>Delete Note</source>
        <translation>Dileu Nodyn</translation>
    </message>
    <message>
        <source>Delete Bookmarks and Note</source>
        <translation>Dileu Nodau a Nodyn</translation>
    </message>
    <message>
        <source>Mark as Seen</source>
        <translation>Marcio fel Gwelwyd</translation>
    </message>
    <message>
        <source>Join Copies</source>
        <translation>Uno Copïau</translation>
    </message>
    <message>
        <source>Restore from the Bin</source>
        <translation>Adfer o’r Bin</translation>
    </message>
    <message>
        <source>Empty the Bin</source>
        <translation>Gwagio’r Bin</translation>
    </message>
    <message>
        <source>Save Search</source>
        <translation>Cadw Chwiliad</translation>
    </message>
    <message>
        <source>Rename Search</source>
        <translation>Ailenwi Chwiliad</translation>
    </message>
    <message>
        <source>Delete Search</source>
        <translation>Dileu’r Chwiliad</translation>
    </message>
    <message>
        <source>Import Bookmarks and Notes</source>
        <translation>Mewnforio Nodau a Nodiadau</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>No date in the text</source>
        <translation>Dim dyddiad yn y testun</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Dim dyddiad</translation>
    </message>
</context>
<context>
    <name>wordings</name>
    <message>
        <source>Summary</source>
        <translation>Crynodeb</translation>
    </message>
    <message>
        <source>Full text</source>
        <translation>Testun llawn</translation>
    </message>
    <message>
        <source>A summary in the editors’ words, not the full text</source>
        <translation>Crynodeb yng ngeiriau’r golygyddion, nid y testun llawn</translation>
    </message>
    <message>
        <source>The full text, as you imported it</source>
        <translation>Y testun llawn, fel y gwnaethoch ei fewnforio</translation>
    </message>
</context>
</TS>
