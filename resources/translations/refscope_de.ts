<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Export</name>
    <message>
        <source>The scale %1 is out of range: use %2 to %3.</source>
        <translation>Der Maßstab %1 liegt außerhalb des Bereichs von %2 bis %3.</translation>
    </message>
    <message>
        <source>Cannot write %1: there is no folder %2.</source>
        <translation>%1 kann nicht geschrieben werden: Es gibt keinen Ordner %2.</translation>
    </message>
    <message>
        <source>Cannot write %1: it is a folder.</source>
        <translation>%1 kann nicht geschrieben werden: Das ist ein Ordner.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>The width of %1 pixels is out of range: use %2 to %3.</source>
        <translation>Die Breite von %1 Pixeln geht nicht: %2 bis %3 sind möglich.</translation>
    </message>
    <message>
        <source>The width of %1 mm is out of range: use %2 to %3.</source>
        <translation>Die Breite von %1 mm geht nicht: %2 bis %3 sind möglich.</translation>
    </message>
    <message>
        <source>A film of %1 x %2 pixels is out of range: use 64 x 64 to 7680 x 4320.</source>
        <translation>Ein Film mit %1 x %2 Pixeln geht nicht: 64 x 64 bis 7680 x 4320 sind möglich.</translation>
    </message>
    <message>
        <source>The speed %1 is out of range: use %2 to %3.</source>
        <translation>Die Geschwindigkeit %1 geht nicht: %2 bis %3 sind möglich.</translation>
    </message>
    <message>
        <source>%1 frames a second are out of range: use %2 to %3.</source>
        <translation>%1 Bilder in der Sekunde gehen nicht: %2 bis %3 sind möglich.</translation>
    </message>
    <message>
        <source>A storyboard has %1 to %2 columns and rows.</source>
        <translation>Ein Storyboard hat %1 bis %2 Spalten und Zeilen.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>MP4 and WebM need the program ffmpeg, which is not installed: install the package ffmpeg (sudo apt install ffmpeg), or choose .gif, .apng or .webp.</source>
        <translation>MP4 und WebM brauchen das Programm ffmpeg, das hier fehlt: das Paket ffmpeg installieren (sudo apt install ffmpeg), oder .gif, .apng oder .webp wählen.</translation>
    </message>
    <message>
        <source>Cannot tell the form of %1 from its name: use a name that ends in %2.</source>
        <translation>Die Form von %1 ist am Namen nicht zu erkennen: Der Name muss auf %2 enden.</translation>
    </message>
    <message>
        <source>There is no such moment in this run.</source>
        <translation>Einen solchen Moment gibt es in diesem Lauf nicht.</translation>
    </message>
    <message>
        <source>These are %1 moments, and an export has at most %2: choose a part of the run, or coarser steps.</source>
        <translation>Das sind %1 Momente, und ein Export hat höchstens %2: einen Teil des Laufs oder größere Schritte wählen.</translation>
    </message>
    <message>
        <source>A storyboard is a picture: use .png, .svg or .pdf.</source>
        <translation>Ein Storyboard ist ein Bild: .png, .svg oder .pdf verwenden.</translation>
    </message>
    <message>
        <source>%1, dead</source>
        <translation>%1, tot</translation>
    </message>
    <message>
        <source>%1, count %2</source>
        <translation>%1, Zähler %2</translation>
    </message>
    <message>
        <source>%1 was deleted</source>
        <translation>%1 wurde gelöscht</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>refers to nothing any more</source>
        <translation>verweist auf nichts mehr</translation>
    </message>
    <message>
        <source>refers weakly to %1</source>
        <translation>verweist schwach auf %1</translation>
    </message>
    <message>
        <source>will call %1</source>
        <translation>wird %1 rufen</translation>
    </message>
    <message>
        <source>refers to %1</source>
        <translation>verweist auf %1</translation>
    </message>
    <message>
        <source>Before the first line</source>
        <translation>Vor der ersten Zeile</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>immortal</source>
        <translation>unsterblich</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of the words in exports</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Letzter Schritt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Mitschrift</translation>
    </message>
    <message>
        <source>The pictures need JavaScript; the transcript does not.</source>
        <translation>Die Bilder brauchen JavaScript, die Mitschrift nicht.</translation>
    </message>
    <message>
        <source>How the objects of %1 live and die, step by step</source>
        <translation>Wie die Objekte von %1 leben und sterben, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Cannot write %1: the folder or the file is protected.</source>
        <translation>%1 kann nicht geschrieben werden: Ordner oder Datei sind geschützt.</translation>
    </message>
    <message>
        <source>reference count</source>
        <translation>Referenzzähler</translation>
    </message>
    <message>
        <source>strong reference</source>
        <translation>starke Referenz</translation>
    </message>
    <message>
        <source>weak reference</source>
        <translation>schwache Referenz</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>Callback</translation>
    </message>
    <message>
        <source>holders not shown</source>
        <translation>Halter, die nicht gezeigt sind</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels is out of range: use 16 to %3 along a side, and %4 million at most.</source>
        <translation>Ein Bild von %1 × %2 Pixeln geht nicht: 16 bis %3 an einer Seite und höchstens %4 Millionen sind möglich.</translation>
    </message>
    <message>
        <source>The picture would have %1 × %2 pixels, more than most programs open (%3 along a side, %4 million): make it narrower, fit it into a size such as 3840x2160, show less of the scene, or use SVG or PDF.</source>
        <translation>Das Bild hätte %1 × %2 Pixel, mehr als die meisten Programme öffnen (%3 an einer Seite, %4 Millionen): schmaler machen, in eine Größe wie 3840x2160 einpassen, weniger von der Szene zeigen oder SVG oder PDF verwenden.</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>There are no such moments in this run.</source>
        <translation>Solche Momente gibt es in diesem Lauf nicht.</translation>
    </message>
    <message>
        <source>The whole journal: one line of JSON for each event of the run.</source>
        <translation>Das ganze Journal: eine Zeile JSON für jedes Ereignis des Laufs.</translation>
    </message>
    <message>
        <source>as large as the window of the browser</source>
        <translation>so groß wie das Fenster des Browsers</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>ffmpeg could not make the film: %1</source>
        <translation>ffmpeg konnte den Film nicht machen: %1</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>the names of __main__</source>
        <translation>den Namen von __main__</translation>
    </message>
    <message>
        <source>The collector looks for objects in generation 0 that only refer to each other.</source>
        <translation>Der Collector sucht in Generation 0 nach Objekten, die nur aufeinander verweisen.</translation>
    </message>
    <message>
        <source>The younger generations join generation %1. The collector looks for objects in it that only refer to each other.</source>
        <translation>Die jüngeren Generationen kommen zu Generation %1 hinzu. Der Collector sucht darin nach Objekten, die nur aufeinander verweisen.</translation>
    </message>
    <message>
        <source>Code of the script has run: the collector asks again. Each of the %1 objects copies its count to gc_refs.</source>
        <translation>Code des Skripts ist gelaufen: Der Collector fragt noch einmal. Jedes der %1 Objekte kopiert seinen Zähler nach gc_refs.</translation>
    </message>
    <message>
        <source>Each of the %1 objects copies its reference count to gc_refs.</source>
        <translation>Jedes der %1 Objekte kopiert seinen Referenzzähler nach gc_refs.</translation>
    </message>
    <message>
        <source>Now every reference that comes from inside takes one off the gc_refs of its target. What is left then comes from outside.</source>
        <translation>Nun zieht jede Referenz von innen eins von gc_refs ihres Ziels ab. Was dann übrig ist, kommt von außen.</translation>
    </message>
    <message>
        <source>%1 refers to %2 from inside: gc_refs %3 → %4.</source>
        <translation>%1 verweist von innen auf %2: gc_refs %3 → %4.</translation>
    </message>
    <message>
        <source>All %1 inner references are subtracted. %2 of %3 objects stand at 0: nobody outside refers to them directly.</source>
        <translation>Alle %1 inneren Referenzen sind abgezogen. %2 von %3 Objekten stehen bei 0: Niemand von außen verweist direkt auf sie.</translation>
    </message>
    <message>
        <source>gc_refs of %1 is 0: it is moved out, tentatively unreachable.</source>
        <translation>gc_refs von %1 ist 0: Es kommt heraus, vorläufig unerreichbar.</translation>
    </message>
    <message>
        <source>%1 is reachable and refers to %2: that is moved back.</source>
        <translation>%1 ist erreichbar und verweist auf %2: Das kommt zurück.</translation>
    </message>
    <message>
        <source>%1 is reachable and refers to %2, which therefore is reachable, too.</source>
        <translation>%1 ist erreichbar und verweist auf %2, das damit auch erreichbar ist.</translation>
    </message>
    <message>
        <source>Unreachable: %1 of %2 objects. The others stay and grow older.</source>
        <translation>Unerreichbar: %1 von %2 Objekten. Die anderen bleiben und werden älter.</translation>
    </message>
    <message>
        <source>Still unreachable: %1. Brought back to life: %2.</source>
        <translation>Noch immer unerreichbar: %1. Wiederbelebt: %2.</translation>
    </message>
    <message>
        <source>%1 is uncollectable: a finalizer of old protects it.</source>
        <translation>%1 kann nicht aufgeräumt werden: Ein Finalizer alter Art schützt es.</translation>
    </message>
    <message>
        <source>First all weak references to the unreachable are cleared, so that nobody can reach them through one.</source>
        <translation>Zuerst werden alle schwachen Referenzen auf Unerreichbares geleert, damit es niemand mehr durch sie erreicht.</translation>
    </message>
    <message>
        <source>The weak reference %1 to %2 is cleared.</source>
        <translation>Die schwache Referenz %1 auf %2 wird geleert.</translation>
    </message>
    <message>
        <source>%1 is reachable itself: its callback %2 is called.</source>
        <translation>%1 ist selbst erreichbar: Ihr Callback %2 wird gerufen.</translation>
    </message>
    <message>
        <source>The callback of %1 has returned.</source>
        <translation>Der Callback von %1 ist zurückgekehrt.</translation>
    </message>
    <message>
        <source>Now the finalizers of the unreachable are called, while all of them are still whole.</source>
        <translation>Nun werden die Finalizer des Unerreichbaren gerufen, solange noch alles ganz ist.</translation>
    </message>
    <message>
        <source>The finalizer of %1 is called.</source>
        <translation>Der Finalizer von %1 wird gerufen.</translation>
    </message>
    <message>
        <source>The finalizer of %1 has returned; it will not be called again.</source>
        <translation>Der Finalizer von %1 ist zurückgekehrt; er wird nicht noch einmal gerufen.</translation>
    </message>
    <message>
        <source>No code of the script has run since: nothing can have come back, and the collector need not ask again.</source>
        <translation>Seitdem ist kein Code des Skripts gelaufen: Nichts kann zurückgekommen sein, und der Collector muss nicht noch einmal fragen.</translation>
    </message>
    <message>
        <source>What is left is taken apart, object by object: its references are broken, and counts do the rest.</source>
        <translation>Was übrig ist, wird Objekt für Objekt zerlegt: Seine Referenzen werden gelöst, den Rest tun die Zähler.</translation>
    </message>
    <message>
        <source>It is the turn of %1: it lets go of what it refers to.</source>
        <translation>%1 ist an der Reihe: Es lässt los, worauf es verweist.</translation>
    </message>
    <message>
        <source>%1 no longer holds %2: count %3 → %4.</source>
        <translation>%1 hält %2 nicht mehr: Zähler %3 → %4.</translation>
    </message>
    <message>
        <source>%1 dies: its count is 0.</source>
        <translation>%1 stirbt: Sein Zähler ist 0.</translation>
    </message>
    <message>
        <source>%1 is saved in gc.garbage instead (DEBUG_SAVEALL).</source>
        <translation>%1 wird stattdessen in gc.garbage aufgehoben (DEBUG_SAVEALL).</translation>
    </message>
    <message>
        <source> The survivors are in generation %1 now.</source>
        <translation> Die Überlebenden sind jetzt in Generation %1.</translation>
    </message>
    <message>
        <source>The collection is over. Collected: %1; uncollectable: %2.</source>
        <translation>Das Aufräumen ist zu Ende. Aufgeräumt: %1; nicht aufräumbar: %2.</translation>
    </message>
    <message>
        <source>The collection is over. Collected: %1.</source>
        <translation>Das Aufräumen ist zu Ende. Aufgeräumt: %1.</translation>
    </message>
    <message>
        <source>Automatic collection of generation %1</source>
        <translation>Automatisches Aufräumen der Generation %1</translation>
    </message>
    <message>
        <source>Collection of generation %1</source>
        <translation>Aufräumen der Generation %1</translation>
    </message>
    <message>
        <source>Objects examined: %1, all shown</source>
        <translation>%1 untersucht, alle gezeigt</translation>
    </message>
    <message>
        <source>Objects examined: %1, shown: %2, +%3 more</source>
        <translation>%1 untersucht, %2 gezeigt, +%3</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>The younger generations join the one that is collected.</source>
        <translation>Die jüngeren Generationen kommen zu der hinzu, die aufgeräumt wird.</translation>
    </message>
    <message>
        <source>Copy counts</source>
        <translation>Zähler kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Each object copies its reference count to gc_refs (update_refs).</source>
        <translation>Jedes Objekt kopiert seinen Referenzzähler nach gc_refs (update_refs).</translation>
    </message>
    <message>
        <source>Subtract</source>
        <translation>Abziehen</translation>
    </message>
    <message>
        <source>Every reference from inside takes one off its target (subtract_refs).</source>
        <translation>Jede Referenz von innen zieht eins von ihrem Ziel ab (subtract_refs).</translation>
    </message>
    <message>
        <source>Find unreachable</source>
        <translation>Unerreichbares finden</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>What stands at 0 is moved out, and back if something reachable refers to it (move_unreachable).</source>
        <translation>Was bei 0 steht, kommt heraus, und zurück, wenn etwas Erreichbares darauf verweist (move_unreachable).</translation>
    </message>
    <message>
        <source>Weak references</source>
        <translation>Schwache Referenzen</translation>
    </message>
    <message>
        <source>Weakrefs</source>
        <translation>Schwache</translation>
    </message>
    <message>
        <source>Weak references to the unreachable are cleared, their callbacks called (handle_weakrefs).</source>
        <translation>Schwache Referenzen auf Unerreichbares werden geleert, ihre Callbacks gerufen (handle_weakrefs).</translation>
    </message>
    <message>
        <source>Finalizers</source>
        <translation>Finalizer</translation>
    </message>
    <message>
        <source>__del__ of all that is unreachable is called (finalize_garbage).</source>
        <translation>__del__ von allem Unerreichbaren wird gerufen (finalize_garbage).</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Neu fragen</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Finalizers may have brought objects back (handle_resurrected_objects).</source>
        <translation>Finalizer können Objekte zurückgebracht haben (handle_resurrected_objects).</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Zerlegen</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Zerlegen</translation>
    </message>
    <message>
        <source>The references of what is left are broken (delete_garbage).</source>
        <translation>Die Referenzen von dem, was übrig ist, werden gelöst (delete_garbage).</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Survivors grow older.</source>
        <translation>Die Überlebenden werden älter.</translation>
    </message>
    <message>
        <source>(Before, references between objects that are not shown: %1.)</source>
        <translation>(Davor Referenzen zwischen Objekten, die nicht gezeigt sind: %1.)</translation>
    </message>
    <message>
        <source>(Before, steps of objects that are not shown: %1.)</source>
        <translation>(Davor Schritte von Objekten, die nicht gezeigt sind: %1.)</translation>
    </message>
    <message>
        <source>The collector looks for all that can be reached: from frames that run, from the names of modules, from the interpreter.</source>
        <translation>Der Collector sucht alles, was erreichbar ist: von laufenden Frames, von den Namen der Module, vom Interpreter aus.</translation>
    </message>
    <message>
        <source>Nobody counts: whatever a reference leads to is marked, one after the other.</source>
        <translation>Niemand zählt: Wohin eine Referenz führt, das wird markiert, eins nach dem anderen.</translation>
    </message>
    <message>
        <source>Nothing reaches %1 of %2 objects.</source>
        <translation>%1 von %2 Objekten erreicht nichts.</translation>
    </message>
    <message>
        <source>What is not marked is swept away, unless a finalizer is still to see it: that waits for the next collection, with all that it holds.</source>
        <translation>Was nicht markiert ist, wird weggeräumt, außer ein Finalizer soll es noch sehen: Das wartet auf die nächste Collection, mit allem, was es hält.</translation>
    </message>
    <message>
        <source>%1 is swept away.</source>
        <translation>%1 wird weggeräumt.</translation>
    </message>
    <message>
        <source>%1 refers to %2: that is marked.</source>
        <translation>%1 verweist auf %2: Das wird markiert.</translation>
    </message>
    <message>
        <source>The interpreter holds %1: that is marked.</source>
        <translation>Der Interpreter hält %1: Das wird markiert.</translation>
    </message>
    <message>
        <source>The collection is over. Freed: %1. Now the finalizers and callbacks run that it has found.</source>
        <translation>Die Collection ist zu Ende. Freigegeben: %1. Jetzt laufen die Finalizer und Callbacks, die sie gefunden hat.</translation>
    </message>
    <message>
        <source>Automatic collection</source>
        <translation>Automatische Collection</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>The collection begins.</source>
        <translation>Die Collection beginnt.</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>All that can be reached is marked.</source>
        <translation>Alles, was erreichbar ist, wird markiert.</translation>
    </message>
    <message>
        <source>Weak references to all else are cleared.</source>
        <translation>Schwache Referenzen auf alles andere werden geleert.</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Wegräumen</translation>
    </message>
    <message>
        <source>What is not marked is freed; what has a finalizer waits for it.</source>
        <translation>Was nicht markiert ist, wird freigegeben; was einen Finalizer hat, wartet auf ihn.</translation>
    </message>
    <message>
        <source>Finalizers and callbacks run afterwards.</source>
        <translation>Finalizer und Callbacks laufen danach.</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>%1 not shown: %2</source>
        <translation>%1 nicht gezeigt: %2</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>built-in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>its names are those of __main__</source>
        <translation>seine Namen sind die von __main__</translation>
    </message>
    <message>
        <source>no names</source>
        <translation>keine Namen</translation>
    </message>
    <message>
        <source>+%1 frames not shown</source>
        <translation>+%1 Frames nicht gezeigt</translation>
    </message>
    <message>
        <source>iterator</source>
        <translation>Iterator</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>geleert</translation>
    </message>
    <message>
        <source>points at %1</source>
        <translation>zeigt auf %1</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>Callback</translation>
    </message>
    <message>
        <source>cell content</source>
        <translation>Zelleninhalt</translation>
    </message>
    <message>
        <source>content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>+%1 weitere</translation>
    </message>
    <message>
        <source>never freed: its count means nothing</source>
        <translation>nie freigegeben: sein Zähler bedeutet nichts</translation>
    </message>
    <message>
        <source>reference count %1</source>
        <translation>Referenzzähler %1</translation>
    </message>
    <message>
        <source>weak references: %1</source>
        <translation>schwache Referenzen: %1</translation>
    </message>
    <message>
        <source>not tracked by the collector</source>
        <translation>vom Collector nicht verfolgt</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>Generation %1</translation>
    </message>
    <message>
        <source>found unreachable by the running collection</source>
        <translation>vom laufenden Aufräumen als unerreichbar erkannt</translation>
    </message>
    <message>
        <source>its __del__ has been called</source>
        <translation>sein __del__ wurde gerufen</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>unerreichbar</translation>
    </message>
    <message>
        <source>resurrected</source>
        <translation>wiederbelebt</translation>
    </message>
    <message>
        <source>untracked</source>
        <translation>unverfolgt</translation>
    </message>
    <message>
        <source>kept by %1</source>
        <translation>gehalten von %1</translation>
    </message>
    <message>
        <source>kept by a traceback</source>
        <translation>von einem Traceback gehalten</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>not followed</source>
        <translation>nicht verfolgt</translation>
    </message>
    <message>
        <source>+%1 more objects</source>
        <translation>+%1 weitere Objekte</translation>
    </message>
    <message>
        <source>+%1 more dead</source>
        <translation>+%1 weitere Tote</translation>
    </message>
    <message>
        <source>+%1 hidden</source>
        <translation>+%1 ausgeblendet</translation>
    </message>
    <message>
        <source>it points at nothing any more</source>
        <translation>sie zeigt auf nichts mehr</translation>
    </message>
    <message>
        <source>%1 of its holders not shown</source>
        <translation>%1 seiner Halter nicht gezeigt</translation>
    </message>
    <message>
        <source>freed in statement %1</source>
        <translation>freigegeben in Anweisung %1</translation>
    </message>
    <message>
        <source>freed in line %1</source>
        <translation>freigegeben in Zeile %1</translation>
    </message>
    <message>
        <source>freed</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>%1 dead, removed later</source>
        <translation>%1 tot, später entfernt</translation>
    </message>
    <message>
        <source>keeps %1</source>
        <translation>behält %1</translation>
    </message>
    <message>
        <source>dead: called or detached</source>
        <translation>tot: gerufen oder abgelöst</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>argument %1</source>
        <translation>Argument %1</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>ruft</translation>
    </message>
    <message>
        <source>← %1 more</source>
        <translation>← %1 weitere</translation>
    </message>
    <message>
        <source>%1 more →</source>
        <translation>%1 weitere →</translation>
    </message>
    <message>
        <source>↑ %1 more</source>
        <translation>↑ %1 weitere</translation>
    </message>
    <message>
        <source>↓ %1 more</source>
        <translation>↓ %1 weitere</translation>
    </message>
    <message>
        <source>unreachable?</source>
        <translation>unerreichbar?</translation>
    </message>
    <message>
        <source>reachable</source>
        <translation>erreichbar</translation>
    </message>
    <message>
        <source>moved back</source>
        <translation>zurückgeholt</translation>
    </message>
    <message>
        <source>uncollectable</source>
        <translation>nicht aufräumbar</translation>
    </message>
    <message>
        <source>callback called</source>
        <translation>Callback gerufen</translation>
    </message>
    <message>
        <source>finalizer runs</source>
        <translation>Finalizer läuft</translation>
    </message>
    <message>
        <source>finalizer called</source>
        <translation>Finalizer gerufen</translation>
    </message>
    <message>
        <source>taken apart</source>
        <translation>zerlegt</translation>
    </message>
    <message>
        <source>saved in gc.garbage</source>
        <translation>in gc.garbage aufgehoben</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>nur hier</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>count %1</source>
        <translation>Zähler %1</translation>
    </message>
    <message>
        <source>there</source>
        <translation>da</translation>
    </message>
    <message>
        <source>referent</source>
        <translation>Referent</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>output, line %1</source>
        <translation>Ausgabe, Zeile %1</translation>
    </message>
    <message>
        <source>output: +%1 more lines</source>
        <translation>Ausgabe: +%1 weitere Zeilen</translation>
    </message>
    <message>
        <source>+1 name</source>
        <translation>+1 Name</translation>
    </message>
    <message>
        <source>+%1 names</source>
        <translation>+%1 Namen</translation>
    </message>
    <message>
        <source>nothing reaches it: it waits for the next collection</source>
        <translation>nichts erreicht es: Es wartet auf die nächste Collection</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
