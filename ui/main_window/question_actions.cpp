#include "ui/main_window/question_actions.h"

#include "ui/main_window/question_marks.h"
#include "ui/main_window/window_action.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/question_panel.h"
#include "ui/scene/scene_view.h"
#include "ui/session/session_controller.h"
#include "ui/theme/numbers.h"

#include <QAction>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int kHoverDelayMs = 350;

QString askedIn(Question::Sort sort)
{
    switch (sort) {
    case Question::Sort::WhyAlive: return QuestionActions::tr("Why alive?");
    case Question::Sort::WhatIf: return QuestionActions::tr("What if?");
    case Question::Sort::SmallestCut: return QuestionActions::tr("What would free it?");
    case Question::Sort::Reachable: return QuestionActions::tr("What does it reach?");
    case Question::Sort::Cycles: break;
    }
    return {};
}

} // namespace

QuestionActions::QuestionActions(SceneView* scene, SessionController& session, QWidget* window)
    : QObject(window), m_scene(scene), m_session(session), m_window(window),
      m_answers(&Question::answer,
                [this](QuestionAnswer answer, bool) { take(std::move(answer)); }),
      m_cycleAnswers(&Question::answer,
                     [this](QuestionAnswer answer, bool) { takeCycles(std::move(answer)); }),
      m_hoverAnswers(&Question::answer,
                     [this](const QuestionAnswer& answer, bool) { takeHovered(answer); })
{
    m_why = add(tr("&Why Is It Alive?"),
                tr("Show all shortest chains of references that keep the selected object alive"),
                Qt::Key_F6, &QuestionActions::askWhy);
    m_cut = add(tr("What Would &Free It?"),
                tr("Show the fewest references that would have to go so that the object dies"),
                Qt::SHIFT | Qt::Key_F6, &QuestionActions::askCut);
    m_reach =
        add(tr("What Does It &Reach?"), tr("Show everything that the selected object leads to"),
            Qt::CTRL | Qt::Key_F6, &QuestionActions::askReach);
    m_ifGone = add(tr("What If Its First Holder Were &Gone?"),
                   tr("Show what would die without the first reference to the selected object"),
                   Qt::ALT | Qt::Key_F6, &QuestionActions::askIfGone);
    m_heedAll = add(tr("Ask with &All Holders Again"), tr("Ignore no holder any more"),
                    Qt::ALT | Qt::SHIFT | Qt::Key_F6, &QuestionActions::heedAll);
    m_cycles = add(tr("Show &Cycles"),
                   tr("Outline objects that hold each other, and mark what "
                      "keeps them alive"),
                   Qt::Key_F7, &QuestionActions::toggleCycles);
    m_cycles->setCheckable(true);
    m_showFindings = add(tr("Show F&indings"), tr("List the mistakes with lifetimes in this run"),
                         Qt::SHIFT | Qt::Key_F7, &QuestionActions::showFindingsTab);
    m_close = add(tr("C&lose the Question"), tr("Take the answer out of the scene"),
                  Qt::CTRL | Qt::Key_F7, &QuestionActions::close);
    m_hoverDelay.setSingleShot(true);
    m_hoverDelay.setInterval(kHoverDelayMs);
    connect(&m_hoverDelay, &QTimer::timeout, this, &QuestionActions::askAboutHovered);
    connect(scene, &SceneView::referenceClicked, this, &QuestionActions::choose);
    connect(scene, &SceneView::referenceHovered, this, &QuestionActions::hover);
    connect(scene, &SceneView::pictureChanged, this, &QuestionActions::showSentence);
    connect(scene, &SceneView::objectSelected, this, [this](model::ObjectId object) {
        if (!object)
            close(); // By Escape or a click on the canvas, even where nothing was selected.
    });
    connect(&session, &SessionController::recordingChanged, this, &QuestionActions::startOver);
    connect(&session, &SessionController::cursorChanged, this, &QuestionActions::askAgain);
    connect(&session, &SessionController::selectionChanged, this, [this](model::ObjectId object) {
        if (!object)
            close();
        update();
    });
    update();
}

