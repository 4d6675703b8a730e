#include "ui/panels/lesson_asking.h"

#include "ui/theme/fonts.h"
#include "ui/theme/panel_colors.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kAskingEdge = 4;

QLabel* newAskingLabel(QWidget* parent, const char* name)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

LessonAsking::LessonAsking(QWidget* parent)
    : QFrame(parent), m_words(newAskingLabel(this, "lessonQuestion")),
      m_lines(newAskingLabel(this, "lessonReasons")), m_typed(new QLineEdit(this)),
      m_list(new QListWidget(this)), m_answer(new QPushButton(tr("&Answer"), this)),
      m_up(new QPushButton(tr("&Up"), this)), m_down(new QPushButton(tr("&Down"), this)),
      m_solution(new QPushButton(tr("Show the So&lution"), this)),
      m_hint(newAskingLabel(this, "lessonHint"))
{
    setObjectName(QStringLiteral("lessonAsking"));
    m_typed->setObjectName(QStringLiteral("lessonTyped"));
    m_typed->setAccessibleName(tr("Your answer"));
    m_list->setObjectName(QStringLiteral("lessonChoices"));
    m_list->setAccessibleName(tr("Your answer"));
    m_list->installEventFilter(this);
    m_answer->setObjectName(QStringLiteral("lessonAnswer"));
    m_up->setToolTip(tr("Earlier (Alt+Up)"));
    m_down->setToolTip(tr("Later (Alt+Down)"));
    m_solution->setObjectName(QStringLiteral("lessonSolution"));

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_answer);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    buttons->addWidget(m_solution);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 12, 8);
    column->setSpacing(6);
    column->addWidget(m_words);
    column->addWidget(m_typed);
    column->addWidget(m_list);
    column->addLayout(buttons);
    column->addWidget(m_lines);
    column->addWidget(m_hint);
    column->addStretch(1);
    connect(m_typed, &QLineEdit::returnPressed, this, &LessonAsking::answer);
    connect(m_answer, &QPushButton::clicked, this, &LessonAsking::answer);
    connect(m_up, &QPushButton::clicked, this, [this] { moveItem(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveItem(1); });
    connect(m_solution, &QPushButton::clicked, this, &LessonAsking::solutionWanted);
    connect(m_list, &QListWidget::itemChanged, this, &LessonAsking::chosenChanged);
    // A click on the words ticks as well as one on the box, which has done so itself before.
    connect(m_list, &QListWidget::itemPressed, this, [this] { m_hasTicked = false; });
    connect(m_list, &QListWidget::itemChanged, this, [this] { m_hasTicked = true; });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        if (m_sort == Sort::Deaths && !m_hasTicked)
            item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        m_hasTicked = false;
    });
    showNothing();
}

void LessonAsking::begin(Sort sort, const QString& words)
{
    m_sort = sort;
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_lines->hide();
    m_hint->hide();
    m_typed->setVisible(sort == Sort::Text);
    m_list->setVisible(sort == Sort::Order || sort == Sort::Deaths);
    m_up->setVisible(sort == Sort::Order);
    m_down->setVisible(sort == Sort::Order);
    m_solution->setVisible(sort == Sort::Exercise);
    m_answer->setVisible(sort != Sort::Nothing && sort != Sort::Verdict);
    m_answer->setText(sort == Sort::Exercise ? tr("&Check") : tr("&Answer"));
    setAccessibleName(words);
    setVisible(sort != Sort::Nothing);
    update();
}

void LessonAsking::showNothing()
{
    m_question.clear();
    begin(Sort::Nothing, {});
}

void LessonAsking::askText(const QString& question, bool isNumber)
{
    const bool isSame = m_sort == Sort::Text && m_question == question;
    begin(Sort::Text, question);
    m_question = question;
    m_typed->setPlaceholderText(isNumber ? tr("a number") : tr("what will be printed"));
    if (!isSame)
        m_typed->clear();
}

void LessonAsking::askOrder(const QString& question, const QStringList& labels)
{
    const QString key = question + labels.join(QLatin1Char('\n'));
    const bool isSame = m_sort == Sort::Order && m_question == key;
    begin(Sort::Order, question);
    m_question = key;
    if (isSame)
        return;
    m_list->clear();
    m_list->addItems(labels);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setCurrentRow(0);
    fitList();
}