</context>
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>window and pictures, linked dynamically</source>
        <translation>Fenster und Bilder, dynamisch gelinkt</translation>
    </message>
    <message>
        <source>the face of words, compiled in</source>
        <translation>die Schrift der Wörter, eingebaut</translation>
    </message>
    <message>
        <source>the face of code, compiled in</source>
        <translation>die Schrift des Codes, eingebaut</translation>
    </message>
    <message>
        <source>Python&apos;s integers</source>
        <translation>Pythons ganze Zahlen</translation>
    </message>
    <message>
        <source>the files of sessions</source>
        <translation>die Dateien der Sitzungen</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>die Befehlszeile</translation>
    </message>
    <message>
        <source>About Refscope</source>
        <translation>Über Refscope</translation>
    </message>
    <message>
        <source>Refscope %1</source>
        <translation>Refscope %1</translation>
    </message>
    <message>
        <source>Shows what keeps Python objects alive: references, reference counts, weak references and the cyclic collector, step by step. It models CPython 3.11. MIT licence.</source>
        <translation>Zeigt, was Python-Objekte am Leben hält: Referenzen, Referenzzähler, schwache Referenzen und den zyklischen Collector, Schritt für Schritt. Es modelliert CPython 3.11. MIT-Lizenz.</translation>
    </message>
    <message>
        <source>What it is made of:</source>
        <translation>Woraus es besteht:</translation>
    </message>
    <message>
        <source>What Refscope is made of</source>
        <translation>Woraus Refscope besteht</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>films as GIF</source>
        <translation>Filme als GIF</translation>
    </message>
    <message>
        <source>films as WebP</source>
        <translation>Filme als WebP</translation>
    </message>
