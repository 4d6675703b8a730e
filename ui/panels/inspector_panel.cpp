#include "ui/panels/inspector_panel.h"

#include "model/history/freeing.h"
#include "ui/session/session_controller.h"
#include "ui/theme/fonts.h"
#include "ui/theme/panel_colors.h"
#include "ui/theme/words.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr std::uint32_t kManyObjects = 10'000;     // To look at all takes longer than a step may.
constexpr model::EventIndex kManyEvents = 100'000; // The same, to look through a run.
constexpr std::size_t kMaxRows = 100;
constexpr std::size_t kMaxTerms = 8;
constexpr int kInspectorRowHeight = 23;
constexpr int kTargetRole = Qt::UserRole;

QString utf8Text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

InspectorPanel::InspectorPanel(SessionController& session, QWidget* parent)
    : QWidget(parent), m_session(session),
      m_sums(&InspectorQuestion::answer, [this](const InspectorSum& sum, bool isNewest) {
          if (isNewest)
              showSum(sum);
      })
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Inspector"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHeader();
    buildRows();
    connect(&m_session, &SessionController::recordingChanged, this, &InspectorPanel::refresh);
    connect(&m_session, &SessionController::fatesFound, this, &InspectorPanel::refresh);
    connect(&m_session, &SessionController::cursorChanged, this, &InspectorPanel::refresh);
    connect(&m_session, &SessionController::selectionChanged, this, &InspectorPanel::refresh);
    refresh();
}

void InspectorPanel::buildHeader()
{
    auto* header = new QWidget(this);
    auto* column = new QVBoxLayout(header);
    column->setContentsMargins(12, 10, 12, 8);
    column->setSpacing(8);
    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    m_count = new QLabel(header);
    m_count->setObjectName(QStringLiteral("inspectorCount"));
    m_count->setAccessibleName(tr("Reference count"));
    m_count->setFont(textFont(32, QFont::Bold));
    m_count->setAlignment(Qt::AlignCenter);
    m_count->setMinimumWidth(44);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    m_title = new QLabel(header);
    m_title->setObjectName(QStringLiteral("inspectorTitle"));
    m_title->setFont(textFont(15, QFont::DemiBold));
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_subtitle = new QLabel(header);
    m_subtitle->setWordWrap(true);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_subtitle->setTextFormat(Qt::PlainText);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    top->addWidget(m_count);
    top->addLayout(words, 1);
    column->addLayout(top);
    m_sum = new QLabel(header);
    m_sum->setObjectName(QStringLiteral("inspectorSum"));
    m_sum->setAccessibleName(tr("The count as a sum"));
    m_sum->setWordWrap(true);
    m_sum->setTextFormat(Qt::RichText);
    m_sum->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(m_sum, &QLabel::linkActivated, this, &InspectorPanel::chooseTerm);
    column->addWidget(m_sum);
    m_reasons = new QLabel(header);
    m_reasons->setObjectName(QStringLiteral("inspectorReasons"));
    m_reasons->setAccessibleName(tr("Why"));
    m_reasons->setWordWrap(true);
    m_reasons->setTextFormat(Qt::PlainText);
    m_reasons->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_reasons);
    m_ask = new QToolButton(header);
    m_ask->setObjectName(QStringLiteral("inspectorAsk"));
    m_ask->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_ask->setPopupMode(QToolButton::MenuButtonPopup);
    m_ask->hide();
    column->addWidget(m_ask, 0, Qt::AlignLeft);
    layout()->addWidget(header);
}

void InspectorPanel::setQuestions(const QList<QAction*>& questions)
{
    m_ask->setDefaultAction(questions.front());
    m_ask->addActions(questions.mid(1));
}

