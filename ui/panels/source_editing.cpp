#include "ui/panels/source_editing.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>
#include <vector>

namespace ui {

namespace {

int indentOf(const QString& line)
{
    const auto first = std::find_if(line.begin(), line.end(), [](QChar c) { return !c.isSpace(); });
    return static_cast<int>(first - line.begin());
}

/// The lines that the selection touches; one that it only reaches the start of does not count.
std::vector<QTextBlock> editedLines(const QTextCursor& cursor)
{
    const QTextDocument* document = cursor.document();
    const int start = cursor.selectionStart();
    const int end = std::max(start, cursor.selectionEnd() - (cursor.hasSelection() ? 1 : 0));
    std::vector<QTextBlock> lines;
    for (QTextBlock line = document->findBlock(start); line.isValid() && line.position() <= end;
         line = line.next())
        lines.push_back(line);
    return lines;
}

void removeAt(const QTextBlock& line, int column, int count)
{
    QTextCursor cursor(line);
    cursor.setPosition(line.position() + column);
    cursor.setPosition(line.position() + column + count, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

void insertAt(const QTextBlock& line, int column, const QString& text)
{
    QTextCursor cursor(line);
    cursor.setPosition(line.position() + column);
    cursor.insertText(text);
}

bool leavesBlock(const QString& line)
{
    static const QRegularExpression s_leaving(
        QStringLiteral("^\\s*(return|pass|break|continue|raise)\\b"));
    return s_leaving.match(line).hasMatch();
}

} // namespace

void indentText(QTextCursor cursor)
{
    const std::vector<QTextBlock> lines = editedLines(cursor);
    cursor.beginEditBlock();
    if (lines.size() < 2) {
        const int start = cursor.selectionStart();
        const int column = start - cursor.document()->findBlock(start).position();
        cursor.insertText(QString(kIndentColumns - column % kIndentColumns, QLatin1Char(' ')));
    } else {
        for (const QTextBlock& line : lines)
            if (!line.text().trimmed().isEmpty())
                insertAt(line, 0, QString(kIndentColumns, QLatin1Char(' ')));
    }
    cursor.endEditBlock();
}

void outdentText(QTextCursor cursor)
{
    cursor.beginEditBlock();
    for (const QTextBlock& line : editedLines(cursor)) {
        const QString text = line.text();
        const int spaces =
            text.startsWith(QLatin1Char('\t')) ? 1 : std::min(indentOf(text), kIndentColumns);
        if (spaces > 0)
            removeAt(line, 0, spaces);
    }
    cursor.endEditBlock();
}

void breakTextLine(QTextCursor& cursor)
{
    const int start = cursor.selectionStart();
    const QTextBlock block = cursor.document()->findBlock(start);
    const QString before = block.text().left(start - block.position());
    QString indent = before.left(indentOf(before));
    if (before.trimmed().endsWith(QLatin1Char(':')))
        indent += QString(kIndentColumns, QLatin1Char(' '));
    else if (leavesBlock(before))
        indent.chop(std::min<qsizetype>(kIndentColumns, indent.size()));
    cursor.insertText(QLatin1Char('\n') + indent);
}

bool eraseIndent(QTextCursor& cursor)
{
    const int column = cursor.positionInBlock();
    const QString before = cursor.block().text().left(column);
    if (cursor.hasSelection() || column == 0 || !before.trimmed().isEmpty()
        || before.contains(QLatin1Char('\t')))
        return false;
    const int count = column % kIndentColumns == 0 ? kIndentColumns : column % kIndentColumns;
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, count);
    cursor.removeSelectedText();
    return true;
}

void toggleComment(QTextCursor cursor)
{
    std::vector<QTextBlock> lines = editedLines(cursor);
    std::erase_if(lines, [](const QTextBlock& line) { return line.text().trimmed().isEmpty(); });
    if (lines.empty())
        return;
    int depth = indentOf(lines.front().text());
    bool isComment = true;
    for (const QTextBlock& line : lines) {
        depth = std::min(depth, indentOf(line.text()));
        isComment = isComment && line.text().trimmed().startsWith(QLatin1Char('#'));
    }
    cursor.beginEditBlock();
    for (const QTextBlock& line : lines) {
        const QString text = line.text();
        if (!isComment) {
            insertAt(line, depth, QStringLiteral("# "));
            continue;
        }
        const int sign = indentOf(text);
        const bool hasBlank = sign + 1 < text.size() && text[sign + 1] == QLatin1Char(' ');
        removeAt(line, sign, hasBlank ? 2 : 1);
    }
    cursor.endEditBlock();
}

} // namespace ui