</context>
<context>
    <name>ui::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a Python script or a session and run it</source>
        <translation>Ein Python-Skript oder eine Sitzung öffnen und ausführen</translation>
    </message>
    <message>
        <source>Stop R&amp;un</source>
        <translation>Lauf an&amp;halten</translation>
    </message>
    <message>
        <source>Stop the running script; what happened until then stays</source>
        <translation>Das laufende Skript anhalten; was bis dahin geschah, bleibt</translation>
    </message>
    <message>
        <source>Save Session &amp;As…</source>
        <translation>Sitzung speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save the session in another file</source>
        <translation>Die Sitzung in einer anderen Datei speichern</translation>
    </message>
    <message>
        <source>Save as &amp;Python…</source>
        <translation>Als &amp;Python speichern…</translation>
    </message>
    <message>
        <source>Save the present branch as a script that any Python runs</source>
        <translation>Den jetzigen Zweig als Skript speichern, das jedes Python ausführt</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Go to the Co&amp;nsole</source>
        <translation>Zur &amp;Konsole</translation>
    </message>
    <message>
        <source>Type a statement of Python</source>
        <translation>Eine Anweisung in Python eingeben</translation>
    </message>
    <message>
        <source>To the First &amp;Moment</source>
        <translation>Zum &amp;ersten Moment</translation>
    </message>
    <message>
        <source>Go to the moment before the script starts</source>
        <translation>Zum Moment gehen, bevor das Skript beginnt</translation>
    </message>
    <message>
        <source>Step &amp;Back</source>
        <translation>Schritt &amp;zurück</translation>
    </message>
    <message>
        <source>Go one step back</source>
        <translation>Einen Schritt zurückgehen</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Play step by step, or pause</source>
        <translation>Schritt für Schritt abspielen, oder anhalten</translation>
    </message>
    <message>
        <source>Step &amp;Forward</source>
        <translation>Schritt &amp;vor</translation>
    </message>
    <message>
        <source>Go one step forward</source>
        <translation>Einen Schritt vorgehen</translation>
    </message>
    <message>
        <source>To the Las&amp;t Moment</source>
        <translation>Zum &amp;letzten Moment</translation>
    </message>
    <message>
        <source>Go to the end of the script, and from there to the end of the run</source>
        <translation>Zum Ende des Skripts gehen, und von dort zum Ende des Laufs</translation>
    </message>
    <message>
        <source>Reference Change Back</source>
        <translation>Referenzänderung zurück</translation>
    </message>
    <message>
        <source>Go back past one change of references</source>
        <translation>Hinter eine Änderung von Referenzen zurückgehen</translation>
    </message>
    <message>
        <source>Reference Change Forward</source>
        <translation>Referenzänderung vor</translation>
    </message>
    <message>
        <source>Go forward past one change of references</source>
        <translation>Über eine Änderung von Referenzen vorgehen</translation>
    </message>
    <message>
        <source>Event Back</source>
        <translation>Ereignis zurück</translation>
    </message>
    <message>
        <source>Go back past exactly one event</source>
        <translation>Genau ein Ereignis zurückgehen</translation>
    </message>
    <message>
        <source>Event Forward</source>
        <translation>Ereignis vor</translation>
    </message>
    <message>
        <source>Go forward past exactly one event</source>
        <translation>Genau ein Ereignis vorgehen</translation>
    </message>
    <message>
        <source>Statement Back</source>
        <translation>Anweisung zurück</translation>
    </message>
    <message>
        <source>Go back to where a statement began</source>
        <translation>Dorthin zurückgehen, wo eine Anweisung begann</translation>
    </message>
    <message>
        <source>Statement Forward</source>
        <translation>Anweisung vor</translation>
    </message>
    <message>
        <source>Go to where the next statement begins</source>
        <translation>Dorthin gehen, wo die nächste Anweisung beginnt</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Play twice as fast</source>
        <translation>Doppelt so schnell abspielen</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Play half as fast</source>
        <translation>Halb so schnell abspielen</translation>
    </message>
    <message>
        <source>Step by &amp;Line</source>
        <translation>Schritt: Ze&amp;ile</translation>
    </message>
    <message>
        <source>A step goes to where the next line is about to run</source>
        <translation>Ein Schritt führt dorthin, wo die nächste Zeile gleich läuft</translation>
    </message>
    <message>
        <source>Step by &amp;Reference Change</source>
        <translation>Schritt: &amp;Referenzänderung</translation>
    </message>
    <message>
        <source>A step goes past the next change of references</source>
        <translation>Ein Schritt führt über die nächste Änderung von Referenzen</translation>
    </message>
    <message>
        <source>Step by &amp;Collection Phase</source>
        <translation>Schritt: &amp;Collector-Phase</translation>
    </message>
    <message>
        <source>A step goes to the collector&apos;s next phase</source>
        <translation>Ein Schritt führt zur nächsten Phase des Collectors</translation>
    </message>
    <message>
        <source>Step by &amp;Event</source>
        <translation>Schritt: Erei&amp;gnis</translation>
    </message>
    <message>
        <source>A step goes past exactly one event</source>
        <translation>Ein Schritt führt über genau ein Ereignis</translation>
    </message>
    <message>
        <source>Step by &amp;Statement</source>
        <translation>Schritt: An&amp;weisung</translation>
    </message>
    <message>
        <source>A step goes to where the next statement of the script or the console begins</source>
        <translation>Ein Schritt führt dorthin, wo die nächste Anweisung des Skripts oder der Konsole beginnt</translation>
    </message>
    <message>
        <source>&amp;Next Change of the Selection</source>
        <translation>&amp;Nächste Änderung der Auswahl</translation>
    </message>
    <message>
        <source>Go to where something happens to the selected object next</source>
        <translation>Dorthin gehen, wo dem gewählten Objekt als Nächstes etwas geschieht</translation>
    </message>
    <message>
        <source>Pre&amp;vious Change of the Selection</source>
        <translation>V&amp;orige Änderung der Auswahl</translation>
    </message>
    <message>
        <source>Go to where something happened to the selected object last</source>
        <translation>Dorthin gehen, wo dem gewählten Objekt zuletzt etwas geschah</translation>
    </message>
    <message>
        <source>&amp;Go to Event…</source>
        <translation>Gehe z&amp;u Ereignis…</translation>
    </message>
    <message>
        <source>Type the number of an event to go there</source>
        <translation>Die Nummer eines Ereignisses eingeben, um dorthin zu gehen</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Go to the next breakpoint, or to the end</source>
        <translation>Zum nächsten Haltepunkt gehen, oder zum Ende</translation>
    </message>
    <message>
        <source>Continue &amp;Back</source>
        <translation>Weiter &amp;zurück</translation>
    </message>
    <message>
        <source>Go back to the breakpoint before, or to the start</source>
        <translation>Zum Haltepunkt davor zurückgehen, oder zum Anfang</translation>
    </message>
    <message>
        <source>Break at This &amp;Line</source>
        <translation>Halt in dieser Z&amp;eile</translation>
    </message>
    <message>
        <source>Stop whenever the line that is about to run now is about to run</source>
        <translation>Immer anhalten, wenn die Zeile gleich läuft, die jetzt gleich läuft</translation>
    </message>
    <message>
        <source>Break When the Selection Loses a &amp;Reference</source>
        <translation>Halt, wenn die Auswahl eine &amp;Referenz verliert</translation>
    </message>
    <message>
        <source>Stop whenever the count of the selected object falls for good</source>
        <translation>Immer anhalten, wenn der Zähler des gewählten Objekts bleibend sinkt</translation>
    </message>
    <message>
        <source>Break When the Selection &amp;Dies</source>
        <translation>Halt, wenn die Auswahl s&amp;tirbt</translation>
    </message>
    <message>
        <source>Stop where the selected object is freed</source>
        <translation>Dort anhalten, wo das gewählte Objekt freigegeben wird</translation>
    </message>
    <message>
        <source>Break When Its C&amp;allback Is Called</source>
        <translation>Halt, wenn ihr &amp;Callback gerufen wird</translation>
    </message>
    <message>
        <source>Stop where a callback for the selected object, or of the selected weak reference, is called</source>
        <translation>Dort anhalten, wo ein Callback für das gewählte Objekt oder der gewählten schwachen Referenz gerufen wird</translation>
    </message>
    <message>
        <source>Bookmark This &amp;Moment</source>
        <translation>Lesezeichen für diesen &amp;Moment</translation>
    </message>
    <message>
        <source>Set or remove a bookmark at this moment</source>
        <translation>In diesem Moment ein Lesezeichen setzen oder entfernen</translation>
    </message>
    <message>
        <source>Next Bookmark</source>
        <translation>Nächstes Lesezeichen</translation>
    </message>
    <message>
        <source>Go to the next bookmark</source>
        <translation>Zum nächsten Lesezeichen gehen</translation>
    </message>
    <message>
        <source>Previous Bookmark</source>
        <translation>Voriges Lesezeichen</translation>
    </message>
    <message>
        <source>Go to the bookmark before</source>
        <translation>Zum Lesezeichen davor gehen</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Make the scene larger</source>
        <translation>Die Szene größer zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Make the scene smaller</source>
        <translation>Die Szene kleiner zeigen</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>Show the scene at 100 %</source>
        <translation>Die Szene in 100 % zeigen</translation>
    </message>
    <message>
        <source>&amp;Fit All</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Show the whole scene</source>
        <translation>Die ganze Szene zeigen</translation>
    </message>
    <message>
        <source>Clear S&amp;election</source>
        <translation>A&amp;uswahl aufheben</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>Fin&amp;d Object…</source>
        <translation>Objekt &amp;suchen…</translation>
    </message>
    <message>
        <source>Find objects by name, type, value or number</source>
        <translation>Objekte nach Name, Typ, Wert oder Nummer suchen</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Go to the next match</source>
        <translation>Zum nächsten Treffer gehen</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>Go to the previous match</source>
        <translation>Zum vorigen Treffer gehen</translation>
    </message>
    <message>
        <source>Find in &amp;Journal</source>
        <translation>Im &amp;Journal suchen</translation>
    </message>
    <message>
        <source>Narrow the journal by words</source>
        <translation>Das Journal nach Wörtern eingrenzen</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>&amp;Legende</translation>
    </message>
    <message>
        <source>List the types of objects under the scene</source>
        <translation>Die Typen der Objekte unter der Szene auflisten</translation>
    </message>
    <message>
        <source>Map of Large S&amp;cenes</source>
        <translation>Kar&amp;te großer Szenen</translation>
    </message>
    <message>
        <source>Show the whole scene in a corner when it has many cards</source>
        <translation>Die ganze Szene in einer Ecke zeigen, wenn sie viele Karten hat</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>Anord&amp;nung zurücksetzen</translation>
    </message>
    <message>
        <source>Put all panels back to where they were at first</source>
        <translation>Alle Felder dorthin zurückstellen, wo sie anfangs waren</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen, or not</source>
        <translation>Den ganzen Bildschirm benutzen, oder nicht</translation>
    </message>
    <message>
        <source>The &amp;Dead</source>
        <translation>&amp;Tote</translation>
    </message>
    <message>
        <source>Show what has been freed, as grey ghosts</source>
        <translation>Freigegebene Objekte als graue Geister zeigen</translation>
    </message>
    <message>
        <source>&amp;Atoms</source>
        <translation>&amp;Atome</translation>
    </message>
    <message>
        <source>Show numbers, strings and None as objects of their own</source>
        <translation>Zahlen, Strings und None als eigene Objekte zeigen</translation>
    </message>
    <message>
        <source>&amp;Classes</source>
        <translation>&amp;Klassen</translation>
    </message>
    <message>
        <source>Show classes, which objects hold as well</source>
        <translation>Klassen zeigen, die von Objekten auch gehalten werden</translation>
    </message>
    <message>
        <source>&amp;Functions</source>
        <translation>&amp;Funktionen</translation>
    </message>
    <message>
        <source>Show functions</source>
        <translation>Funktionen zeigen</translation>
    </message>
    <message>
        <source>&amp;Modules</source>
        <translation>&amp;Module</translation>
    </message>
    <message>
        <source>Show modules</source>
        <translation>Module zeigen</translation>
    </message>
    <message>
        <source>&amp;Internals</source>
        <translation>&amp;Interna</translation>
    </message>
    <message>
        <source>Show cells, iterators, bound methods and code</source>
        <translation>Zellen, Iteratoren, gebundene Methoden und Code zeigen</translation>
    </message>
    <message>
        <source>&amp;Built-ins</source>
        <translation>&amp;Eingebautes</translation>
    </message>
    <message>
        <source>Show what existed before the script began</source>
        <translation>Zeigen, was es schon vor dem Skript gab</translation>
    </message>
    <message>
        <source>Reduced &amp;Motion</source>
        <translation>Weniger &amp;Bewegung</translation>
    </message>
    <message>
        <source>Show each step at once, without animation</source>
        <translation>Jeden Schritt sofort zeigen, ohne Animation</translation>
    </message>
    <message>
        <source>&amp;System Theme</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Light or dark, as the desktop is</source>
        <translation>Hell oder dunkel wie der Desktop</translation>
    </message>
    <message>
        <source>&amp;Light Theme</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark text on a light ground</source>
        <translation>Dunkle Schrift auf hellem Grund</translation>
    </message>
    <message>
        <source>&amp;Dark Theme</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light text on a dark ground</source>
        <translation>Helle Schrift auf dunklem Grund</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>White on black with thick lines</source>
        <translation>Weiß auf Schwarz mit dicken Linien</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Willkommen</translation>
    </message>
    <message>
        <source>Show what to try first</source>
        <translation>Zeigen, was man zuerst versuchen kann</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>List all shortcuts</source>
        <translation>Alle Tastenkürzel auflisten</translation>
    </message>
    <message>
        <source>&amp;About Refscope</source>
        <translation>Ü&amp;ber Refscope</translation>
    </message>
    <message>
        <source>What this program is</source>
        <translation>Was dieses Programm ist</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>&amp;New Script</source>
        <translation>&amp;Neues Skript</translation>
    </message>
    <message>
        <source>Begin an empty script</source>
        <translation>Ein leeres Skript beginnen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>Run the script as it stands in the editor; a file that changed is read again</source>
        <translation>Das Skript ausführen, wie es im Editor steht; eine geänderte Datei wird neu gelesen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Spei&amp;chern</translation>
    </message>
    <message>
        <source>Save the script in its file, or all of the session in its own</source>
        <translation>Das Skript in seiner Datei speichern, oder die ganze Sitzung in ihrer</translation>
    </message>
    <message>
        <source>Save S&amp;cript As…</source>
        <translation>S&amp;kript speichern unter…</translation>
    </message>
    <message>
        <source>Save the script&apos;s text in another file</source>
        <translation>Den Text des Skripts in einer anderen Datei speichern</translation>
    </message>
    <message>
        <source>Take back what was typed in the editor, or else the last statement of the console</source>
        <translation>Zurücknehmen, was im Editor getippt wurde, sonst die letzte Anweisung der Konsole</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Das Zurückgenommene wieder tun</translation>
    </message>
    <message>
        <source>Go to the S&amp;ource</source>
        <translation>Zum &amp;Quelltext</translation>
    </message>
    <message>
        <source>Edit the script; Escape goes back to the scene</source>
        <translation>Das Skript bearbeiten; Escape führt zurück zur Szene</translation>
    </message>
    <message>
        <source>Comment &amp;Lines</source>
        <translation>Zeilen auskomme&amp;ntieren</translation>
    </message>
    <message>
        <source>Make the selected lines a comment, or not</source>
        <translation>Die gewählten Zeilen zum Kommentar machen, oder nicht mehr</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>Neues Fens&amp;ter</translation>
    </message>
    <message>
        <source>Begin an empty script in another window</source>
        <translation>Ein leeres Skript in einem weiteren Fenster beginnen</translation>
    </message>
    <message>
        <source>Open in New W&amp;indow…</source>
        <translation>In neuem Fenste&amp;r öffnen…</translation>
    </message>
    <message>
        <source>Open a Python script or a session beside this one</source>
        <translation>Ein Python-Skript oder eine Sitzung neben dieser öffnen</translation>
    </message>
    <message>
        <source>Close Win&amp;dow</source>
        <translation>Fenster &amp;schließen</translation>
    </message>
    <message>
        <source>Close this window; the last one ends Refscope</source>
        <translation>Dieses Fenster schließen; das letzte beendet Refscope</translation>
    </message>
    <message>
        <source>Close all windows; asks for each that is not saved</source>
        <translation>Alle Fenster schließen; fragt bei jedem, das nicht gespeichert ist</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Save pictures, a film, a player, a graph or a text of this run</source>
        <translation>Bilder, einen Film, einen Player, einen Graphen oder einen Text dieses Laufs speichern</translation>
    </message>
</context>
<context>
    <name>ui::Autosave</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Not kept for a crash</source>
        <translation>Nicht für einen Absturz aufgehoben</translation>
    </message>
    <message>
        <source>Left from a crash</source>
        <translation>Von einem Absturz übrig</translation>
    </message>
    <message>
        <source>Of %1 something is left that cannot be read. %2</source>
        <translation>Von %1 ist etwas übrig, das nicht gelesen werden kann. %2</translation>
    </message>
    <message>
        <source>Keep It</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Refscope ended without saving %1 of %2.</source>
        <translation>Refscope endete, ohne %1 von %2 zu speichern.</translation>
    </message>
    <message>
        <source>an untitled script</source>
        <translation>ein unbenanntes Skript</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>Nicht wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>ui::BranchComparing</name>
    <message>
        <source>Compare &amp;Branches</source>
        <translation>&amp;Zweige vergleichen</translation>
    </message>
    <message>
        <source>Show the branch chosen in the panel Branches beside this one; what differs is marked</source>
        <translation>Zeigt den Zweig, der im Bereich Zweige gewählt ist, neben diesem; was sich unterscheidet, ist markiert</translation>
    </message>
    <message>
        <source>Both branches run the same statements.</source>
        <translation>Beide Zweige führen dieselben Anweisungen aus.</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>First differs at statement %1: %2 in %3, %4 in %5.</source>
        <translation>Erster Unterschied bei Anweisung %1: %2 in %3, %4 in %5.</translation>
    </message>
    <message>
        <source>Where they part</source>
        <translation>Wo sie sich trennen</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::BranchesPanel</name>
    <message>
        <source>The script&apos;s first statements (%1), then:</source>
        <translation>Die ersten Anweisungen des Skripts (%1), dann:</translation>
    </message>
    <message>
        <source>The whole script, then:</source>
        <translation>Das ganze Skript, dann:</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Branches of the session</source>
        <translation>Zweige der Sitzung</translation>
    </message>
    <message>
        <source>A statement that is run at a moment in the past begins a branch; the old future stays, and both are listed here.</source>
        <translation>Eine Anweisung, die in einem vergangenen Moment ausgeführt wird, beginnt einen Zweig; die alte Zukunft bleibt, und beide stehen hier.</translation>
    </message>
    <message>
        <source>statements: %1</source>
        <translation>Anweisungen: %1</translation>
    </message>
    <message>
        <source>%1 – shown now</source>
        <translation>%1 – jetzt gezeigt</translation>
    </message>
    <message>
        <source>A branch needs a name; it keeps the old one.</source>
        <translation>Ein Zweig braucht einen Namen; er behält den alten.</translation>
    </message>
    <message>
        <source>There is another branch named %1; choose another name.</source>
        <translation>Es gibt schon einen Zweig namens %1; bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The main branch cannot be removed.</source>
        <translation>Der Hauptzweig kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>&amp;Visit</source>
        <translation>&amp;Besuchen</translation>
    </message>
    <message>
        <source>&amp;Compare with This Branch</source>
        <translation>Mit diesem Zweig &amp;vergleichen</translation>
    </message>
    <message>
        <source>It is the one shown now; choose another one.</source>
        <translation>Das ist der gezeigte Zweig; einen anderen wählen.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>ui::CollectorActions</name>
    <message>
        <source>&amp;Automatic Collection</source>
        <translation>&amp;Automatisch aufräumen</translation>
    </message>
    <message>
        <source>Let the collector run by itself, or not: gc.enable(), gc.disable()</source>
        <translation>Den Collector von selbst laufen lassen oder nicht: gc.enable(), gc.disable()</translation>
    </message>
    <message>
        <source>Set &amp;Thresholds…</source>
        <translation>&amp;Schwellen setzen…</translation>
    </message>
    <message>
        <source>Type when each generation is to be collected: gc.set_threshold()</source>
        <translation>Eingeben, wann jede Generation aufgeräumt wird: gc.set_threshold()</translation>
    </message>
    <message>
        <source>&amp;Freeze</source>
        <translation>&amp;Einfrieren</translation>
    </message>
    <message>
        <source>Take all objects out of the collector&apos;s sight: gc.freeze()</source>
        <translation>Alle Objekte dem Collector entziehen: gc.freeze()</translation>
    </message>
    <message>
        <source>&amp;Unfreeze</source>
        <translation>A&amp;uftauen</translation>
    </message>
    <message>
        <source>Give frozen objects back to the oldest generation: gc.unfreeze()</source>
        <translation>Eingefrorene Objekte der ältesten Generation zurückgeben: gc.unfreeze()</translation>
    </message>
    <message>
        <source>Print what each collection did</source>
        <translation>Ausgeben, was jedes Aufräumen getan hat</translation>
    </message>
    <message>
        <source>Print each object that is found unreachable</source>
        <translation>Jedes Objekt ausgeben, das als unerreichbar gefunden wird</translation>
    </message>
    <message>
        <source>Print each object that cannot be freed</source>
        <translation>Jedes Objekt ausgeben, das nicht freigegeben werden kann</translation>
    </message>
    <message>
        <source>Keep in gc.garbage what would have been freed</source>
        <translation>In gc.garbage behalten, was freigegeben worden wäre</translation>
    </message>
    <message>
        <source>COLLECTABLE, UNCOLLECTABLE and SAVEALL together</source>
        <translation>COLLECTABLE, UNCOLLECTABLE und SAVEALL zusammen</translation>
    </message>
    <message>
        <source>&amp;Debug Flags</source>
        <translation>&amp;Debug-Flags</translation>
    </message>