QAction* QuestionActions::add(const QString& name, const QString& tip, const QKeySequence& key,
                              void (QuestionActions::*act)())
{
    QAction* action = newWindowAction(m_window, name, tip, key, this, act);
    m_all.append(action);
    return action;
}

void QuestionActions::setBar(MessageBar* bar)
{
    m_bar = bar;
    connect(bar, &MessageBar::dismissed, this, &QuestionActions::close);
    connect(bar, &MessageBar::actionChosen, this, &QuestionActions::heedAll);
}

void QuestionActions::setPanel(QuestionPanel* panel)
{
    m_panel = panel;
    panel->setIsShown([this](model::ObjectId object) { return m_scene->hasCard(object); });
    connect(panel, &QuestionPanel::ignoreWanted, this, &QuestionActions::ignore);
    connect(panel, &QuestionPanel::heedWanted, this, &QuestionActions::heed);
    connect(panel, &QuestionPanel::heedAllWanted, this, &QuestionActions::heedAll);
    connect(panel, &QuestionPanel::heedOwnerWanted, this, [this](model::ObjectId owner) {
        if (!m_asked)
            return;
        std::erase(m_asked->ignored.owners, owner);
        askAgain();
    });
    connect(panel, &QuestionPanel::referenceChosen, this, [this](const model::Reference& chosen) {
        m_ifHovered.reset();
        hover(chosen);
        askAboutHovered();
        m_scene->reveal(chosen);
    });
    connect(panel, &QuestionPanel::groupChosen, this, &QuestionActions::chooseGroup);
    connect(panel, &QuestionPanel::cyclesWanted, m_cycles, [this] { m_cycles->trigger(); });
    connect(panel, &QuestionPanel::findingChosen, this, &QuestionActions::goToFinding);
}

void QuestionActions::fill(QMenu* menu) const
{
    menu->addActions({m_why, m_cut, m_reach, m_ifGone});
    menu->addSeparator();
    menu->addAction(m_heedAll);
    menu->addSeparator();
    menu->addActions({m_cycles, m_showFindings});
    menu->addSeparator();
    menu->addAction(m_close);
}

// --- Asking ---------------------------------------------------------------------------------

Question QuestionActions::questionNow(Question::Sort sort, model::ObjectId object) const
{
    Question question;
    question.sort = sort;
    question.object = object;
    if (!m_session.hasRecording())
        return question;
    question.recording = m_session.sharedRecording();
    question.library = m_session.timeline().libraryCode();
    question.snapshot = m_session.timeline().snapshot();
    question.cursor = m_session.cursor();
    return question;
}

void QuestionActions::ask(Question question)
{
    m_hoverDelay.stop();
    m_ifHovered.reset();
    m_asked = std::move(question);
    m_asked->snapshot = {};
    m_asked->recording.reset();
    askAgain();
    if (!m_panel)
        return;
    m_panel->showTab(QuestionPanel::Tab::Holders);
    Q_EMIT panelWanted();
}

/// The same questions about the present moment.
void QuestionActions::askAgain()
{
    m_ifHovered.reset();
    askCycles();
    if (m_asked && m_session.hasRecording()) {
        Question question = questionNow(m_asked->sort, m_asked->object);
        question.reference = m_asked->reference;
        question.ignored = m_asked->ignored;
        if (question.snapshot.lastId() > kManyObjectsToAsk)
            m_answers.ask(std::move(question));
        else
            take(question.answer(kStillWanted));
    }
    update();
}

bool QuestionActions::isOfNow(const QuestionAnswer& answer) const
{
    return m_session.hasRecording() && answer.recording == &m_session.recording()
           && answer.cursor == m_session.cursor();
}