void LessonAsking::askDeaths(const QString& question, const std::vector<Candidate>& candidates)
{
    const bool isSame =
        m_sort == Sort::Deaths && m_question == question && m_candidates == candidates;
    begin(Sort::Deaths, question);
    m_question = question;
    if (isSame)
        return;
    m_candidates = candidates;
    m_list->clear();
    m_list->setDragDropMode(QAbstractItemView::NoDragDrop);
    for (const Candidate& candidate : candidates) {
        auto* item = new QListWidgetItem(candidate.label, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    fitList();
}

void LessonAsking::showVerdict(const Verdict& verdict)
{
    begin(Sort::Verdict, verdict.sign);
    m_question.clear();
    m_tone = verdict.tone;
    m_lines->setText(verdict.lines.join(QLatin1Char('\n')));
    m_lines->setVisible(!verdict.lines.isEmpty());
}

void LessonAsking::showExercise(const QString& task)
{
    begin(Sort::Exercise, task);
    m_tone = Verdict::Tone::Told;
}

void LessonAsking::showResult(const Verdict& verdict)
{
    m_tone = verdict.tone;
    m_words->setText(verdict.sign);
    m_lines->setText(verdict.lines.join(QLatin1Char('\n')));
    m_lines->setVisible(!verdict.lines.isEmpty());
    update();
}

void LessonAsking::setHint(const QString& hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void LessonAsking::fitList()
{
    int height = 2 * m_list->frameWidth() + 4;
    for (int row = 0; row < m_list->count(); ++row)
        height += m_list->sizeHintForRow(row);
    const int most = 8 * std::max(1, m_list->sizeHintForRow(0));
    m_list->setFixedHeight(std::min(height, most));
}

void LessonAsking::toggle(model::ObjectId object)
{
    const auto found = std::ranges::find(m_candidates, object, &Candidate::object);
    if (m_sort != Sort::Deaths || found == m_candidates.end())
        return;
    const auto row = static_cast<int>(found - m_candidates.begin());
    QListWidgetItem* item = m_list->item(row);
    item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    m_list->setCurrentRow(row);
}

std::vector<model::ObjectId> LessonAsking::chosen() const
{
    std::vector<model::ObjectId> objects;
    if (m_sort != Sort::Deaths)
        return objects;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            objects.push_back(m_candidates[static_cast<std::size_t>(row)].object);
    return objects;
}

QStringList LessonAsking::order() const
{
    QStringList labels;
    for (int row = 0; row < m_list->count(); ++row)
        labels << m_list->item(row)->text();
    return labels;
}

void LessonAsking::setTextPixels(int pixels)
{
    const QFont words = textFont(pixels, QFont::DemiBold);
    const QFont plain = textFont(pixels);
    setFont(plain);
    m_words->setFont(words);
    m_lines->setFont(plain);
    m_hint->setFont(textFont(std::max(11, pixels * 4 / 5)));
    m_typed->setFont(codeFont(pixels));
    m_list->setFont(codeFont(pixels));
    for (QPushButton* button : {m_answer, m_up, m_down, m_solution})
        button->setFont(plain);
    fitList();
}

void LessonAsking::focusAnswer()
{
    if (m_sort == Sort::Text)
        m_typed->setFocus();
    else if (m_sort == Sort::Order)
        m_list->setFocus();
}

void LessonAsking::answer()
{
    switch (m_sort) {
    case Sort::Text:
        if (m_typed->text().trimmed().isEmpty())
            m_typed->setFocus();
        else
            Q_EMIT textAnswered(m_typed->text());
        break;
    case Sort::Order: Q_EMIT orderAnswered(order()); break;
    case Sort::Deaths: Q_EMIT deathsAnswered(chosen()); break;
    case Sort::Exercise: Q_EMIT checkWanted(); break;
    case Sort::Nothing:
    case Sort::Verdict: break;
    }
}

void LessonAsking::moveItem(int by)
{
    const int row = m_list->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(row));
    m_list->setCurrentRow(to);
}

bool LessonAsking::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_list || !isKey)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isMove = m_sort == Sort::Order && (key->modifiers() & Qt::AltModifier)
                        && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
    const bool isAnswer = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isCheck = m_sort == Sort::Deaths && key->key() == Qt::Key_Space;
    if (!isMove && !isAnswer && !isCheck)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // No shortcut of the window takes it.
        return true;
    }
    if (isMove)
        moveItem(key->key() == Qt::Key_Up ? -1 : 1);
    else if (isAnswer)
        answer();
    else
        return QFrame::eventFilter(watched, event); // The list checks its item.
    return true;
}

void LessonAsking::paintEvent(QPaintEvent*)
{
    const PanelColors& colors = panelColors(palette());
    QColor fill = palette().color(QPalette::AlternateBase);
    QColor edge = colors.accent;
    const bool isTold = m_sort == Sort::Verdict || m_sort == Sort::Exercise;
    if (isTold && m_tone == Verdict::Tone::Wrong) {
        fill = colors.noticeFill;
        edge = colors.notice;
    } else if (isTold && m_tone == Verdict::Tone::Right) {
        edge = colors.birth;
    }
    QPainter painter(this);
    painter.fillRect(rect(), fill);
    painter.fillRect(QRect(0, 0, kAskingEdge, height()), edge);
}

} // namespace ui