</context>
<context>
    <name>ui::CollectorLanes</name>
    <message>
        <source>Generation %1</source>
        <translation>Generation %1</translation>
    </message>
    <message>
        <source>Permanent</source>
        <translation>Dauerhaft</translation>
    </message>
    <message>
        <source>Gen %1</source>
        <translation>Gen %1</translation>
    </message>
    <message>
        <source>Perm.</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>1 object</source>
        <translation>1 Objekt</translation>
    </message>
    <message>
        <source>%1 objects</source>
        <translation>%1 Objekte</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>Generationen</translation>
    </message>
    <message>
        <source>How many objects each generation holds. A generation is collected when its counter is larger than its threshold: that of generation 0 counts allocations less deallocations, the others count collections of the generation before.</source>
        <translation>Wie viele Objekte jede Generation hält. Eine Generation wird aufgeräumt, wenn ihr Zähler größer ist als ihre Schwelle: Der von Generation 0 zählt Belegungen weniger Freigaben, die anderen zählen das Aufräumen der Generation davor.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, counter %1 of %2</source>
        <translation>, Zähler %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>never collected</source>
        <translation>nie aufgeräumt</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>counter %1 of %2</source>
        <translation>Zähler %1 von %2</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>ui::CollectorPanel</name>
    <message>
        <source>Collector</source>
        <translation>Collector</translation>
    </message>
    <message>
        <source>No run to look at.</source>
        <translation>Kein Lauf zum Ansehen.</translation>
    </message>
    <message>
        <source>The recording does not say how the collector was set.</source>
        <translation>Die Aufzeichnung sagt nicht, wie der Collector eingestellt war.</translation>
    </message>
    <message>
        <source>Automatic collection is enabled.</source>
        <translation>Automatisches Aufräumen ist eingeschaltet.</translation>
    </message>
    <message>
        <source>Automatic collection is disabled: only gc.collect() collects.</source>
        <translation>Automatisches Aufräumen ist abgeschaltet: Nur gc.collect() räumt auf.</translation>
    </message>
    <message>
        <source>Debug flags: %1.</source>
        <translation>Debug-Flags: %1.</translation>
    </message>
    <message>
        <source>Only collection frees: at gc.collect(), or when the heap has grown by half.</source>
        <translation>Nur die Collection gibt frei: bei gc.collect() oder wenn der Heap um die Hälfte gewachsen ist.</translation>
    </message>
    <message>
        <source>Only collection frees, at gc.collect(): automatic collection is disabled.</source>
        <translation>Nur die Collection gibt frei, bei gc.collect(): Die automatische ist abgeschaltet.</translation>
    </message>
    <message>
        <source>There are no counters and no generations.</source>
        <translation>Es gibt keine Zähler und keine Generationen.</translation>
    </message>
</context>
<context>
    <name>ui::CollectorPhases</name>
    <message>
        <source>Phases of the collection</source>
        <translation>Phasen des Aufräumens</translation>
    </message>
    <message>
        <source>Phase %1 of %2: %3</source>
        <translation>Phase %1 von %2: %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2</translation>
    </message>
</context>
<context>
    <name>ui::CollectorStrip</name>
    <message>
        <source>Film of a collection</source>
        <translation>Film vom Aufräumen</translation>
    </message>
    <message>
        <source>The film is being made</source>
        <translation>Der Film wird gemacht</translation>
    </message>
    <message>
        <source>being prepared …</source>
        <translation>wird vorbereitet …</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::ComparedView</name>
    <message>
        <source>not here</source>
        <translation>nicht hier</translation>
    </message>
</context>
<context>
    <name>ui::ComparisonPanel</name>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>← Back</source>
        <translation>← Zurück</translation>
    </message>
    <message>
        <source>Back to the scene (Esc)</source>
        <translation>Zurück zur Szene (Esc)</translation>
    </message>
    <message>
        <source>The moment at which both are compared</source>
        <translation>Der Zeitpunkt, zu dem beide verglichen werden</translation>
    </message>
    <message>
        <source>At this moment nothing differs.</source>
        <translation>Zu diesem Zeitpunkt unterscheidet sich nichts.</translation>
    </message>
    <message>
        <source>objects only in %1: %2</source>
        <translation>Objekte nur in %1: %2</translation>
    </message>
    <message>
        <source>alive in one of them: %1</source>
        <translation>lebt nur in einem: %1</translation>
    </message>
    <message>
        <source>counts that differ: %1</source>
        <translation>verschiedene Zähler: %1</translation>
    </message>
    <message>
        <source>names and attributes that differ: %1</source>
        <translation>verschiedene Namen und Attribute: %1</translation>
    </message>
    <message>
        <source>lines of output that differ: %1</source>
        <translation>verschiedene Zeilen der Ausgabe: %1</translation>
    </message>
    <message>
        <source>not compared, because not drawn: %1</source>
        <translation>nicht verglichen, da nicht gezeichnet: %1</translation>
    </message>
    <message>
        <source>– not here –</source>
        <translation>– nicht hier –</translation>
    </message>
    <message>
        <source>Comparison of two runs</source>
        <translation>Vergleich zweier Läufe</translation>
    </message>
    <message>
        <source>Scene of %1</source>
        <translation>Szene von %1</translation>
    </message>
    <message>
        <source>Both are being compared…</source>
        <translation>Beide werden verglichen…</translation>
    </message>
</context>
<context>
    <name>ui::ConsoleCompletion</name>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>builtin</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>Schlüsselwort</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n weitere</numerusform>
            <numerusform>+%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConsoleInput</name>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>A statement of Python; Return runs it at this moment.</source>
        <translation>Eine Anweisung in Python; die Eingabetaste führt sie in diesem Moment aus.</translation>
    </message>
    <message>
        <source>Type Python here, as in a = []</source>
        <translation>Hier Python eingeben, etwa a = []</translation>
    </message>
</context>
<context>
    <name>ui::ConsoleOutput</name>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>What the script has printed up to this moment.</source>
        <translation>Was das Skript bis zu diesem Moment ausgegeben hat.</translation>
    </message>
    <message>
        <source>Nothing printed yet</source>
        <translation>Noch nichts ausgegeben</translation>
    </message>
    <message>
        <source>Earlier output is not shown.</source>
        <translation>Frühere Ausgaben sind nicht gezeigt.</translation>
    </message>
</context>
<context>
    <name>ui::ConsolePanel</name>
    <message>
        <source>The script still runs; statements can follow when it has ended.</source>
        <translation>Das Skript läuft noch; Anweisungen können folgen, wenn es zu Ende ist.</translation>
    </message>
    <message>
        <source>There is no run that a statement could follow: the script has a fault.</source>
        <translation>Es gibt keinen Lauf, dem eine Anweisung folgen könnte: Das Skript hat einen Fehler.</translation>
    </message>
    <message>
        <source>This moment is in the past: a statement begins a branch, and what came after stays as it is.</source>
        <translation>Dieser Moment ist vergangen: Eine Anweisung beginnt einen Zweig, und was danach kam, bleibt, wie es ist.</translation>
    </message>
</context>
<context>
    <name>ui::Docks</name>
    <message>
        <source>Drag to move this panel; double-click to let it float.</source>
        <translation>Ziehen verschiebt dieses Feld; ein Doppelklick löst es ab.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Breakpoints and Bookmarks</source>
        <translation>Halte- und Lesezeichen</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Zweige</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Show or hide the panel %1</source>
        <translation>Das Feld %1 zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>Collector</translation>
    </message>
    <message>
        <source>Scene Onl&amp;y</source>
        <translation>Nur die Szen&amp;e</translation>
    </message>
    <message>
        <source>Leave only the scene and the timeline, as for an audience</source>
        <translation>Nur die Szene und die Zeitleiste lassen, etwa für ein Publikum</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
</context>
<context>
    <name>ui::Examples</name>
    <message>
        <source>A Weak Reference with a Callback</source>
        <translation>Eine schwache Referenz mit Callback</translation>
    </message>
    <message>
        <source>It does not keep an object alive, it is told of its death</source>
        <translation>Sie hält ein Objekt nicht am Leben, sie erfährt von seinem Tod</translation>
    </message>
    <message>
        <source>Reference Counts</source>
        <translation>Referenzzähler</translation>
    </message>
    <message>
        <source>What adds to the count of an object, and what takes away</source>
        <translation>Was den Zähler eines Objekts erhöht, und was ihn senkt</translation>
    </message>
    <message>
        <source>A Cycle and the Collector</source>
        <translation>Ein Zyklus und der Collector</translation>
    </message>
    <message>
        <source>Objects that only hold each other wait for the collector</source>
        <translation>Objekte, die nur noch einander halten, warten auf den Collector</translation>
    </message>
    <message>
        <source>A Weak Dictionary Loses an Entry</source>
        <translation>Ein schwaches Dictionary verliert einen Eintrag</translation>
    </message>
    <message>
        <source>An entry goes when nobody else holds its value</source>
        <translation>Ein Eintrag geht, wenn sonst niemand seinen Wert hält</translation>
    </message>
    <message>
        <source>A Finalizer</source>
        <translation>Ein Finalizer</translation>
    </message>
    <message>
        <source>weakref.finalize tidies up behind an object, once</source>
        <translation>weakref.finalize räumt hinter einem Objekt auf, einmal</translation>
    </message>
    <message>
        <source>Resurrection</source>
        <translation>Wiederbelebung</translation>
    </message>
    <message>
        <source>__del__ hands the dying object to a name: it lives on</source>
        <translation>__del__ gibt das sterbende Objekt weiter: Es lebt fort</translation>
    </message>
    <message>
        <source>A Weak Cache</source>
        <translation>Ein schwacher Cache</translation>
    </message>
    <message>
        <source>It gives again what is still alive and keeps the last few</source>
        <translation>Er gibt wieder, was noch lebt, und behält die letzten</translation>
    </message>
</context>
<context>
    <name>ui::ExportActions</name>
    <message>
        <source>Cop&amp;y Picture</source>
        <translation>Bild k&amp;opieren</translation>
    </message>
    <message>
        <source>Put the picture of this moment on the clipboard, as pixels and as SVG</source>
        <translation>Das Bild dieses Moments in die Zwischenablage legen, als Pixel und als SVG</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Saved %1 files, the first is %2</source>
        <translation>%1 Dateien gespeichert, die erste ist %2</translation>
    </message>
    <message>
        <source>The picture is on the clipboard</source>
        <translation>Das Bild ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>Print &amp;Moments…</source>
        <translation>Momente &amp;drucken…</translation>
    </message>
    <message>
        <source>Print the picture of this moment, or of many, with a preview</source>
        <translation>Das Bild dieses Moments oder vieler drucken, mit Vorschau</translation>
    </message>
    <message>
        <source>Sent to the printer: %1 sheets</source>
        <translation>An den Drucker geschickt, Blätter: %1</translation>
    </message>
</context>
<context>
    <name>ui::ExportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>F&amp;ile:</source>
        <translation>Date&amp;i:</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>Der Export wurde abgebrochen; nichts wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>ui::ExportFormFields</name>
    <message>
        <source>Several on a s&amp;heet</source>
        <translation>Mehrere auf einem &amp;Blatt</translation>
    </message>
    <message>
        <source>&amp;Legend below the picture</source>
        <translation>&amp;Legende unter dem Bild</translation>
    </message>
    <message>
        <source>Transparent &amp;ground</source>
        <translation>Durchsichtiger &amp;Grund</translation>
    </message>
    <message>
        <source>Without the &amp;dead</source>
        <translation>Ohne die &amp;Toten</translation>
    </message>
    <message>
        <source>Show the &amp;way from moment to moment</source>
        <translation>Den &amp;Weg von Moment zu Moment zeigen</translation>
    </message>
    <message>
        <source>&amp;Embed the fonts</source>
        <translation>&amp;Schriften einbetten</translation>
    </message>
    <message>
        <source>&amp;Text beside it: what there is to see</source>
        <translation>Te&amp;xt daneben: was zu sehen ist</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation>SVG-Bild</translation>
    </message>
    <message>
        <source>PDF pages</source>
        <translation>PDF-Seiten</translation>
    </message>
    <message>
        <source>GIF film</source>
        <translation>GIF-Film</translation>
    </message>
    <message>
        <source>APNG film</source>
        <translation>APNG-Film</translation>
    </message>
    <message>
        <source>WebP film</source>
        <translation>WebP-Film</translation>
    </message>
    <message>
        <source>MP4 film</source>
        <translation>MP4-Film</translation>
    </message>
    <message>
        <source>WebM film</source>
        <translation>WebM-Film</translation>
    </message>
    <message>
        <source>HTML player</source>
        <translation>HTML-Player</translation>
    </message>
    <message>
        <source>Graph for Graphviz (DOT)</source>
        <translation>Graph für Graphviz (DOT)</translation>
    </message>
    <message>
        <source>Graph for Mermaid</source>
        <translation>Graph für Mermaid</translation>
    </message>
    <message>
        <source>JSON: all objects of a moment</source>
        <translation>JSON: alle Objekte eines Moments</translation>
    </message>
    <message>
        <source>JSON Lines: all events</source>
        <translation>JSON Lines: alle Ereignisse</translation>
    </message>
    <message>
        <source>Text: what there is to see</source>
        <translation>Text: was zu sehen ist</translation>
    </message>
    <message>
        <source>This moment</source>
        <translation>Dieser Moment</translation>
    </message>
    <message>
        <source>Every line</source>
        <translation>Jede Zeile</translation>
    </message>
    <message>
        <source>Every statement</source>
        <translation>Jede Anweisung</translation>
    </message>
    <message>
        <source>Every change of references</source>
        <translation>Jede Änderung von Referenzen</translation>
    </message>
    <message>
        <source>Every stop point</source>
        <translation>Jede Station</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>What the window shows</source>
        <translation>Was das Fenster zeigt</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>What is around %1</source>
        <translation>Was um %1 herum ist</translation>
    </message>
    <message>
        <source>distance </source>
        <translation>Abstand </translation>
    </message>
    <message>
        <source>Distance in references</source>
        <translation>Abstand in Referenzen</translation>
    </message>
    <message>
        <source>&amp;Form:</source>
        <translation>&amp;Form:</translation>
    </message>
    <message>
        <source>&amp;Moments:</source>
        <translation>&amp;Momente:</translation>
    </message>
    <message>
        <source>&amp;Area:</source>
        <translation>&amp;Ausschnitt:</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>× (scale)</source>
        <translation>× (Maßstab)</translation>
    </message>
    <message>
        <source>pixels wide</source>
        <translation>Pixel breit</translation>
    </message>
    <message>
        <source>mm wide</source>
        <translation>mm breit</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>Einheit der Größe</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Print: black on white</source>
        <translation>Druck: Schwarz auf Weiß</translation>
    </message>
    <message>
        <source>T&amp;heme:</source>
        <translation>Far&amp;ben:</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>G&amp;röße:</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>S&amp;peed:</source>
        <translation>Tem&amp;po:</translation>
    </message>
    <message>
        <source>As large as the picture</source>
        <translation>So groß wie das Bild</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>Folie 16:9</translation>
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
        <source>&amp;Paper:</source>
        <translation>&amp;Papier:</translation>
    </message>
    <message>
        <source>Where they belong</source>
        <translation>Wo sie hingehören</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Below every picture</source>
        <translation>Unter jedem Bild</translation>
    </message>
    <message>
        <source>&amp;Captions:</source>
        <translation>&amp;Untertitel:</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>&amp;Watermark:</source>
        <translation>Wasser&amp;zeichen:</translation>
    </message>
    <message>
        <source>pixels, fitted in</source>
        <translation>Pixel, eingepasst</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Höhe in Pixeln</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>Marks of the &amp;question or lesson</source>
        <translation>Markierungen der &amp;Frage oder Lektion</translation>
    </message>