/// The sum as a sentence whose terms are links; a long one is cut and says so.
QString InspectorPanel::linkedSum(const model::CountBreakdown& count, model::ObjectId object)
{
    m_terms.clear();
    QStringList terms;
    for (std::size_t i = 0; i < std::min(count.terms.size(), kMaxTerms); ++i) {
        const model::CountTerm& term = count.terms[i];
        m_terms.push_back({term.owner, term.slot, object});
        const QString times = term.count > 1 ? tr("%1 \u00D7 ").arg(term.count) : QString();
        terms.append(times
                     + QStringLiteral("<a href=\"%1\">%2</a>")
                           .arg(QString::number(i), utf8Text(term.label).toHtmlEscaped()));
    }
    const auto more = static_cast<int>(count.terms.size()) - static_cast<int>(terms.size());
    if (more > 0)
        terms.append(tr("%n more", nullptr, more));
    const QString total = count.isStatic ? QStringLiteral("\u221E") : QString::number(count.count);
    return tr("%1 = %2").arg(total, terms.join(QStringLiteral(" + ")));
}

void InspectorPanel::chooseTerm(const QString& link)
{
    const std::size_t index = link.toUInt();
    if (index < m_terms.size())
        Q_EMIT referenceChosen(m_terms[index]);
}

void InspectorPanel::buildRows()
{
    m_rows = new QTreeWidget(this);
    m_rows->setObjectName(QStringLiteral("inspectorRows"));
    m_rows->setAccessibleName(tr("Holders, references and state"));
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setHeaderHidden(true);
    m_rows->setColumnCount(2);
    m_rows->setRootIsDecorated(false);
    m_rows->setIndentation(10);
    m_rows->setUniformRowHeights(true);
    m_rows->setTextElideMode(Qt::ElideMiddle);
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_rows->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_rows->header()->setStretchLastSection(false);
    m_rows->header()->setResizeContentsPrecision(0); // As wide as what is to be seen.
    auto* margins = new QHBoxLayout;
    margins->setContentsMargins(4, 0, 8, 0);
    margins->addWidget(m_rows);
    static_cast<QVBoxLayout*>(layout())->addLayout(margins, 1);
    connect(m_rows, &QTreeWidget::itemClicked, this, &InspectorPanel::choose);
    connect(m_rows, &QTreeWidget::itemActivated, this, &InspectorPanel::choose);
}

void InspectorPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_rows)
        refresh();
}

void InspectorPanel::refresh()
{
    const model::ObjectId id = m_session.selection();
    if (!m_session.hasRecording() || !id) {
        showNothing(tr("Nothing selected"),
                    tr("Click an object in the scene to see what keeps it alive."));
        return;
    }
    const model::Snapshot& now = m_session.timeline().snapshot();
    if (!now.contains(id) || now.at(id).life == model::ObjectState::Life::Unborn)
        showNothing(tr("Not born yet"), tr("The selected object does not exist at this moment."));
    else
        askAbout(id);
}

/// In a small heap the answer is there at once; in a large one the last one stays until then.
void InspectorPanel::askAbout(model::ObjectId id)
{
    const model::Snapshot& now = m_session.timeline().snapshot();
    InspectorQuestion question{
        m_session.sharedRecording(), m_session.deaths(), now, m_session.cursor(), id, std::nullopt};
    const bool isLong = m_session.eventCount() > kManyEvents;
    const model::ObjectState& state = now.at(id);
    const bool looksBack = !state.isAlive() || state.kind == model::Kind::Weakref;
    if (looksBack || !isLong)
        question.timeline = m_session.timeline();
    if (now.lastId() > kManyObjects || (looksBack && isLong))
        m_sums.ask(std::move(question));
    else
        showObject(question.answer(kStillWanted));
}

void InspectorPanel::showSum(const InspectorSum& sum)
{
    if (m_session.hasRecording() && m_session.cursor() == sum.cursor
        && m_session.selection() == sum.object)
        showObject(sum);
}

void InspectorPanel::showNothing(const QString& title, const QString& hint)
{
    m_sums.drop();
    m_count->hide();
    m_sum->hide();
    m_reasons->hide();
    m_ask->hide();
    m_title->setText(title);
    m_subtitle->setText(hint);
    m_rows->clear();
    m_rows->setEnabled(false);
}

void InspectorPanel::showObject(const InspectorSum& sum)
{
    m_rows->setEnabled(true);
    showHeader(sum.object, sum.count);
    showReasons(sum.reasons);
    const int scrolled = m_rows->verticalScrollBar()->value();
    showRows(sum.object, sum.count);
    m_rows->verticalScrollBar()->setValue(scrolled);
}

