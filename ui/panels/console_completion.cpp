#include "ui/panels/console_completion.h"

#include "ui/theme/fonts.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScreen>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int kListPixels = 12;
constexpr int kMostRows = 9;
constexpr int kRowPadding = 7;
constexpr int kMostWords = 300;

/// What the words have in common at their beginning.
QString commonStart(const std::vector<model::Completion>& words)
{
    QString common = QString::fromStdString(words.front().text);
    for (const model::Completion& each : words) {
        const QString word = QString::fromStdString(each.text);
        const auto [end, other] =
            std::mismatch(common.begin(), common.end(), word.begin(), word.end());
        common.truncate(end - common.begin());
    }
    return common;
}

QString sortName(const model::Completion& word)
{
    switch (word.sort) {
    case model::Completion::Sort::Name: return ConsoleCompletion::tr("name");
    case model::Completion::Sort::Builtin: return ConsoleCompletion::tr("builtin");
    case model::Completion::Sort::Keyword: return ConsoleCompletion::tr("keyword");
    case model::Completion::Sort::Attribute: return ConsoleCompletion::tr("attribute");
    }
    return {};
}

} // namespace

ConsoleCompletion::ConsoleCompletion(QPlainTextEdit* input, MomentNow now)
    : QObject(input), m_input(input), m_now(std::move(now)),
      m_list(new QListWidget(input->window())),
      m_words(&ConsoleCompletion::answer, [this](const Answer& found, bool isNewest) {
          if (isNewest && found.text == textBefore() && m_input->hasFocus())
              show(found);
      })
{
    m_list->setObjectName(QStringLiteral("completions"));
    m_list->setAccessibleName(tr("Completions"));
    // A window of its own without the focus: keys go to the prompt, which passes them on.
    m_list->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    m_list->setAttribute(Qt::WA_ShowWithoutActivating);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFont(codeFont(kListPixels));
    m_list->setFrameShape(QFrame::Box);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    connect(m_list, &QListWidget::itemClicked, this, &ConsoleCompletion::acceptSelected);
}

ConsoleCompletion::~ConsoleCompletion() = default;

ConsoleCompletion::Answer ConsoleCompletion::answer(const Question& question)
{
    if (!question.moment.recording)
        return {{}, question.text, question.isAsked};
    const std::string text = question.text.toStdString();
    const model::ObjectPaths paths(question.moment.snapshot, *question.moment.recording);
    return {model::Completer(paths).complete(text, text.size()), question.text, question.isAsked};
}

QString ConsoleCompletion::textBefore() const
{
    return m_input->toPlainText().left(m_input->textCursor().position());
}

void ConsoleCompletion::start(bool isAsked)
{
    m_words.ask({m_now(), textBefore(), isAsked});
}

void ConsoleCompletion::close()
{
    m_words.drop();
    m_list->hide();
    m_isChosen = false;
}

bool ConsoleCompletion::isOpen() const
{
    return m_list->isVisible();
}

void ConsoleCompletion::show(const Answer& answer)
{
    const auto& words = answer.found.words;
    if (words.empty()) {
        close();
        return;
    }
    const QByteArray bytes = answer.text.toUtf8();
    m_begin = QString::fromUtf8(bytes.left(static_cast<qsizetype>(answer.found.begin))).size();
    const qsizetype typed = answer.text.size() - m_begin;
    const bool isTyped = QString::fromStdString(words.front().text).size() == typed;
    if (words.size() == 1 && (answer.isAsked || isTyped)) {
        if (answer.isAsked && !isTyped)
            put(QString::fromStdString(words.front().text));
        close();
        return;
    }
    if (answer.isAsked) {
        m_isChosen = true;
        if (const QString common = commonStart(words); common.size() > typed)
            put(common);
    }
    fill(answer.found);
    place();
}

void ConsoleCompletion::fill(const model::Completions& found)
{
    m_list->clear();
    int shown = 0;
    for (const model::Completion& each : found.words) {
        if (shown++ == kMostWords)
            break;
        const QString word = QString::fromStdString(each.text);
        auto* item =
            new QListWidgetItem(each.isCallable ? word + QStringLiteral("()") : word, m_list);
        item->setData(Qt::UserRole, word);
        item->setToolTip(sortName(each));
        item->setSizeHint({m_list->fontMetrics().horizontalAdvance(item->text()) + 16,
                           m_list->fontMetrics().height() + kRowPadding});
        item->setData(Qt::AccessibleDescriptionRole, sortName(each));
    }
    if (found.words.size() > kMostWords) {
        auto* rest = new QListWidgetItem(
            tr("+%n more", nullptr, static_cast<int>(found.words.size()) - kMostWords), m_list);
        rest->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
}

/// Above the word where there is no room below it.
void ConsoleCompletion::place()
{
    const int rows = std::min(m_list->count(), kMostRows);
    const int height = rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth() + 2;
    const int width = std::clamp(m_list->sizeHintForColumn(0) + 40, 120, 420);
    QTextCursor word = m_input->textCursor();
    word.setPosition(static_cast<int>(m_begin));
    const QRect at = m_input->cursorRect(word);
    QPoint corner = m_input->viewport()->mapToGlobal(at.bottomLeft() + QPoint(-4, 2));
    const QRect room = m_input->screen()->availableGeometry();
    if (corner.y() + height > room.bottom())
        corner.setY(m_input->viewport()->mapToGlobal(at.topLeft()).y() - height - 2);
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width)));
    m_list->setGeometry(QRect(corner, QSize(width, height)));
    m_list->show();
}

void ConsoleCompletion::put(const QString& word)
{
    QTextCursor cursor = m_input->textCursor();
    const int end = cursor.position();
    cursor.setPosition(static_cast<int>(m_begin));
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.insertText(word);
    m_input->setTextCursor(cursor);
}

void ConsoleCompletion::acceptSelected()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (item && !item->data(Qt::UserRole).toString().isEmpty())
        put(item->data(Qt::UserRole).toString());
    close();
}

bool ConsoleCompletion::takeKey(const QKeyEvent& event)
{
    if (!isOpen())
        return false;
    const int row = m_list->currentRow();
    const auto walk = [&](int to) {
        m_isChosen = true;
        m_list->setCurrentRow(std::clamp(to, 0, m_list->count() - 1));
        return true;
    };
    switch (event.key()) {
    case Qt::Key_Down: return walk(row + 1);
    case Qt::Key_Up: return walk(row - 1);
    case Qt::Key_PageDown: return walk(row + kMostRows);
    case Qt::Key_PageUp: return walk(row - kMostRows);
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Tab: acceptSelected(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const QListWidgetItem* item = m_list->currentItem();
        const QString word = item ? item->data(Qt::UserRole).toString() : QString();
        const bool isTyped = word == textBefore().mid(m_begin);
        if (!m_isChosen || isTyped || word.isEmpty()) {
            close();
            return false; // Return is for the statement.
        }
        acceptSelected();
        return true;
    }
    default: return false;
    }
}

void ConsoleCompletion::follow()
{
    const QString before = textBefore();
    const bool isWord = before.size() >= m_begin
                        && std::all_of(before.begin() + m_begin, before.end(), [](QChar c) {
                               return c.isLetterOrNumber() || c == QLatin1Char('_');
                           });
    if (isWord && before.size() > 0)
        start(false);
    else
        close();
}

} // namespace ui