</context>
<context>
    <name>ui::ExportPreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Moment of the preview</source>
        <translation>Moment der Vorschau</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 moments</source>
        <translation>%1 Momente</translation>
    </message>
</context>
<context>
    <name>ui::FaultMessage</name>
    <message>
        <source>Line %1: %2.</source>
        <translation>Zeile %1: %2.</translation>
    </message>
    <message>
        <source>Nothing was run; mend it and run again.</source>
        <translation>Nichts wurde ausgeführt; berichtigen und neu ausführen.</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>It ended the script; everything until then can be explored.</source>
        <translation>Sie hat das Skript beendet; alles bis dahin lässt sich erkunden.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Everything until then can be explored.</source>
        <translation>Alles bis dahin lässt sich erkunden.</translation>
    </message>
</context>
<context>
    <name>ui::FilmController</name>
    <message>
        <source>Show the Collection</source>
        <translation>Aufräumen als Film</translation>
    </message>
    <message>
        <source>Show the collection at the cursor as a film, phase by phase</source>
        <translation>Das Aufräumen am Cursor als Film zeigen, Phase für Phase</translation>
    </message>
    <message>
        <source>Back to the Run</source>
        <translation>Zurück zum Lauf</translation>
    </message>
    <message>
        <source>Leave the film of the collection (Escape works as well)</source>
        <translation>Den Film vom Aufräumen verlassen (auch mit Escape)</translation>
    </message>
    <message>
        <source>Show the Collection (%1)</source>
        <translation>Aufräumen als Film (%1)</translation>
    </message>
    <message>
        <source>Leave the film of the collection (Escape)</source>
        <translation>Den Film vom Aufräumen verlassen (Escape)</translation>
    </message>
</context>
<context>
    <name>ui::FindBar</name>
    <message>
        <source>Find objects</source>
        <translation>Objekte suchen</translation>
    </message>
    <message>
        <source>Find objects by name, type, value or number</source>
        <translation>Objekte nach Name, Typ, Wert oder Nummer suchen</translation>
    </message>
    <message>
        <source>Find by name, type, value or #number</source>
        <translation>Name, Typ, Wert oder #Nummer</translation>
    </message>
    <message>
        <source>Previous match (Shift+Return)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next match (Return)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Schließen (Escape)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::GestureActions</name>
    <message>
        <source>&amp;Delete a Reference to the Selection</source>
        <translation>Eine Referenz auf die Auswahl &amp;löschen</translation>
    </message>
    <message>
        <source>Choose which name, attribute or item lets go of the selected object</source>
        <translation>Wählen, welcher Name, welches Attribut oder Element das gewählte Objekt loslässt</translation>
    </message>
    <message>
        <source>&amp;Collect</source>
        <translation>Aufrä&amp;umen</translation>
    </message>
    <message>
        <source>Run the collector over all generations: gc.collect()</source>
        <translation>Den Collector über alle Generationen laufen lassen: gc.collect()</translation>
    </message>
    <message>
        <source>Collect Generation &amp;0</source>
        <translation>Generation &amp;0 aufräumen</translation>
    </message>
    <message>
        <source>Run gc.collect(0)</source>
        <translation>gc.collect(0) ausführen</translation>
    </message>
    <message>
        <source>Collect Generation &amp;1</source>
        <translation>Generation &amp;1 aufräumen</translation>
    </message>
    <message>
        <source>Run gc.collect(1)</source>
        <translation>gc.collect(1) ausführen</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Node</source>
        <translation>&amp;Node</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Liste</translation>
    </message>
    <message>
        <source>&amp;Dict</source>
        <translation>&amp;Dict</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Set</translation>
    </message>
    <message>
        <source>Weak&amp;ValueDictionary</source>
        <translation>Weak&amp;ValueDictionary</translation>
    </message>
    <message>
        <source>Weak&amp;KeyDictionary</source>
        <translation>Weak&amp;KeyDictionary</translation>
    </message>
    <message>
        <source>&amp;WeakSet</source>
        <translation>&amp;WeakSet</translation>
    </message>
    <message>
        <source>Weak&amp;Cache</source>
        <translation>Weak&amp;Cache</translation>
    </message>
    <message>
        <source>&amp;Refer to It</source>
        <translation>Dara&amp;uf verweisen</translation>
    </message>
    <message>
        <source>By a &amp;Name</source>
        <translation>Durch einen &amp;Namen</translation>
    </message>
    <message>
        <source>By a &amp;Weak Reference</source>
        <translation>Durch eine &amp;schwache Referenz</translation>
    </message>
    <message>
        <source>By a Weak Reference with a &amp;Callback</source>
        <translation>Durch eine schwache Referenz mit &amp;Callback</translation>
    </message>
    <message>
        <source>By a &amp;Proxy</source>
        <translation>Durch einen &amp;Proxy</translation>
    </message>
    <message>
        <source>By a &amp;Finalizer</source>
        <translation>Durch einen &amp;Finalizer</translation>
    </message>
    <message>
        <source>&amp;Put It Into</source>
        <translation>&amp;Hineinlegen in</translation>
    </message>
    <message>
        <source>&amp;Delete a Reference</source>
        <translation>Eine &amp;Referenz löschen</translation>
    </message>
    <message>
        <source>C&amp;all It</source>
        <translation>Auf&amp;rufen</translation>
    </message>
    <message>
        <source>C&amp;all a Method…</source>
        <translation>Eine &amp;Methode aufrufen…</translation>
    </message>
    <message>
        <source>Collector &amp;Settings</source>
        <translation>Collector-&amp;Einstellungen</translation>
    </message>
</context>
<context>
    <name>ui::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Reference count</source>
        <translation>Referenzzähler</translation>
    </message>
    <message>
        <source>The count as a sum</source>
        <translation>Der Zähler als Summe</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>%1 × </source>
        <translation>%1 × </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>Holders, references and state</source>
        <translation>Halter, Referenzen und Zustand</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Click an object in the scene to see what keeps it alive.</source>
        <translation>Ein Klick auf ein Objekt der Szene zeigt, was es am Leben hält.</translation>
    </message>
    <message>
        <source>Not born yet</source>
        <translation>Noch nicht entstanden</translation>
    </message>
    <message>
        <source>The selected object does not exist at this moment.</source>
        <translation>Das gewählte Objekt gibt es in diesem Moment nicht.</translation>
    </message>
    <message>
        <source>Dead: nothing holds it any more</source>
        <translation>Tot: Nichts hält es mehr</translation>
    </message>
    <message>
        <source>Running frame, line %1</source>
        <translation>Laufender Frame, Zeile %1</translation>
    </message>
    <message>
        <source>Frame that is kept, line %1</source>
        <translation>Festgehaltener Frame, Zeile %1</translation>
    </message>
    <message>
        <source>Kept by the interpreter for its whole life</source>
        <translation>Vom Interpreter für immer gehalten</translation>
    </message>
    <message>
        <source>Reference count %1</source>
        <translation>Referenzzähler %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Kept alive by</source>
        <translation>Am Leben gehalten von</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>+%1 weitere</translation>
    </message>
    <message>
        <source>Weak references to it, newest first</source>
        <translation>Schwache Referenzen darauf, neueste zuerst</translation>
    </message>
    <message>
        <source>with callback</source>
        <translation>mit Callback</translation>
    </message>
    <message>
        <source>Points weakly at</source>
        <translation>Zeigt schwach auf</translation>
    </message>
    <message>
        <source>nothing any more</source>
        <translation>nichts mehr</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Hält</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Leben</translation>
    </message>
    <message>
        <source>freed</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes, generation %1</source>
        <translation>ja, Generation %1</translation>
    </message>
    <message>
        <source>yes, permanent generation</source>
        <translation>ja, dauerhafte Generation</translation>
    </message>
    <message>
        <source>Tracked</source>
        <translation>Verfolgt</translation>
    </message>
    <message>
        <source>Found unreachable</source>
        <translation>Unerreichbar</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Freed at the end</source>
        <translation>Am Ende freigegeben</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Finalizer called</source>
        <translation>Finalizer gerufen</translation>
    </message>
    <message>
        <source>Weak references</source>
        <translation>Schwache Referenzen</translation>
    </message>
    <message>
        <source>Only a collection can free it</source>
        <translation>Nur eine Collection kann es freigeben</translation>
    </message>
    <message>
        <source>Referred to by</source>
        <translation>Verwiesen von</translation>
    </message>
</context>
<context>
    <name>ui::JournalPanel</name>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Filter the journal by words</source>
        <translation>Das Journal nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Selected object only</source>
        <translation>Nur das gewählte Objekt</translation>
    </message>
    <message>
        <source>Show only events about the selected object</source>
        <translation>Nur Ereignisse zeigen, die das gewählte Objekt betreffen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Which sorts of events are listed</source>
        <translation>Welche Arten von Ereignissen aufgelistet sind</translation>
    </message>
    <message>
        <source>Births and deaths</source>
        <translation>Entstehen und Sterben</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referenzen</translation>
    </message>
    <message>
        <source>Temporary references</source>
        <translation>Vorübergehende Referenzen</translation>
    </message>
    <message>
        <source>Weak references and callbacks</source>
        <translation>Schwache Referenzen und Callbacks</translation>
    </message>
    <message>
        <source>Finalizers</source>
        <translation>Finalizer</translation>
    </message>
    <message>
        <source>The collector</source>
        <translation>Der Collector</translation>
    </message>
    <message>
        <source>Lines and calls</source>
        <translation>Zeilen und Aufrufe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Statements and limits</source>
        <translation>Anweisungen und Grenzen</translation>
    </message>
    <message>
        <source>Python makes the script ready to run (events: %1)</source>
        <translation>Python bereitet das Skript vor (Ereignisse: %1)</translation>
    </message>
    <message>
        <source>inside %1 (events: %2)</source>
        <translation>in %1 (Ereignisse: %2)</translation>
    </message>
    <message>
        <source>Choosing an event goes to the moment after it.</source>
        <translation>Die Wahl eines Ereignisses führt zum Moment danach.</translation>
    </message>
    <message>
        <source>%1 found so far</source>
        <translation>bisher %1 gefunden</translation>
    </message>
    <message>
        <source>Events: %1</source>
        <translation>Ereignisse: %1</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>Go to This Moment</source>
        <translation>Zu diesem Moment</translation>
    </message>
    <message>
        <source>Show the Collection</source>
        <translation>Aufräumen als Film</translation>
    </message>
</context>
<context>
    <name>ui::Language</name>
    <message>
        <source>As the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Speak the language of the desktop, or else English</source>
        <translation>Die Sprache des Desktops sprechen, sonst Englisch</translation>
    </message>
    <message>
        <source>Speak English</source>
        <translation>Englisch sprechen</translation>
    </message>
    <message>
        <source>Speak German</source>
        <translation>Deutsch sprechen</translation>
    </message>
</context>
<context>
    <name>ui::LegendBar</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1  %2 of %3</source>
        <translation>%1  %2 von %3</translation>
    </message>
    <message>
        <source>Show the objects of type %1 again</source>
        <translation>Die Objekte vom Typ %1 wieder zeigen</translation>
    </message>
    <message>
        <source>%1 of %2 objects of type %3 are in the scene; a click hides them</source>
        <translation>%1 von %2 Objekten vom Typ %3 sind in der Szene; ein Klick blendet sie aus</translation>
    </message>
    <message>
        <source>Types:</source>
        <translation>Typen:</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>The types of objects in the scene with their numbers.</source>
        <translation>Die Typen der Objekte in der Szene mit ihrer Anzahl.</translation>
    </message>
    <message>
        <source>Types for which there is no room here</source>
        <translation>Typen, für die hier kein Platz ist</translation>
    </message>
    <message>
        <source>Undo all hiding, cutting and focusing</source>
        <translation>Alles Ausblenden, Abschneiden und Eingrenzen aufheben</translation>
    </message>
    <message>
        <source>%1 hidden – Show Everything</source>
        <translation>%1 ausgeblendet – alles zeigen</translation>
    </message>
    <message>
        <source>Focus: distance %1, %2 hidden – Show Everything</source>
        <translation>Umgebung: Abstand %1, %2 ausgeblendet – alles zeigen</translation>
    </message>
    <message>
        <source>No objects yet</source>
        <translation>Noch keine Objekte</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>+%1 weitere</translation>
    </message>
</context>
<context>
    <name>ui::LessonAsking</name>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Antworten</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>&amp;Hinauf</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Hina&amp;b</translation>
    </message>
    <message>
        <source>Show the So&amp;lution</source>
        <translation>&amp;Lösung zeigen</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>Earlier (Alt+Up)</source>
        <translation>Früher (Alt+Auf)</translation>
    </message>
    <message>
        <source>Later (Alt+Down)</source>
        <translation>Später (Alt+Ab)</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>what will be printed</source>
        <translation>was ausgegeben wird</translation>
    </message>
</context>
<context>
    <name>ui::LessonHandbook</name>
    <message>
        <source>Writing Lessons</source>
        <translation>Lektionen schreiben</translation>
    </message>