void QuestionActions::take(QuestionAnswer answer)
{
    if (!m_asked || !isOfNow(answer) || answer.object != m_asked->object
        || answer.sort != m_asked->sort)
        return;
    m_answer = std::move(answer);
    showSentence();
    mark();
}

/// Above the scene and in the panel.
void QuestionActions::showSentence()
{
    if (!m_asked || !m_session.hasRecording())
        return;
    if (m_panel)
        m_panel->showAnswer(m_answer);
    if (!m_bar)
        return;
    QString text = withGroups(QString::fromStdString(m_answer.sentence));
    if (text.isEmpty())
        text = tr("what this is about does not exist at this moment");
    if (text.size() > QuestionPanel::kLongestSentence)
        text = text.left(QuestionPanel::kLongestSentence)
               + tr("\u2026 (all of it stands in the panel Questions)");
    text[0] = text[0].toUpper();
    std::size_t unseen = 0;
    for (const model::WhyAlive::Chain& chain : m_answer.why.chains)
        for (std::size_t i = 0; i < chain.size(); ++i)
            unseen += !m_scene->hasCard(chain[i].target);
    if (unseen == 1)
        text += tr(" (1 link is not shown in the scene: see the panel Questions)");
    else if (unseen > 1)
        text += tr(" (%1 links are not shown in the scene: see the panel Questions)").arg(unseen);
    m_bar->showMessage(MessageBar::Tone::Answer, askedIn(m_answer.sort), text,
                       m_answer.ignored.isEmpty() ? QString() : tr("Ask with All Again"));
}

void QuestionActions::mark()
{
    if (m_ifHovered)
        m_scene->setMarks(marksFor(*m_ifHovered));
    else if (m_asked)
        m_scene->setMarks(marksFor(m_answer));
    else if (m_cycles->isChecked())
        m_scene->setMarks(cycleMarks(m_groups, m_group));
    else
        m_scene->setMarks(m_otherMarks);
}

MomentMarker QuestionActions::marker() const
{
    if (m_asked) {
        Question question = questionNow(m_asked->sort, m_asked->object);
        question.reference = m_asked->reference;
        question.ignored = m_asked->ignored;
        return markerFor(question);
    }
    if (m_cycles->isChecked())
        return markerFor(questionNow(Question::Sort::Cycles, {}));
    return nullptr;
}

void QuestionActions::setOtherMarks(SceneMarks marks)
{
    m_otherMarks = std::move(marks);
    mark();
}

void QuestionActions::close()
{
    m_hoverDelay.stop();
    m_answers.drop();
    m_ifHovered.reset();
    m_asked.reset();
    m_answer = {};
    if (m_panel)
        m_panel->showAnswer({});
    if (m_bar)
        m_bar->dismiss();
    mark();
    update();
}

void QuestionActions::startOver()
{
    m_groups = {};
    m_group = -1;
    m_hovered = {};
    close();
    askCycles();
    lookForFindings();
}

void QuestionActions::update()
{
    const bool canAsk = m_session.hasRecording()
                        && canAskAbout(m_session.timeline().snapshot(), m_session.selection());
    for (QAction* action : {m_why, m_cut, m_reach, m_ifGone})
        action->setEnabled(canAsk);
    m_heedAll->setEnabled(m_asked && !m_asked->ignored.isEmpty());
    m_cycles->setEnabled(m_session.hasRecording());
    m_close->setEnabled(m_asked.has_value());
}

void QuestionActions::askWhy()
{
    ask(questionNow(Question::Sort::WhyAlive, m_session.selection()));
}

void QuestionActions::askCut()
{
    ask(questionNow(Question::Sort::SmallestCut, m_session.selection()));
}

void QuestionActions::askReach()
{
    ask(questionNow(Question::Sort::Reachable, m_session.selection()));
}

