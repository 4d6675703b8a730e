#include "ui/panels/question_panel.h"

#include "model/query/labels.h"
#include "ui/session/session_controller.h"
#include "ui/theme/numbers.h"
#include "ui/theme/words.h"

#include <QHeaderView>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kReferenceRole = Qt::UserRole; // Index into the rows' references.
constexpr int kActionRole = Qt::UserRole + 1;
constexpr int kOwnerRole = Qt::UserRole + 2;
constexpr int kActionColumn = 2;
constexpr std::size_t kMostLinkRows = 60; // Of one chain.
constexpr std::size_t kMostReachedRows = 100;

enum QuestionRowAction { NoAction, IgnoreHolder, HeedHolder, HeedOwner };

QString sentenceOf(const std::string& utf8)
{
    return capitalized(withGroups(QString::fromStdString(utf8)));
}

} // namespace

QuestionPanel::QuestionPanel(SessionController& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_tabs(new QTabWidget(this)),
      m_heedAll(new QToolButton(this))
{
    setObjectName(QStringLiteral("questions"));
    setAccessibleName(tr("Questions"));
    m_tabs->setObjectName(QStringLiteral("questionTabs"));
    m_tabs->setAccessibleName(tr("Questions"));
    m_tabs->setDocumentMode(true);
    m_holders = addList("questionHolders", tr("Holders"), 3);
    m_holders->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_holders->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_holders->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_cycles = addList("questionCycles", tr("Cycles"), 1);
    m_findings = addList("questionFindings", tr("Findings"), 2);
    m_findings->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_heedAll->setObjectName(QStringLiteral("questionHeedAll"));
    m_heedAll->setText(tr("Ask with All Again"));
    m_heedAll->setToolTip(tr("Ignore no holder any more"));
    m_heedAll->setAutoRaise(true);
    m_heedAll->hide();
    m_tabs->setCornerWidget(m_heedAll);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    setFocusProxy(m_tabs);

    connect(m_heedAll, &QToolButton::clicked, this, &QuestionPanel::heedAllWanted);
    connect(m_holders, &QTreeWidget::itemClicked, this, &QuestionPanel::choose);
    connect(m_holders, &QTreeWidget::itemActivated, this, &QuestionPanel::choose);
    const auto chooseGroup = [this](const QTreeWidgetItem* item) {
        const QVariant index = item->data(0, Qt::UserRole);
        if (index.isValid())
            Q_EMIT groupChosen(index.toInt());
        else
            Q_EMIT cyclesWanted();
    };
    connect(m_cycles, &QTreeWidget::itemClicked, this, chooseGroup);
    connect(m_cycles, &QTreeWidget::itemActivated, this, chooseGroup);
    const auto chooseFinding = [this](const QTreeWidgetItem* item) {
        const QVariant index = item->data(0, Qt::UserRole);
        if (index.isValid())
            Q_EMIT findingChosen(index.toInt());
    };
    connect(m_findings, &QTreeWidget::itemClicked, this, chooseFinding);
    connect(m_findings, &QTreeWidget::itemActivated, this, chooseFinding);
    showAnswer({});
    showCycles({}, false);
    showFindings({});
}

QTreeWidget* QuestionPanel::addList(const char* name, const QString& title, int columns)
{
    auto* list = new QTreeWidget(m_tabs);
    list->setObjectName(QLatin1String(name));
    list->setAccessibleName(title);
    list->setColumnCount(columns);
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->setIndentation(14);
    list->setFrameShape(QFrame::NoFrame);
    list->setItemsExpandable(false);
    list->setTextElideMode(Qt::ElideMiddle);
    m_tabs->addTab(list, title);
    return list;
}

void QuestionPanel::setIsShown(std::function<bool(model::ObjectId)> isShown)
{
    m_isShown = std::move(isShown);
}

void QuestionPanel::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

QString QuestionPanel::label(model::ObjectId object) const
{
    return QString::fromStdString(
        model::objectLabel(m_session.timeline().snapshot(), m_session.recording(), object));
}

// --- Holders --------------------------------------------------------------------------------

QTreeWidgetItem* QuestionPanel::addSection(const QString& title)
{
    auto* section = new QTreeWidgetItem(m_holders, {title});
    section->setFlags(Qt::ItemIsEnabled);
    QFont bold = m_holders->font();
    bold.setBold(true);
    section->setFont(0, bold);
    section->setFirstColumnSpanned(true);
    section->setToolTip(0, title);
    return section;
}

void QuestionPanel::addNote(QTreeWidgetItem* section, const QString& text)
{
    auto* row = new QTreeWidgetItem(section, {text});
    row->setFlags(Qt::NoItemFlags);
    row->setFirstColumnSpanned(true);
}

QTreeWidgetItem* QuestionPanel::addReference(QTreeWidgetItem* section,
                                             const model::Reference& reference,
                                             const QString& action)
{
    const QString holder = QString::fromStdString(model::holderLabel(
        m_session.timeline().snapshot(), m_session.recording(), reference.owner, reference.slot));
    QString holds = tr("holds %1").arg(label(reference.target));
    if (m_isShown && !m_isShown(reference.target))
        holds += tr(" (not shown in the scene)");
    auto* row = new QTreeWidgetItem(section, {holder, holds, action});
    row->setData(0, kReferenceRole, static_cast<int>(m_references.size()));
    row->setForeground(kActionColumn, palette().color(QPalette::Link));
    row->setToolTip(0, tr("%1 %2. Click to see what would die without it.").arg(holder, holds));
    row->setToolTip(1, row->toolTip(0));
    m_references.push_back(reference);
    return row;
}

void QuestionPanel::addChain(const QString& title, const model::WhyAlive::Chain& chain,
                             bool canIgnore)
{
    if (chain.empty())
        return;
    QTreeWidgetItem* section = addSection(title);
    for (std::size_t i = 0; i < std::min(chain.size(), kMostLinkRows); ++i) {
        QTreeWidgetItem* row =
            addReference(section, chain[i], canIgnore ? tr("Ignore This Holder") : QString());
        row->setData(0, kActionRole, canIgnore ? IgnoreHolder : NoAction);
        row->setToolTip(kActionColumn, tr("Ask again as if this holder were not there"));
    }
    if (chain.size() > kMostLinkRows)
        addNote(section, tr("+%1 more").arg(chain.size() - kMostLinkRows));
}

void QuestionPanel::addReferences(const QString& title,
                                  const std::vector<model::Reference>& references)
{
    if (references.empty())
        return;
    QTreeWidgetItem* section = addSection(title);
    for (const model::Reference& reference : references)
        addReference(section, reference, {})->setData(0, kActionRole, NoAction);
}

void QuestionPanel::addReached(const std::vector<model::ObjectId>& reached)
{
    if (reached.empty())
        return;
    QTreeWidgetItem* section = addSection(tr("Nearest first"));
    for (std::size_t i = 0; i < std::min(reached.size(), kMostReachedRows); ++i) {
        QString text = label(reached[i]);
        if (m_isShown && !m_isShown(reached[i]))
            text += tr(" (not shown in the scene)");
        addNote(section, text);
    }
    if (reached.size() > kMostReachedRows)
        addNote(section, tr("+%1 more").arg(inGroups(reached.size() - kMostReachedRows)));
}

void QuestionPanel::addIgnored(const model::Ignored& ignored)
{
    m_heedAll->setVisible(!ignored.isEmpty());
    if (ignored.isEmpty())
        return;
    QTreeWidgetItem* section = addSection(tr("Ignored"));
    for (const model::Reference& reference : ignored.references)
        addReference(section, reference, tr("Ask with It Again"))
            ->setData(0, kActionRole, HeedHolder);
    for (const model::ObjectId owner : ignored.owners) {
        auto* row = new QTreeWidgetItem(
            section, {tr("all that %1 holds").arg(label(owner)), {}, tr("Ask with It Again")});
        row->setData(0, kActionRole, HeedOwner);
        row->setData(0, kOwnerRole, owner.value);
        row->setForeground(kActionColumn, palette().color(QPalette::Link));
    }
}

void QuestionPanel::showAnswer(const QuestionAnswer& answer)
{
    using Answer = model::WhyAlive::Answer;
    m_references.clear();
    m_holders->clear();
    m_heedAll->hide();
    if (answer.sentence.empty()) {
        QTreeWidgetItem* hint =
            addSection(tr("Select an object and ask why it is alive: Ask > Why Is It Alive."));
        hint->setFont(0, m_holders->font());
        hint->setFlags(Qt::NoItemFlags);
        return;
    }
    // The whole sentence stands above the scene, if it is not too long for that.
    const bool isLong = static_cast<qsizetype>(answer.sentence.size()) > kLongestSentence;
    const bool hasRows =
        !answer.why.chains.empty() || !answer.what.cut.empty() || !answer.reached.empty();
    if (isLong || !hasRows)
        addSection(sentenceOf(answer.sentence));
    const model::WhyAlive& why = answer.why;
    for (std::size_t i = 0; i < why.chains.size(); ++i)
        addChain(why.chains.size() == 1 ? tr("The shortest chain of holders")
                                        : tr("Chain %1").arg(i + 1),
                 why.chains[i], true);
    if (why.more > 0)
        addSection(tr("+%1 more chains of this length").arg(inGroups(why.more)));
    if (answer.sort == Question::Sort::WhyAlive && why.answer != Answer::Chains) {
        addChain(tr("The cycle"), why.cycle, false);
        addChain(tr("From there on"), why.tail, false);
    }
    addReferences(answer.sort == Question::Sort::SmallestCut ? tr("To be cut") : tr("Without"),
                  answer.what.cut);
    addReached(answer.reached);
    addIgnored(answer.ignored);
    m_holders->expandAll();
    for (QTreeWidgetItemIterator row(m_holders); *row; ++row)
        if ((*row)->flags() == Qt::NoItemFlags || (*row)->childCount() > 0)
            (*row)->setFirstColumnSpanned(true);
}

void QuestionPanel::choose(const QTreeWidgetItem* item, int column)
{
    if (column == kActionColumn && item->data(0, kActionRole).toInt() != NoAction) {
        act(item);
        return;
    }
    if (!item->data(0, kReferenceRole).isValid())
        return;
    const auto index = static_cast<std::size_t>(item->data(0, kReferenceRole).toInt());
    // Later, because the answer fills the list anew and this row is still being clicked.
    const model::Reference reference = m_references[index];
    QMetaObject::invokeMethod(
        this, [this, reference] { Q_EMIT referenceChosen(reference); }, Qt::QueuedConnection);
}

void QuestionPanel::act(const QTreeWidgetItem* item)
{
    const int action = item->data(0, kActionRole).toInt();
    const model::ObjectId owner{item->data(0, kOwnerRole).toUInt()};
    const auto index = static_cast<std::size_t>(item->data(0, kReferenceRole).toInt());
    const model::Reference reference =
        index < m_references.size() ? m_references[index] : model::Reference{};
    QMetaObject::invokeMethod(
        this,
        [this, action, owner, reference] {
            if (action == IgnoreHolder)
                Q_EMIT ignoreWanted(reference);
            else if (action == HeedHolder)
                Q_EMIT heedWanted(reference);
            else
                Q_EMIT heedOwnerWanted(owner);
        },
        Qt::QueuedConnection);
}

// --- Cycles ---------------------------------------------------------------------------------

void QuestionPanel::showCycles(const QuestionAnswer& answer, bool isOn)
{
    m_cycles->clear();
    const auto addHint = [this](const QString& text) {
        auto* row = new QTreeWidgetItem(m_cycles, {text});
        row->setFlags(Qt::NoItemFlags);
    };
    m_tabs->setTabText(static_cast<int>(Tab::Cycles),
                       answer.groups.empty()
                           ? tr("Cycles")
                           : tr("Cycles (%1)").arg(answer.groups.size() + answer.moreGroups));
    if (!isOn) {
        auto* row = new QTreeWidgetItem(m_cycles, {tr("Show the cycles of this moment")});
        row->setForeground(0, palette().color(QPalette::Link));
        return;
    }
    for (std::size_t i = 0; i < answer.groups.size(); ++i) {
        auto* row = new QTreeWidgetItem(
            m_cycles,
            {tr("%1: %2").arg(QString::number(i + 1), sentenceOf(answer.groupSentences[i]))});
        row->setData(0, Qt::UserRole, static_cast<int>(i));
        row->setToolTip(0, row->text(0));
    }
    if (answer.groups.empty())
        addHint(tr("At this moment no objects of the script hold each other."));
    if (answer.moreGroups > 0)
        addHint(tr("+%1 more").arg(inGroups(answer.moreGroups)));
    if (answer.classGroups > 0)
        addHint(tr("Classes are not listed (%1): every class and its parts hold each other.")
                    .arg(answer.classGroups));
}

// --- Findings -------------------------------------------------------------------------------

void QuestionPanel::showFindings(const std::vector<model::Lint>& findings)
{
    m_findings->clear();
    m_tabs->setTabText(static_cast<int>(Tab::Findings),
                       findings.empty() ? tr("Findings")
                                        : tr("Findings (%1)").arg(findings.size()));
    if (findings.empty()) {
        auto* row = new QTreeWidgetItem(
            m_findings, {{}, tr("No mistake with lifetimes that Refscope knows has shown.")});
        row->setFlags(Qt::NoItemFlags);
    }
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const model::Lint& lint = findings[i];
        QString place = tr("Line %1").arg(lint.line);
        if (lint.times > 1)
            place += tr(", %1\u00D7").arg(lint.times);
        auto* row = new QTreeWidgetItem(m_findings, {place, sentenceOf(lint.message)});
        row->setData(0, Qt::UserRole, static_cast<int>(i));
        auto* advice = new QTreeWidgetItem(
            row, {{}, tr("Better: %1").arg(QString::fromStdString(lint.advice))});
        advice->setData(0, Qt::UserRole, static_cast<int>(i));
        advice->setForeground(1, palette().color(QPalette::PlaceholderText));
        for (QTreeWidgetItem* each : {row, advice})
            each->setToolTip(1, sentenceOf(lint.message) + QLatin1Char('\n') + advice->text(1));
    }
    m_findings->expandAll();
}

} // namespace ui