</context>
<context>
    <name>ui::LessonList</name>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
</context>
<context>
    <name>ui::LessonMode</name>
    <message>
        <source>Next Stop</source>
        <translation>Nächste Station</translation>
    </message>
    <message>
        <source>Go to the next stop of the lesson</source>
        <translation>Zur nächsten Station der Lektion gehen</translation>
    </message>
    <message>
        <source>Previous Stop</source>
        <translation>Vorige Station</translation>
    </message>
    <message>
        <source>Go to the stop of the lesson before</source>
        <translation>Zur vorigen Station der Lektion gehen</translation>
    </message>
    <message>
        <source>&amp;All Lessons...</source>
        <translation>&amp;Alle Lektionen...</translation>
    </message>
    <message>
        <source>Choose a lesson; see how far you have come</source>
        <translation>Eine Lektion wählen; sehen, wie weit man gekommen ist</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Lesson Mode</source>
        <translation>Lektionsansicht</translation>
    </message>
    <message>
        <source>Show only caption, code and scene of the lesson, or all panels</source>
        <translation>Nur Text, Code und Szene der Lektion zeigen, oder alle Bereiche</translation>
    </message>
    <message>
        <source>Leave the Lesson</source>
        <translation>Die Lektion verlassen</translation>
    </message>
    <message>
        <source>Explore on your own; %1 comes back</source>
        <translation>Selbst weiter erkunden; %1 führt zurück</translation>
    </message>
    <message>
        <source>Larger Captions</source>
        <translation>Größere Texte</translation>
    </message>
    <message>
        <source>Smaller Captions</source>
        <translation>Kleinere Texte</translation>
    </message>
    <message>
        <source>Change the size of captions and code of a lesson</source>
        <translation>Die Größe von Text und Code einer Lektion ändern</translation>
    </message>
    <message>
        <source>New L&amp;esson</source>
        <translation>Neue L&amp;ektion</translation>
    </message>
    <message>
        <source>Begin a lesson of your own</source>
        <translation>Eine eigene Lektion beginnen</translation>
    </message>
    <message>
        <source>Writing &amp;Lessons</source>
        <translation>&amp;Lektionen schreiben</translation>
    </message>
    <message>
        <source>How a script becomes a lesson</source>
        <translation>Wie ein Skript zur Lektion wird</translation>
    </message>
    <message>
        <source>Who dies before the next stop?</source>
        <translation>Wer stirbt vor der nächsten Station?</translation>
    </message>
    <message>
        <source>What is the reference count of %1 at the next stop?</source>
        <translation>Welchen Referenzzähler hat %1 an der nächsten Station?</translation>
    </message>
    <message>
        <source>What is printed before the next stop?</source>
        <translation>Was wird vor der nächsten Station ausgegeben?</translation>
    </message>
    <message>
        <source>Which number is printed before the next stop?</source>
        <translation>Welche Zahl wird vor der nächsten Station ausgegeben?</translation>
    </message>
    <message>
        <source>In which order are these called?</source>
        <translation>In welcher Reihenfolge werden diese aufgerufen?</translation>
    </message>
    <message>
        <source>Once more shows it without an answer.</source>
        <translation>Noch einmal zeigt es ohne Antwort.</translation>
    </message>
    <message>
        <source>Click them in the scene; it may be nobody.</source>
        <translation>In der Szene anklicken; vielleicht ist es niemand.</translation>
    </message>
    <message>
        <source>Drag them, or move them with Alt+Up and Down.</source>
        <translation>Ziehen, oder mit Alt+Auf und Alt+Ab verschieben.</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>+%1 weitere</translation>
    </message>
    <message>
        <source>This is what happened.</source>
        <translation>Das ist geschehen.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Richtig.</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>Richtig: %1</translation>
    </message>
    <message>
        <source>Not quite.</source>
        <translation>Nicht ganz.</translation>
    </message>
    <message>
        <source>Not quite. It is: %1</source>
        <translation>Nicht ganz. Es ist: %1</translation>
    </message>
    <message>
        <source>Nobody died.</source>
        <translation>Niemand ist gestorben.</translation>
    </message>
    <message>
        <source>Edit the script, then check it.</source>
        <translation>Das Skript bearbeiten, dann prüfen.</translation>
    </message>
    <message>
        <source>What is to be written stands below this stop&apos;s comment.</source>
        <translation>Was zu schreiben ist, steht unter dem Kommentar dieser Station.</translation>
    </message>
    <message>
        <source>Well done.</source>
        <translation>Gut gemacht.</translation>
    </message>
    <message>
        <source>Not yet.</source>
        <translation>Noch nicht.</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <translation>✗ %1</translation>
    </message>
</context>
<context>
    <name>ui::LessonPane</name>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Stop %1 of %2</source>
        <translation>Station %1 von %2</translation>
    </message>
    <message>
        <source>behind stop %1 of %2</source>
        <translation>hinter Station %1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::LessonProgress</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::LessonProgressBar</name>
    <message>
        <source>The stops of this lesson; diamonds are questions. Click to go there.</source>
        <translation>Die Stationen dieser Lektion; Rauten sind Fragen. Ein Klick führt dorthin.</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Not opened</source>
        <translation>Nicht geöffnet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Python scripts and sessions (*.py *.refscope);;All files (*)</source>
        <translation>Python-Skripte und Sitzungen (*.py *.refscope);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>%1 has run; it is made ready to be shown (%2 s).</source>
        <translation>%1 ist gelaufen und wird zum Zeigen vorbereitet (%2 s).</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>%1 has been running for %2 s.</source>
        <translation>%1 läuft seit %2 s.</translation>
    </message>
    <message>
        <source>Go to the End</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Names, objects, references and counts at this moment.</source>
        <translation>Namen, Objekte, Referenzen und Zähler in diesem Moment.</translation>
    </message>
    <message>
        <source>&amp;Script</source>
        <translation>&amp;Skript</translation>
    </message>
    <message>
        <source>Open Recen&amp;t</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lektionen</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>Be&amp;ispiele</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>&amp;Object</source>
        <translation>&amp;Objekt</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>&amp;Fragen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Brea&amp;kpoints</source>
        <translation>&amp;Haltepunkte</translation>
    </message>
    <message>
        <source>B&amp;ookmarks</source>
        <translation>Le&amp;sezeichen</translation>
    </message>
    <message>
        <source>&amp;Show in the Scene</source>
        <translation>In der Szene &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>Fel&amp;der</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Show:</source>
        <translation>Zeigen:</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>%1[*] – Refscope</source>
        <translation>%1[*] – Refscope</translation>
    </message>
    <message>
        <source> What would work: %1.</source>
        <translation> Was ginge: %1.</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
    <message>
        <source>Refscope[*]</source>
        <translation>Refscope[*]</translation>
    </message>
    <message>
        <source>Open in New Window</source>
        <translation>In neuem Fenster öffnen</translation>
    </message>
    <message>
        <source>Python &amp;Version</source>
        <translation>Python-&amp;Version</translation>
    </message>
    <message>
        <source>Python %1 and %2 differ first here: %3</source>
        <translation>Python %1 und %2 unterscheiden sich zuerst hier: %3</translation>
    </message>
</context>
<context>
    <name>ui::MarksLayer</name>
    <message>
        <source>to the collector</source>
        <translation>an den Collector</translation>
    </message>
    <message>
        <source>would die</source>
        <translation>stürbe</translation>
    </message>
</context>
<context>
    <name>ui::MarksPanel</name>
    <message>
        <source>Breakpoints and bookmarks</source>
        <translation>Halte- und Lesezeichen</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Object %1</source>
        <translation>Objekt %1</translation>
    </message>
    <message>
        <source>%1 loses a reference</source>
        <translation>%1 verliert eine Referenz</translation>
    </message>
    <message>
        <source>%1 dies</source>
        <translation>%1 stirbt</translation>
    </message>
    <message>
        <source>a callback of %1 is called</source>
        <translation>ein Callback von %1 wird gerufen</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
    <message>
        <source>None. Click beside a line number, or choose one in Time &gt; Breakpoints.</source>
        <translation>Keine. Ein Klick neben eine Zeilennummer oder Zeit &gt; Haltepunkte setzt einen.</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>None. Time &gt; Bookmarks marks the present moment.</source>
        <translation>Keine. Zeit &gt; Lesezeichen merkt sich diesen Moment.</translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>Ereignis %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Double-click to go there; F2 or a second click edits the note.</source>
        <translation>Ein Doppelklick führt dorthin; F2 oder ein zweiter Klick ändert die Notiz.</translation>
    </message>
</context>
<context>
    <name>ui::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ui::Minimap</name>
    <message>
        <source>Map of the scene</source>
        <translation>Karte der Szene</translation>
    </message>
    <message>
        <source>The whole scene. Drag the frame to see another part.</source>
        <translation>Die ganze Szene. Den Rahmen ziehen, um einen anderen Teil zu sehen.</translation>
    </message>
</context>
<context>
    <name>ui::ObjectActions</name>
    <message>
        <source>&amp;Fold</source>
        <translation>&amp;Einklappen</translation>
    </message>
    <message>
        <source>&amp;Hide This Object</source>
        <translation>Dieses Objekt &amp;ausblenden</translation>
    </message>
    <message>
        <source>Take the selected object out of the scene</source>
        <translation>Das gewählte Objekt aus der Szene nehmen</translation>
    </message>
    <message>
        <source>Hide All of This &amp;Type</source>
        <translation>Alle von diesem &amp;Typ ausblenden</translation>
    </message>
    <message>
        <source>Take all objects of this type out of the scene</source>
        <translation>Alle Objekte dieses Typs aus der Szene nehmen</translation>
    </message>
    <message>
        <source>&amp;Stop Here</source>
        <translation>&amp;Hier aufhören</translation>
    </message>
    <message>
        <source>Keep the card, but not what only it leads to</source>
        <translation>Die Karte behalten, aber nicht, wohin nur sie führt</translation>
    </message>
    <message>
        <source>F&amp;ocus on the Neighbourhood</source>
        <translation>Auf die &amp;Umgebung eingrenzen</translation>
    </message>
    <message>
        <source>Show only what is a few references away from the selected object</source>
        <translation>Nur zeigen, was wenige Referenzen vom gewählten Objekt entfernt ist</translation>
    </message>
    <message>
        <source>Focus &amp;Wider</source>
        <translation>Umgebung &amp;weiter</translation>
    </message>
    <message>
        <source>Show what is one reference farther away</source>
        <translation>Auch zeigen, was eine Referenz weiter weg ist</translation>
    </message>
    <message>
        <source>Focus &amp;Narrower</source>
        <translation>Umgebung en&amp;ger</translation>
    </message>
    <message>
        <source>Show only what is one reference nearer</source>
        <translation>Nur zeigen, was eine Referenz näher ist</translation>
    </message>
    <message>
        <source>Show &amp;Everything Again</source>
        <translation>A&amp;lles wieder zeigen</translation>
    </message>
    <message>
        <source>Undo all folding, hiding and focusing</source>
        <translation>Alles Einklappen, Ausblenden und Eingrenzen aufheben</translation>
    </message>
    <message>
        <source>&amp;Pin Here</source>
        <translation>Hier anhe&amp;ften</translation>
    </message>
    <message>
        <source>Keep the card where it is, or let it go; Alt+Shift+arrows move it</source>
        <translation>Die Karte festhalten oder loslassen; Alt+Umschalt+Pfeile verschieben sie</translation>
    </message>
    <message>
        <source>&amp;Unpin All Cards</source>
        <translation>Alle Karten lö&amp;sen</translation>
    </message>
    <message>
        <source>Let all cards go back to their places</source>
        <translation>Alle Karten an ihre Plätze zurückgehen lassen</translation>
    </message>
    <message>
        <source>&amp;Dismiss This Dead One</source>
        <translation>&amp;Diesen Toten entlassen</translation>
    </message>
    <message>
        <source>Wave the selected ghost away</source>
        <translation>Den gewählten Geist wegwinken</translation>
    </message>
    <message>
        <source>Dismiss &amp;All the Dead</source>
        <translation>Alle T&amp;oten entlassen</translation>
    </message>
    <message>
        <source>Wave all ghosts of this moment away</source>
        <translation>Alle Geister dieses Moments wegwinken</translation>
    </message>
    <message>
        <source>Open Its &amp;Menu</source>
        <translation>Sein &amp;Menü öffnen</translation>
    </message>
    <message>
        <source>Open the menu of the selected object, or of the scene</source>
        <translation>Das Menü des gewählten Objekts oder der Szene öffnen</translation>
    </message>
    <message>
        <source>Ne&amp;xt Reference</source>
        <translation>&amp;Nächste Referenz</translation>
    </message>
    <message>
        <source>Mark the next reference from or to the object; Return follows it</source>
        <translation>Die nächste Referenz vom oder zum Objekt markieren; die Eingabetaste folgt ihr</translation>
    </message>
    <message>
        <source>P&amp;revious Reference</source>
        <translation>&amp;Vorige Referenz</translation>
    </message>
    <message>
        <source>Mark the previous reference from or to the object; Return follows it</source>
        <translation>Die vorige Referenz vom oder zum Objekt markieren; die Eingabetaste folgt ihr</translation>
    </message>
    <message>
        <source>Un&amp;fold</source>
        <translation>Aus&amp;klappen</translation>
    </message>
    <message>
        <source>Hide All of &amp;Type %1</source>
        <translation>Alle vom &amp;Typ %1 ausblenden</translation>
    </message>
    <message>
        <source>&amp;Follow Its References Again</source>
        <translation>Seinen &amp;Referenzen wieder folgen</translation>
    </message>
    <message>
        <source>End F&amp;ocus</source>
        <translation>Eingrenzen &amp;beenden</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>&amp;Lösen</translation>
    </message>
    <message>
        <source>Go to Its Holder %1</source>
        <translation>Zu seinem Halter %1</translation>
    </message>
    <message>
        <source>Go to Its Holder %1 (%2)</source>
        <translation>Zu seinem Halter %1 (%2)</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Shrink the card to a dot with its count, or names to their title; or undo that</source>
        <translation>Die Karte auf einen Punkt mit ihrem Zähler verkleinern, Namen auf ihren Titel; oder zurück</translation>
    </message>
</context>
<context>
    <name>ui::ObjectFinder</name>
    <message>
        <source>%1 is hidden.</source>
        <translation>%1 ist ausgeblendet.</translation>
    </message>
    <message>
        <source>Show It</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1 is one of too many to be shown.</source>
        <translation>%1 ist eines von zu vielen, um gezeigt zu werden.</translation>
    </message>
    <message>
        <source>Focus on It</source>
        <translation>Darauf eingrenzen</translation>
    </message>
    <message>
        <source>%1 is written inside other cards.</source>
        <translation>%1 steht in anderen Karten.</translation>
    </message>
    <message>
        <source>Show Atoms</source>
        <translation>Atome zeigen</translation>
    </message>
    <message>
        <source>%1 is hidden: classes are not shown.</source>
        <translation>%1 ist ausgeblendet: Klassen sind nicht gezeigt.</translation>
    </message>
    <message>
        <source>Show Classes</source>
        <translation>Klassen zeigen</translation>
    </message>
    <message>
        <source>%1 is hidden: functions are not shown.</source>
        <translation>%1 ist ausgeblendet: Funktionen sind nicht gezeigt.</translation>
    </message>
    <message>
        <source>Show Functions</source>
        <translation>Funktionen zeigen</translation>
    </message>
    <message>
        <source>%1 is hidden: modules are not shown.</source>
        <translation>%1 ist ausgeblendet: Module sind nicht gezeigt.</translation>
    </message>
    <message>
        <source>Show Modules</source>
        <translation>Module zeigen</translation>
    </message>
    <message>
        <source>%1 is a part of something else.</source>
        <translation>%1 ist Teil von etwas anderem.</translation>
    </message>
    <message>
        <source>Show Internals</source>
        <translation>Interna zeigen</translation>
    </message>