/// Asked again it goes on to the next holder.
void QuestionActions::askIfGone()
{
    const model::ObjectId object = m_session.selection();
    const model::Snapshot& now = m_session.timeline().snapshot();
    const model::ReferenceGraph graph(now);
    const auto holders = graph.holdersOf(object);
    if (holders.empty())
        return;
    auto next = holders.begin();
    if (m_asked && m_asked->sort == Question::Sort::WhatIf && m_asked->object == object) {
        const auto last =
            std::find_if(holders.begin(), holders.end(), [this](const model::Holder& holder) {
                return holder.owner == m_asked->reference.owner
                       && holder.slot == m_asked->reference.slot;
            });
        if (last != holders.end() && std::next(last) != holders.end())
            next = std::next(last);
    }
    choose({next->owner, next->slot, object});
}

void QuestionActions::choose(const model::Reference& reference)
{
    Question question = questionNow(Question::Sort::WhatIf, reference.target);
    question.reference = reference;
    if (!question.canBeAsked())
        return;
    ask(std::move(question));
    m_scene->reveal(reference);
}

// --- Ignored holders ------------------------------------------------------------------------

void QuestionActions::ignore(const model::Reference& holder)
{
    Question question = questionNow(Question::Sort::WhyAlive, holder.target);
    if (m_asked && m_asked->sort == Question::Sort::WhyAlive) {
        question.object = m_asked->object;
        question.ignored = m_asked->ignored;
    }
    if (!question.ignored.has(holder))
        question.ignored.references.push_back(holder);
    ask(std::move(question));
}

void QuestionActions::ignoreOwner(model::ObjectId owner, model::ObjectId askedAbout)
{
    Question question = questionNow(Question::Sort::WhyAlive, askedAbout);
    question.ignored = m_asked->ignored;
    question.ignored.owners.push_back(owner);
    if (const model::ObjectId kept = model::ReferenceGraph(question.snapshot).keptBy(owner))
        question.ignored.owners.push_back(kept); // What a generator holds, its frame holds.
    ask(std::move(question));
}

void QuestionActions::heed(const model::Reference& holder)
{
    if (!m_asked)
        return;
    std::erase(m_asked->ignored.references, holder);
    askAgain();
}

void QuestionActions::heedAll()
{
    if (!m_asked)
        return;
    m_asked->ignored = {};
    askAgain();
}

// --- Menus of the scene ---------------------------------------------------------------------

/// Whether the target is a strong reference that exists now.
bool QuestionActions::isHolder(const SceneTarget& target) const
{
    Question question = questionNow(Question::Sort::WhatIf, target.object);
    question.reference = {target.owner, target.slot, target.object};
    return target.owner && question.canBeAsked();
}

void QuestionActions::addTo(QMenu* menu, const SceneTarget& target)
{
    if (!target.object || !m_session.hasRecording())
        return;
    QMenu* questions = menu->addMenu(tr("Ask"));
    questions->setObjectName(QStringLiteral("sceneQuestions"));
    questions->setToolTipsVisible(true);
    questions->addActions(aboutObject());
    const bool isWhyAsked = m_asked && m_asked->sort == Question::Sort::WhyAlive;
    if (isHolder(target)) {
        const model::Reference reference{target.owner, target.slot, target.object};
        questions->addSeparator();
        QAction* gone = questions->addAction(tr("What If This Reference Were Gone?"));
        connect(gone, &QAction::triggered, this, [this, reference] { choose(reference); });
        QAction* ignored = questions->addAction(tr("Why Alive, Ignoring This Holder?"));
        connect(ignored, &QAction::triggered, this, [this, reference] { ignore(reference); });
    }
    if (isWhyAsked && target.object != m_asked->object) {
        questions->addSeparator();
        QAction* ignored = questions->addAction(tr("Ask Again, Ignoring All That This Holds"));
        connect(ignored, &QAction::triggered, this,
                [this, owner = target.object, object = m_asked->object] {
                    if (m_asked)
                        ignoreOwner(owner, object);
                });
    }
    if (m_heedAll->isEnabled())
        questions->addAction(m_heedAll);
}

} // namespace ui