void InspectorPanel::showReasons(const std::vector<std::string>& reasons)
{
    QStringList sentences;
    for (const std::string& reason : reasons)
        sentences.append(capitalized(utf8Text(reason)) + QLatin1Char('.'));
    m_reasons->setText(sentences.join(QLatin1Char('\n')));
    m_reasons->setVisible(!sentences.isEmpty());
}

void InspectorPanel::showHeader(model::ObjectId id, const model::CountBreakdown& count)
{
    const model::ObjectState& state = m_session.timeline().snapshot().at(id);
    const bool isFrame = state.kind == model::Kind::Activation;
    const bool isTracing = model::onlyCollectionFrees(m_session.recording());
    m_count->setVisible(!isFrame && !isTracing);
    m_count->setText(count.isStatic ? QStringLiteral("\u221E") : QLocale().toString(count.count));
    m_count->setForegroundRole(state.isAlive() ? QPalette::Link : QPalette::PlaceholderText);
    m_title->setText(label(id));
    if (!state.isAlive())
        m_subtitle->setText(tr("Dead: nothing holds it any more"));
    else if (isFrame)
        m_subtitle->setText(state.isRunning ? tr("Running frame, line %1").arg(state.line)
                                            : tr("Frame that is kept, line %1").arg(state.line));
    else if (count.isStatic)
        m_subtitle->setText(tr("Kept by the interpreter for its whole life"));
    else if (isTracing)
        m_subtitle->setText(tr("Only a collection can free it"));
    else
        m_subtitle->setText(tr("Reference count %1").arg(count.count));
    m_sum->setVisible(!isFrame && !isTracing && state.isAlive() && !count.terms.empty());
    m_sum->setText(linkedSum(count, id));
    m_ask->setVisible(!isFrame && state.isAlive() && m_ask->defaultAction());
}

void InspectorPanel::showRows(model::ObjectId id, const model::CountBreakdown& count)
{
    const model::ObjectState& state = m_session.timeline().snapshot().at(id);
    m_rows->clear();
    if (state.isAlive() && state.kind != model::Kind::Activation)
        addHolders(count);
    addWeakrefs(state);
    addReferent(state);
    addHeld(id, state);
    addState(state, count.isStatic);
    // Whole and at once: every row that came alone would have the tree laid out again.
    m_rows->addTopLevelItems(m_sections);
    for (QTreeWidgetItem* section : m_sections) {
        section->setFirstColumnSpanned(true);
        for (int i = 0; i < section->childCount(); ++i)
            section->child(i)->setFirstColumnSpanned(section->child(i)->text(1).isEmpty());
    }
    m_sections.clear();
    m_rows->expandAll();
}

QTreeWidgetItem* InspectorPanel::addSection(const QString& title, std::size_t count)
{
    auto* section = new QTreeWidgetItem;
    m_sections.append(section);
    section->setText(0, count > 0 ? tr("%1 (%2)").arg(title).arg(count) : title);
    section->setFont(0, textFont(12, QFont::DemiBold));
    section->setForeground(0, panelColors(palette()).secondaryText);
    section->setFlags(Qt::ItemIsEnabled);
    section->setSizeHint(0, {0, kInspectorRowHeight});
    return section;
}

void InspectorPanel::addRow(QTreeWidgetItem* section, const QString& name, const QString& value,
                            model::ObjectId target)
{
    auto* row = new QTreeWidgetItem(section);
    row->setSizeHint(0, {0, kInspectorRowHeight});
    row->setText(0, name);
    row->setText(1, value);
    row->setToolTip(0, value.isEmpty() ? name : QStringLiteral("%1: %2").arg(name, value));
    row->setToolTip(1, row->toolTip(0));
    row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    row->setData(0, kTargetRole, target.value);
    if (target)
        row->setForeground(value.isEmpty() ? 0 : 1, palette().color(QPalette::Link));
}