</context>
<context>
    <name>ui::PrintDialog</name>
    <message>
        <source>&amp;Captions below the pictures</source>
        <translation>&amp;Untertitel unter den Bildern</translation>
    </message>
    <message>
        <source>&amp;Legend below the pictures</source>
        <translation>&amp;Legende unter den Bildern</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Sheet %1 of %2</source>
        <translation>Blatt %1 von %2</translation>
    </message>
    <message>
        <source>This moment</source>
        <translation>Dieser Moment</translation>
    </message>
    <message>
        <source>Every stop point</source>
        <translation>Jede Station</translation>
    </message>
    <message>
        <source>Every line</source>
        <translation>Jede Zeile</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>What the window shows</source>
        <translation>Was das Fenster zeigt</translation>
    </message>
    <message>
        <source>Print: black on white</source>
        <translation>Druck: Schwarz auf Weiß</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>&amp;Moments:</source>
        <translation>&amp;Momente:</translation>
    </message>
    <message>
        <source>&amp;Area:</source>
        <translation>&amp;Ausschnitt:</translation>
    </message>
    <message>
        <source>T&amp;heme:</source>
        <translation>Far&amp;ben:</translation>
    </message>
    <message>
        <source>&amp;Paper:</source>
        <translation>&amp;Papier:</translation>
    </message>
    <message>
        <source>&amp;Orientation:</source>
        <translation>Aus&amp;richtung:</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>The sheets are being laid out…</source>
        <translation>Die Blätter werden gesetzt…</translation>
    </message>
    <message>
        <source>These are %1 sheets; at most %2 are printed at once: choose fewer moments, or export a PDF.</source>
        <translation>Das sind %1 Blätter, und höchstens %2 werden auf einmal gedruckt: weniger Momente wählen oder ein PDF exportieren.</translation>
    </message>
    <message>
        <source>The printer did not take it: choose another one, or print to a file.</source>
        <translation>Der Drucker hat es nicht angenommen: einen anderen wählen oder in eine Datei drucken.</translation>
    </message>
    <message>
        <source>Marks of the &amp;question or lesson</source>
        <translation>Markierungen der &amp;Frage oder Lektion</translation>
    </message>
</context>
<context>
    <name>ui::Question</name>
    <message>
        <source>; it would die at once</source>
        <translation>; es stürbe sofort</translation>
    </message>
    <message>
        <source>; it would be garbage, which the collector frees</source>
        <translation>; es wäre Müll, den der Collector freigibt</translation>
    </message>
    <message>
        <source>, and 1 more with it</source>
        <translation>, und 1 weiteres mit ihm</translation>
    </message>
    <message>
        <source>, and %1 more with it</source>
        <translation>, und %1 weitere mit ihm</translation>
    </message>
    <message>
        <source>%1 leads to nothing</source>
        <translation>%1 führt nirgendwohin</translation>
    </message>
    <message>
        <source>%1 leads to 1 object</source>
        <translation>%1 führt zu 1 Objekt</translation>
    </message>
    <message>
        <source>%1 leads to %2 objects</source>
        <translation>%1 führt zu %2 Objekten</translation>
    </message>
    <message>
        <source>%1 leads to %2 objects or more</source>
        <translation>%1 führt zu %2 Objekten oder mehr</translation>
    </message>
    <message>
        <source>, and back to itself</source>
        <translation>, und zurück zu sich selbst</translation>
    </message>
</context>
<context>
    <name>ui::QuestionActions</name>
    <message>
        <source>Why alive?</source>
        <translation>Warum am Leben?</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>Was wäre wenn?</translation>
    </message>
    <message>
        <source>What would free it?</source>
        <translation>Was gäbe es frei?</translation>
    </message>
    <message>
        <source>What does it reach?</source>
        <translation>Was erreicht es?</translation>
    </message>
    <message>
        <source>&amp;Why Is It Alive?</source>
        <translation>&amp;Warum lebt es?</translation>
    </message>
    <message>
        <source>Show all shortest chains of references that keep the selected object alive</source>
        <translation>Alle kürzesten Ketten von Referenzen zeigen, die das gewählte Objekt am Leben halten</translation>
    </message>
    <message>
        <source>What Would &amp;Free It?</source>
        <translation>Was gäbe es &amp;frei?</translation>
    </message>
    <message>
        <source>Show the fewest references that would have to go so that the object dies</source>
        <translation>Die wenigsten Referenzen zeigen, die gehen müssten, damit das Objekt stirbt</translation>
    </message>
    <message>
        <source>What Does It &amp;Reach?</source>
        <translation>Was &amp;erreicht es?</translation>
    </message>
    <message>
        <source>Show everything that the selected object leads to</source>
        <translation>Alles zeigen, wohin das gewählte Objekt führt</translation>
    </message>
    <message>
        <source>What If Its First Holder Were &amp;Gone?</source>
        <translation>Was, wenn sein erster &amp;Halter weg wäre?</translation>
    </message>
    <message>
        <source>Show what would die without the first reference to the selected object</source>
        <translation>Zeigen, was ohne die erste Referenz auf das gewählte Objekt stürbe</translation>
    </message>
    <message>
        <source>Ask with &amp;All Holders Again</source>
        <translation>Mit &amp;allen Haltern neu fragen</translation>
    </message>
    <message>
        <source>Ignore no holder any more</source>
        <translation>Keinen Halter mehr übergehen</translation>
    </message>
    <message>
        <source>Show &amp;Cycles</source>
        <translation>&amp;Zyklen zeigen</translation>
    </message>
    <message>
        <source>Outline objects that hold each other, and mark what keeps them alive</source>
        <translation>Objekte umranden, die sich gegenseitig halten, und markieren, was sie am Leben hält</translation>
    </message>
    <message>
        <source>Show F&amp;indings</source>
        <translation>&amp;Befunde zeigen</translation>
    </message>
    <message>
        <source>List the mistakes with lifetimes in this run</source>
        <translation>Die Fehler mit Lebenszeiten in diesem Lauf auflisten</translation>
    </message>
    <message>
        <source>C&amp;lose the Question</source>
        <translation>Frage &amp;schließen</translation>
    </message>
    <message>
        <source>Take the answer out of the scene</source>
        <translation>Die Antwort aus der Szene nehmen</translation>
    </message>
    <message>
        <source>what this is about does not exist at this moment</source>
        <translation>worum es geht, gibt es in diesem Moment nicht</translation>
    </message>
    <message>
        <source>… (all of it stands in the panel Questions)</source>
        <translation>… (alles steht im Feld Fragen)</translation>
    </message>
    <message>
        <source> (1 link is not shown in the scene: see the panel Questions)</source>
        <translation> (1 Glied ist nicht in der Szene: siehe das Feld Fragen)</translation>
    </message>
    <message>
        <source> (%1 links are not shown in the scene: see the panel Questions)</source>
        <translation> (%1 Glieder sind nicht in der Szene: siehe das Feld Fragen)</translation>
    </message>
    <message>
        <source>Ask with All Again</source>
        <translation>Mit allen neu fragen</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>What If This Reference Were Gone?</source>
        <translation>Was, wenn diese Referenz weg wäre?</translation>
    </message>
    <message>
        <source>Why Alive, Ignoring This Holder?</source>
        <translation>Warum am Leben, ohne diesen Halter?</translation>
    </message>
    <message>
        <source>Ask Again, Ignoring All That This Holds</source>
        <translation>Neu fragen ohne alles, was dies hält</translation>
    </message>
</context>
<context>
    <name>ui::QuestionPanel</name>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Halter</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Zyklen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Ask with All Again</source>
        <translation>Mit allen neu fragen</translation>
    </message>
    <message>
        <source>Ignore no holder any more</source>
        <translation>Keinen Halter mehr übergehen</translation>
    </message>
    <message>
        <source>holds %1</source>
        <translation>hält %1</translation>
    </message>
    <message>
        <source> (not shown in the scene)</source>
        <translation> (nicht in der Szene)</translation>
    </message>
    <message>
        <source>%1 %2. Click to see what would die without it.</source>
        <translation>%1 %2. Ein Klick zeigt, was ohne sie stürbe.</translation>
    </message>
    <message>
        <source>Ignore This Holder</source>
        <translation>Halter übergehen</translation>
    </message>
    <message>
        <source>Ask again as if this holder were not there</source>
        <translation>Neu fragen, als gäbe es diesen Halter nicht</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>+%1 weitere</translation>
    </message>
    <message>
        <source>Nearest first</source>
        <translation>Nächste zuerst</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Übergangen</translation>
    </message>
    <message>
        <source>Ask with It Again</source>
        <translation>Mit ihm neu fragen</translation>
    </message>
    <message>
        <source>all that %1 holds</source>
        <translation>alles, was %1 hält</translation>
    </message>
    <message>
        <source>Select an object and ask why it is alive: Ask &gt; Why Is It Alive.</source>
        <translation>Ein Objekt wählen und fragen, warum es lebt: Fragen &gt; Warum lebt es.</translation>
    </message>
    <message>
        <source>The shortest chain of holders</source>
        <translation>Die kürzeste Kette von Haltern</translation>
    </message>
    <message>
        <source>Chain %1</source>
        <translation>Kette %1</translation>
    </message>
    <message>
        <source>+%1 more chains of this length</source>
        <translation>+%1 weitere Ketten dieser Länge</translation>
    </message>
    <message>
        <source>The cycle</source>
        <translation>Der Zyklus</translation>
    </message>
    <message>
        <source>From there on</source>
        <translation>Von dort weiter</translation>
    </message>
    <message>
        <source>To be cut</source>
        <translation>Zu trennen</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Cycles (%1)</source>
        <translation>Zyklen (%1)</translation>
    </message>
    <message>
        <source>Show the cycles of this moment</source>
        <translation>Die Zyklen dieses Moments zeigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>At this moment no objects of the script hold each other.</source>
        <translation>In diesem Moment halten sich keine Objekte des Skripts gegenseitig.</translation>
    </message>
    <message>
        <source>Classes are not listed (%1): every class and its parts hold each other.</source>
        <translation>Klassen sind nicht aufgelistet (%1): Jede Klasse und ihre Teile halten sich gegenseitig.</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Befunde (%1)</translation>
    </message>
    <message>
        <source>No mistake with lifetimes that Refscope knows has shown.</source>
        <translation>Kein Fehler mit Lebenszeiten hat sich gezeigt, den Refscope kennt.</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>, %1×</source>
        <translation>, %1×</translation>
    </message>
    <message>
        <source>Better: %1</source>
        <translation>Besser: %1</translation>
    </message>
</context>
<context>
    <name>ui::RecentFiles</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Forget These</source>
        <translation>Diese vergessen</translation>
    </message>
    <message>
        <source>Empty this list</source>
        <translation>Diese Liste leeren</translation>
    </message>
</context>
<context>
    <name>ui::RunFault</name>
    <message>
        <source>The script ended with exit status %1.</source>
        <translation>Das Skript endete mit dem Status %1.</translation>
    </message>
    <message>
        <source>stopped before the run was ready to be shown</source>
        <translation>angehalten, bevor der Lauf zum Zeigen bereit war</translation>
    </message>
    <message>
        <source>Run again to see it.</source>
        <translation>Neu ausführen, um ihn zu sehen.</translation>
    </message>
</context>
<context>
    <name>ui::SceneMarks</name>
    <message>
        <source>only this cycle</source>
        <translation>nur dieser Zyklus</translation>
    </message>
    <message>
        <source>cycle %1: garbage</source>
        <translation>Zyklus %1: Müll</translation>
    </message>
    <message>
        <source>cycle %1</source>
        <translation>Zyklus %1</translation>
    </message>
    <message>
        <source>only keeper</source>
        <translation>einziger Halter</translation>
    </message>
    <message>
        <source>keeper</source>
        <translation>Halter</translation>
    </message>
</context>
<context>
    <name>ui::SceneView</name>
    <message>
        <source>%1 references from what is not shown</source>
        <translation>%1 Referenzen von nicht Gezeigtem</translation>
    </message>
    <message>
        <source>weak reference to %1: keeps nothing alive</source>
        <translation>schwache Referenz auf %1: hält nichts am Leben</translation>
    </message>
    <message>
        <source>will call %1</source>
        <translation>wird %1 rufen</translation>
    </message>
    <message>
        <source>%1 refers to %2</source>
        <translation>%1 verweist auf %2</translation>
    </message>
    <message>
        <source>Reference %1 of %2: %3 of %4 to %5. Return follows it</source>
        <translation>Referenz %1 von %2: %3 von %4 auf %5. Die Eingabetaste folgt ihr</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Names, objects and the references between them.</source>
        <translation>Namen, Objekte und die Referenzen zwischen ihnen.</translation>
    </message>
</context>
<context>
    <name>ui::Script</name>
    <message>
        <source>untitled.py</source>
        <translation>unbenannt.py</translation>
    </message>
    <message>
        <source>There is no file %1. It may have been moved or renamed; choose it again with Open.</source>
        <translation>Es gibt keine Datei %1. Vielleicht wurde sie verschoben oder umbenannt; mit Öffnen neu wählen.</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose a Python file in it.</source>
        <translation>%1 ist ein Ordner. Bitte eine Python-Datei darin wählen.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Check that you may read it.</source>
        <translation>%1 kann nicht gelesen werden: %2. Bitte die Leserechte prüfen.</translation>
    </message>
    <message>
        <source>%1 is larger than 4 MB, which is too long for a script to look at.</source>
        <translation>%1 ist größer als 4 MB, zu lang für ein Skript zum Ansehen.</translation>
    </message>
    <message>
        <source>%1 is not a text in UTF-8. Save it as UTF-8 and open it again.</source>
        <translation>%1 ist kein Text in UTF-8. Bitte als UTF-8 speichern und neu öffnen.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Mend the text there, or take an older copy of the file.</source>
        <translation>Den Text dort berichtigen oder eine ältere Kopie der Datei nehmen.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MB, which is too long for a session.</source>
        <translation>%1 ist größer als 64 MB, zu lang für eine Sitzung.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. What was there before is unchanged; check the folder and the space on the disk, or choose another place with Save As.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Was vorher dort war, ist unverändert; bitte Ordner und freien Platz prüfen oder mit Speichern unter einen anderen Ort wählen.</translation>
    </message>
