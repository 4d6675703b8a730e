#include "ui/panels/source_lines.h"

#include <QAbstractTextDocumentLayout>
#include <QPlainTextEdit>
#include <QTextBlock>

namespace ui {

void showLessonComments(QPlainTextEdit& editor, bool areShown)
{
    QTextDocument* document = editor.document();
    bool isAnyChanged = false;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        const QString text = block.text().trimmed();
        const bool isComment =
            text.startsWith(QLatin1String("#:")) || text.startsWith(QLatin1String("# refscope:"));
        const bool isVisible = areShown || !isComment;
        if (block.isVisible() == isVisible)
            continue;
        isAnyChanged = true;
        block.setVisible(isVisible);
        block.setLineCount(isVisible ? 1 : 0);
    }
    if (!isAnyChanged)
        return;
    document->markContentsDirty(0, document->characterCount());
    QAbstractTextDocumentLayout* layout = document->documentLayout();
    Q_EMIT layout->documentSizeChanged(layout->documentSize());
    editor.viewport()->update();
}

} // namespace ui
