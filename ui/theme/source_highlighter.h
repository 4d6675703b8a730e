#pragma once

#include <QSyntaxHighlighter>

namespace ui {

/// Colours Python: keywords, strings (over several lines too), numbers, comments, names that are
/// defined. It follows the palette that it is given.
class SourceHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit SourceHighlighter(QTextDocument* document);

    void setPalette(const QPalette& palette);

protected:
    void highlightBlock(const QString& text) override;

private:
    qsizetype highlightString(const QString& text, qsizetype at);
    qsizetype continueString(const QString& text, qsizetype at, qsizetype from, int state);
    qsizetype highlightWord(const QString& text, qsizetype at);

    QTextCharFormat m_keyword, m_string, m_number, m_comment, m_definition, m_builtin;
};

} // namespace ui
