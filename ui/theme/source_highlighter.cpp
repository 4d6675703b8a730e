#include "ui/theme/source_highlighter.h"

#include "ui/theme/panel_colors.h"

#include <QSet>

namespace ui {

namespace {

/// What a block of text leaves open: nothing, or a triple-quoted string of this quote.
enum BlockState { Closed = 0, OpenSingle = 1, OpenDouble = 2 };

const QSet<QString>& keywords()
{
    static const QSet<QString> s_words = {
        "and",    "as",   "assert", "async",  "await",  "break",   "class",    "continue",
        "def",    "del",  "elif",   "else",   "except", "finally", "for",      "from",
        "global", "if",   "import", "in",     "is",     "lambda",  "nonlocal", "not",
        "or",     "pass", "raise",  "return", "try",    "while",   "with",     "yield",
        "None",   "True", "False",  "match",  "case"};
    return s_words;
}

const QSet<QString>& builtins()
{
    static const QSet<QString> s_words = {
        "self",    "print",   "len",   "range", "list",   "dict",   "set",        "tuple",
        "str",     "int",     "float", "bool",  "id",     "type",   "super",      "getattr",
        "setattr", "hasattr", "iter",  "next",  "repr",   "object", "isinstance", "enumerate",
        "zip",     "sorted",  "gc",    "sys",   "weakref"};
    return s_words;
}

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == QLatin1Char('_');
}

bool isQuote(QChar character)
{
    return character == QLatin1Char('"') || character == QLatin1Char('\'');
}

QTextCharFormat coloredFormat(const QColor& color)
{
    QTextCharFormat format;
    format.setForeground(color);
    return format;
}

} // namespace

SourceHighlighter::SourceHighlighter(QTextDocument* document) : QSyntaxHighlighter(document) {}

void SourceHighlighter::setPalette(const QPalette& palette)
{
    const PanelColors& colors = panelColors(palette);
    m_keyword = coloredFormat(colors.keyword);
    m_string = coloredFormat(colors.string);
    m_number = coloredFormat(colors.number);
    m_comment = coloredFormat(colors.comment);
    m_comment.setFontItalic(true);
    m_definition = coloredFormat(colors.definition);
    m_definition.setFontWeight(QFont::Bold);
    m_builtin = coloredFormat(colors.builtin);
    rehighlight();
}

void SourceHighlighter::highlightBlock(const QString& text)
{
    setCurrentBlockState(Closed);
    qsizetype at = 0;
    if (previousBlockState() > Closed)
        at = continueString(text, 0, 0, previousBlockState());
    while (at < text.size()) {
        const QChar character = text[at];
        if (character == QLatin1Char('#')) {
            setFormat(static_cast<int>(at), static_cast<int>(text.size() - at), m_comment);
            return;
        }
        if (isQuote(character))
            at = highlightString(text, at);
        else if (isWordCharacter(character))
            at = highlightWord(text, at);
        else
            ++at;
    }
}

/// Colours the string whose opening quote stands at `at`; returns where it ends.
qsizetype SourceHighlighter::highlightString(const QString& text, qsizetype at)
{
    const QChar quote = text[at];
    if (at + 2 < text.size() && text[at + 1] == quote && text[at + 2] == quote)
        return continueString(text, at, at + 3,
                              quote == QLatin1Char('"') ? OpenDouble : OpenSingle);
    qsizetype end = at + 1;
    while (end < text.size() && text[end] != quote)
        end += text[end] == QLatin1Char('\\') ? 2 : 1;
    end = std::min(end + 1, text.size());
    setFormat(static_cast<int>(at), static_cast<int>(end - at), m_string);
    return end;
}

/// Colours a triple-quoted string from `at` on; its end is looked for from `from` on.
qsizetype SourceHighlighter::continueString(const QString& text, qsizetype at, qsizetype from,
                                            int state)
{
    const QString quotes(3, state == OpenDouble ? QLatin1Char('"') : QLatin1Char('\''));
    qsizetype end = text.indexOf(quotes, from);
    if (end < 0) {
        setCurrentBlockState(state);
        end = text.size();
    } else {
        end += quotes.size();
    }
    setFormat(static_cast<int>(at), static_cast<int>(end - at), m_string);
    return end;
}

qsizetype SourceHighlighter::highlightWord(const QString& text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isWordCharacter(text[end]))
        ++end;
    const QString word = text.mid(at, end - at);
    const QStringView before = QStringView(text).left(at).trimmed();
    const auto paint = [&](const QTextCharFormat& format) {
        setFormat(static_cast<int>(at), static_cast<int>(end - at), format);
    };
    if (before.endsWith(QStringLiteral("def")) || before.endsWith(QStringLiteral("class")))
        paint(m_definition);
    else if (word[0].isDigit())
        paint(m_number);
    else if (before.endsWith(QLatin1Char('.')))
        return end;
    else if (keywords().contains(word))
        paint(m_keyword);
    else if (builtins().contains(word))
        paint(m_builtin);
    return end;
}

} // namespace ui