void InspectorPanel::addHolders(const model::CountBreakdown& count)
{
    const bool isTracing = model::onlyCollectionFrees(m_session.recording());
    QTreeWidgetItem* section =
        addSection(isTracing ? tr("Referred to by") : tr("Kept alive by"), count.terms.size());
    for (std::size_t i = 0; i < std::min(count.terms.size(), kMaxRows); ++i) {
        const model::CountTerm& term = count.terms[i];
        const QString times = term.count > 1 ? tr("%1\u00D7").arg(term.count) : QString();
        addRow(section, utf8Text(term.label), times, term.owner);
    }
    if (count.terms.size() > kMaxRows)
        addRow(section, tr("+%1 more").arg(count.terms.size() - kMaxRows), {}, {});
}

void InspectorPanel::addWeakrefs(const model::ObjectState& state)
{
    if (state.weakrefs.empty())
        return;
    QTreeWidgetItem* section = addSection(tr("Weak references"), state.weakrefs.size());
    section->setToolTip(0, tr("Weak references to it, newest first"));
    const model::Snapshot& now = m_session.timeline().snapshot();
    for (std::size_t i = 0; i < std::min(state.weakrefs.size(), kMaxRows); ++i) {
        const model::ObjectId ref = state.weakrefs[i];
        const bool hasCallback = bool(now.at(ref).edges.targetIn(model::Role::Callback));
        addRow(section, label(ref), hasCallback ? tr("with callback") : QString(), ref);
    }
    if (state.weakrefs.size() > kMaxRows)
        addRow(section, tr("+%1 more").arg(state.weakrefs.size() - kMaxRows), {}, {});
}

void InspectorPanel::addReferent(const model::ObjectState& state)
{
    if (state.kind != model::Kind::Weakref)
        return;
    QTreeWidgetItem* section = addSection(tr("Points weakly at"), 0);
    if (state.referent)
        addRow(section, label(state.referent), {}, state.referent);
    else if (state.lastReferent)
        addRow(section, tr("nothing any more"), tr("was %1").arg(label(state.lastReferent)),
               state.lastReferent);
    else
        addRow(section, tr("nothing"), {}, {});
}

void InspectorPanel::addHeld(model::ObjectId id, const model::ObjectState& state)
{
    if (state.edges.empty())
        return;
    const model::Snapshot& now = m_session.timeline().snapshot();
    QTreeWidgetItem* section = addSection(tr("Holds"), state.edges.size());
    for (std::size_t i = 0; i < std::min(state.edges.size(), kMaxRows); ++i) {
        const model::Edge& edge = state.edges[i];
        addRow(section, utf8Text(model::slotLabel(now, m_session.recording(), id, edge.slot)),
               label(edge.target), edge.target);
    }
    if (state.edges.size() > kMaxRows)
        addRow(section, tr("+%1 more").arg(state.edges.size() - kMaxRows), {}, {});
}

void InspectorPanel::addState(const model::ObjectState& state, bool isStatic)
{
    if (state.kind == model::Kind::Activation)
        return;
    QTreeWidgetItem* section = addSection(tr("State"), 0);
    if (state.type)
        addRow(section, tr("Type"), label(state.type), state.type);
    if (!state.isAlive()) {
        addRow(section, tr("Life"), tr("freed"), {});
    } else {
        QString tracked = tr("no");
        if (state.isTracked)
            tracked = state.generation < 3 ? tr("yes, generation %1").arg(state.generation)
                                           : tr("yes, permanent generation");
        if (!model::onlyCollectionFrees(m_session.recording()))
            addRow(section, tr("Tracked"), tracked, {});
        if (state.isUnreachable)
            addRow(section, tr("Found unreachable"), tr("yes"), {});
        if (isStatic)
            addRow(section, tr("Freed at the end"), tr("never"), {});
    }
    if (state.finalizerCalls > 0)
        addRow(section, tr("Finalizer called"), tr("%1\u00D7").arg(state.finalizerCalls), {});
}

QString InspectorPanel::label(model::ObjectId id) const
{
    return utf8Text(model::objectLabel(m_session.timeline().snapshot(), m_session.recording(), id));
}

void InspectorPanel::choose(const QTreeWidgetItem* item)
{
    const model::ObjectId target{item->data(0, kTargetRole).toUInt()};
    // Later, because the selection rebuilds the rows and this one is still being clicked.
    if (target)
        QMetaObject::invokeMethod(
            this, [this, target] { m_session.select(target); }, Qt::QueuedConnection);
}

} // namespace ui