</context>
<context>
    <name>ui::ScriptEditing</name>
    <message>
        <source>This line has not run yet: run the script first.</source>
        <translation>Diese Zeile ist noch nicht gelaufen: Bitte zuerst das Skript ausführen.</translation>
    </message>
    <message>
        <source>%1 was changed by another program. To reload it replaces what you typed here; Undo in the editor brings that back.</source>
        <translation>%1 wurde von einem anderen Programm geändert. Neu laden ersetzt, was hier getippt wurde; Rückgängig im Editor bringt es zurück.</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>%1 wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>File changed</source>
        <translation>Datei geändert</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
</context>
<context>
    <name>ui::SessionFiles</name>
    <message>
        <source>Save Session?</source>
        <translation>Sitzung speichern?</translation>
    </message>
    <message>
        <source>The console&apos;s statements of %1 are not saved. Discard loses them.</source>
        <translation>Die Konsolen-Anweisungen von %1 sind nicht gespeichert. Beim Verwerfen gehen sie verloren.</translation>
    </message>
    <message>
        <source>Save Session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>Sessions (*.refscope);;All files (*)</source>
        <translation>Sitzungen (*.refscope);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save as Python</source>
        <translation>Als Python speichern</translation>
    </message>
    <message>
        <source>Python scripts (*.py);;All files (*)</source>
        <translation>Python-Skripte (*.py);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>%1-session.%2</source>
        <translation>%1-sitzung.%2</translation>
    </message>
    <message>
        <source>The changes of %1 are not saved. Discard loses them.</source>
        <translation>Die Änderungen von %1 sind nicht gespeichert. Beim Verwerfen gehen sie verloren.</translation>
    </message>
    <message>
        <source>The changes of %1 and the console&apos;s statements are not saved. Discard loses them.</source>
        <translation>Die Änderungen von %1 und die Konsolen-Anweisungen sind nicht gespeichert. Beim Verwerfen gehen sie verloren.</translation>
    </message>
    <message>
        <source>Save Script?</source>
        <translation>Skript speichern?</translation>
    </message>
    <message>
        <source>Save Script</source>
        <translation>Skript speichern</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie bewirkt</translation>
    </message>
    <message>
        <source>In the scene: walk</source>
        <translation>In der Szene: gehen</translation>
    </message>
    <message>
        <source>Alt+Arrows, Up, Down</source>
        <translation>Alt+Pfeile, Auf, Ab</translation>
    </message>
    <message>
        <source>Select the next card in this direction</source>
        <translation>Die nächste Karte in dieser Richtung wählen</translation>
    </message>
    <message>
        <source>In the scene: move</source>
        <translation>In der Szene: verschieben</translation>
    </message>
    <message>
        <source>Alt+Shift+Arrows</source>
        <translation>Alt+Umschalt+Pfeile</translation>
    </message>
    <message>
        <source>Move the selected card and pin it</source>
        <translation>Die gewählte Karte verschieben und anheften</translation>
    </message>
    <message>
        <source>In the scene: follow</source>
        <translation>In der Szene: folgen</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Go to the other end of the marked reference</source>
        <translation>Zum anderen Ende der markierten Referenz gehen</translation>
    </message>
</context>
<context>
    <name>ui::SourcePanel</name>
    <message>
        <source>Changed, not yet run</source>
        <translation>Geändert, noch nicht ausgeführt</translation>
    </message>
    <message>
        <source>Run (%1)</source>
        <translation>Ausführen (%1)</translation>
    </message>
</context>
<context>
    <name>ui::SourceView</name>
    <message>
        <source>Click at the left edge to set or remove a breakpoint; click a line number to go to where that line runs next.</source>
        <translation>Ein Klick am linken Rand setzt oder entfernt einen Haltepunkt; ein Klick auf eine Zeilennummer führt dorthin, wo die Zeile als Nächstes läuft.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>The script, with the line that is about to run. F5 runs what stands here; Escape goes back to the scene.</source>
        <translation>Das Skript mit der Zeile, die gleich läuft. F5 führt aus, was hier steht; Escape führt zurück zur Szene.</translation>
    </message>
    <message>
        <source>Write Python here; F5 runs it</source>
        <translation>Hier Python schreiben; F5 führt es aus</translation>
    </message>
</context>
<context>
    <name>ui::SpokenScene</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>gehalten von %1</translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>%1 läuft</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>%1 wurde angehalten</translation>
    </message>
    <message>
        <source>%1 was not run</source>
        <translation>%1 wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>Open a Python script to see what keeps its objects alive</source>
        <translation>Ein Python-Skript öffnen, um zu sehen, was seine Objekte am Leben hält</translation>
    </message>
    <message>
        <source>Before the script starts. Space plays, the arrow keys step</source>
        <translation>Bevor das Skript beginnt. Die Leertaste spielt ab, die Pfeiltasten gehen Schritte</translation>
    </message>
    <message>
        <source>Line %1 is about to run</source>
        <translation>Zeile %1 läuft gleich</translation>
    </message>
    <message>
        <source>The script did not come to its end: it was %1</source>
        <translation>Das Skript kam nicht zum Ende: %1</translation>
    </message>
    <message>
        <source>The script has ended. What follows is Python&apos;s own shutdown</source>
        <translation>Das Skript ist zu Ende. Was folgt, ist Pythons eigenes Herunterfahren</translation>
    </message>
    <message>
        <source>The end of the run. Last: %1</source>
        <translation>Das Ende des Laufs. Zuletzt: %1</translation>
    </message>
    <message>
        <source>Just now: %1</source>
        <translation>Gerade: %1</translation>
    </message>
</context>
<context>
    <name>ui::TabPassage</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>ui::TimelineBar</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Where the cursor stands; type a number and press Return to go there</source>
        <translation>Wo der Cursor steht; eine Nummer und die Eingabetaste führen dorthin</translation>
    </message>
    <message>
        <source>Step by</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>How far one step goes</source>
        <translation>Wie weit ein Schritt führt</translation>
    </message>
    <message>
        <source>By line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>By statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>By reference change</source>
        <translation>Referenzänderung</translation>
    </message>
    <message>
        <source>By collection phase</source>
        <translation>Collector-Phase</translation>
    </message>
    <message>
        <source>By event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>How fast it plays</source>
        <translation>Wie schnell abgespielt wird</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Event </source>
        <translation>Ereignis </translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> von %1</translation>
    </message>
    <message>
        <source>No run</source>
        <translation>Kein Lauf</translation>
    </message>
</context>
<context>
    <name>ui::TimelineLives</name>
    <message>
        <source>Lives of the objects</source>
        <translation>Leben der Objekte</translation>
    </message>
    <message>
        <source>Whose lives</source>
        <translation>Wessen Leben</translation>
    </message>
    <message>
        <source>Whose lives are shown</source>
        <translation>Wessen Leben gezeigt werden</translation>
    </message>
    <message>
        <source>Lives in the scene</source>
        <translation>In der Szene</translation>
    </message>
    <message>
        <source>All of the script&apos;s own</source>
        <translation>Alle des Skripts</translation>
    </message>
    <message>
        <source>Selected and around it</source>
        <translation>Auswahl und Umgebung</translation>
    </message>
    <message>
        <source>Objects: %1. Up and Down select one, Left and Right go to its changes.</source>
        <translation>Objekte: %1. Auf und Ab wählen eines, Links und Rechts gehen zu seinen Änderungen.</translation>
    </message>
    <message>
        <source>older than the script</source>
        <translation>älter als das Skript</translation>
    </message>
    <message>
        <source>born in event %1</source>
        <translation>entstanden in Ereignis %1</translation>
    </message>
    <message>
        <source>never freed</source>
        <translation>nie freigegeben</translation>
    </message>
    <message>
        <source>freed in event %1</source>
        <translation>freigegeben in Ereignis %1</translation>
    </message>
    <message>
        <source>The numbers are lines of the script. On the bars: up a reference that came, down one that went; diamond: a weak reference, hollow where it is cleared; square: a callback; dot: a finalizer; triangle: resurrected; hatched: found unreachable; cross: freed. Bands are collections.</source>
        <translation>Die Zahlen sind Zeilen des Skripts. Auf den Balken: nach oben eine Referenz, die kam, nach unten eine, die ging; Raute: eine schwache Referenz, hohl, wo sie geleert wird; Quadrat: ein Callback; Punkt: ein Finalizer; Dreieck: wiederbelebt; schraffiert: unerreichbar; Kreuz: freigegeben. Bänder sind Aufräumläufe.</translation>
    </message>
    <message>
        <source>Event %1: %2</source>
        <translation>Ereignis %1: %2</translation>
    </message>
    <message>
        <source>Select an object to see its life</source>
        <translation>Ein Objekt wählen, um sein Leben zu sehen</translation>
    </message>
    <message>
        <source>No objects in this run</source>
        <translation>Keine Objekte in diesem Lauf</translation>
    </message>
    <message>
        <source>freed</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>↑ %1 more</source>
        <translation>↑ %1 weitere</translation>
    </message>
    <message>
        <source>↓ %1 more</source>
        <translation>↓ %1 weitere</translation>
    </message>
    <message>
        <source>The lives of all objects are being found</source>
        <translation>Die Lebenszeiten aller Objekte werden gesucht</translation>
    </message>
</context>
<context>
    <name>ui::TimelineSlider</name>
    <message>
        <source>Moment of the run</source>
        <translation>Moment des Laufs</translation>
    </message>
    <message>
        <source>Bookmark at event %1</source>
        <translation>Lesezeichen bei Ereignis %1</translation>
    </message>
    <message>
        <source>Drag to move through time. Marks: deaths and cleared weak references above, callbacks, finalizers and exceptions below; bands are collections, which a double click shows as a film; the dotted part is the interpreter&apos;s shutdown.</source>
        <translation>Ziehen bewegt durch die Zeit. Marken: oben Tode und geleerte schwache Referenzen, unten Callbacks, Finalizer und Ausnahmen; Bänder sind Aufräumläufe, die ein Doppelklick als Film zeigt; der gepunktete Teil ist das Herunterfahren des Interpreters.</translation>
    </message>
    <message>
        <source>Show the Collection</source>
        <translation>Aufräumen als Film</translation>
    </message>
    <message>
        <source>First difference, event %1</source>
        <translation>Erster Unterschied, Ereignis %1</translation>
    </message>
</context>
<context>
    <name>ui::VersionPanel</name>
    <message>
        <source>Differences between Python versions</source>
        <translation>Unterschiede zwischen Python-Versionen</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>In this script nothing differs between Python %1 and Python %2: output, deaths, finalizers, callbacks, counts and collections.</source>
        <translation>In diesem Skript unterscheidet sich nichts zwischen Python %1 und Python %2: Ausgabe, Tode, Finalizer, Callbacks, Zähler und Sammlungen.</translation>
    </message>
    <message>
        <source>The only difference: %1.</source>
        <translation>Der einzige Unterschied: %1.</translation>
    </message>
    <message>
        <source>First difference: %1. What follows from it or differs besides: %2.</source>
        <translation>Erster Unterschied: %1. Was daraus folgt oder sonst verschieden ist: %2.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Python %1</source>
        <translation>Python %1</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>+%1 weitere</translation>
    </message>
    <message>
        <source>&gt;&gt;&gt; %1</source>
        <translation>&gt;&gt;&gt; %1</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
</context>
<context>
    <name>ui::Versions</name>
    <message>
        <source>Versions Side &amp;by Side</source>
        <translation>Versionen ne&amp;beneinander</translation>
    </message>
    <message>
        <source>Show the same line in two versions of Python; what differs is marked</source>
        <translation>Dieselbe Zeile in zwei Python-Versionen zeigen; was sich unterscheidet, ist markiert</translation>
    </message>
    <message>
        <source>&amp;End Comparing</source>
        <translation>Vergleich b&amp;eenden</translation>
    </message>
    <message>
        <source>Compare with no other version of Python any more</source>
        <translation>Mit keiner anderen Python-Version mehr vergleichen</translation>
    </message>
    <message>
        <source>Python %1</source>
        <translation>Python %1</translation>
    </message>
    <message>
        <source>Run the script as Python %1 does</source>
        <translation>Das Skript so ausführen, wie Python %1 es tut</translation>
    </message>
    <message>
        <source>Show what is another thing in Python %1</source>
        <translation>Zeigen, was in Python %1 anders ist</translation>
    </message>
    <message>
        <source>Python %1 does not run this script: there is nothing to compare.</source>
        <translation>Python %1 führt dieses Skript nicht aus: Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>Ver&amp;gleichen mit</translation>
    </message>
    <message>
        <source>Python version</source>
        <translation>Python-Version</translation>
    </message>
    <message>
        <source>The version of Python that runs the script; another one can be chosen</source>
        <translation>Die Python-Version, die das Skript ausführt; eine andere ist wählbar</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>es wurde angehalten</translation>
    </message>
    <message>
        <source>Python %1 does not run this script: %2.</source>
        <translation>Python %1 führt dieses Skript nicht aus: %2.</translation>
    </message>
    <message>
        <source>Choose another version of Python in the status bar, or compare with one: Script &gt; Python Version.</source>
        <translation>Eine andere Python-Version in der Statusleiste wählen, oder mit einer vergleichen: Skript &gt; Python-Version.</translation>
    </message>
    <message>
        <source>Python %1 is being compared…</source>
        <translation>Python %1 wird verglichen…</translation>
    </message>
    <message>
        <source>Nothing differs in the whole run.</source>
        <translation>Im ganzen Lauf unterscheidet sich nichts.</translation>
    </message>
    <message>
        <source>First difference: %1.</source>
        <translation>Erster Unterschied: %1.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>Python Tracing (Only Collection Frees, as PyPy)</source>
        <translation>Python Tracing (nur die Collection gibt frei, wie PyPy)</translation>
    </message>
</context>
<context>
    <name>ui::Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Welcome. What to try first:</source>
        <translation>Willkommen. Zuerst zu versuchen:</translation>
    </message>
    <message>
        <source>Close the welcome</source>
        <translation>Das Willkommen schließen</translation>
    </message>
    <message>
        <source>Close; Help &gt; Welcome brings it back</source>
        <translation>Schließen; Hilfe &gt; Willkommen bringt es zurück</translation>
    </message>
    <message>
        <source>&amp;Play the Lesson</source>
        <translation>Lektion &amp;abspielen</translation>
    </message>
    <message>
        <source>All &amp;Keys</source>
        <translation>Alle &amp;Tasten</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>goes through the lesson stop by stop, Page Up back. Watch the counts; some stops ask you.</source>
        <translation>führt Station für Station durch die Lektion, Bild auf zurück. Die Zähler beobachten; manche Stationen fragen.</translation>
    </message>
    <message>
        <source>All &amp;Lessons</source>
        <translation>Alle &amp;Lektionen</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Strg+L</translation>
    </message>
    <message>
        <source>lists all lessons; Script &gt; Examples has scripts to play with.</source>
        <translation>zeigt alle Lektionen; unter Skript &gt; Beispiele gibt es Skripte zum Spielen.</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Strg+Umschalt+L</translation>
    </message>
    <message>
        <source>leaves the lesson. Then click a card to see who holds it, type Python into the console, or draw a reference from a card&apos;s right end.</source>
        <translation>verlässt die Lektion. Dann eine Karte anklicken, um zu sehen, wer sie hält, Python in die Konsole tippen oder vom rechten Ende einer Karte eine Referenz ziehen.</translation>
    </message>
</context>
</TS>
