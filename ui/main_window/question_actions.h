#pragma once

#include "model/query/lints.h"
#include "ui/export/export_source.h"
#include "ui/panels/question_answer.h"
#include "ui/picture/scene_marks.h"
#include "ui/scene/newest_answer.h"
#include "ui/scene/scene_target.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <optional>

class QAction;
class QMenu;
class QWidget;

namespace ui {

class MessageBar;
class QuestionPanel;
class SceneView;
class SessionController;

/// Questions about the heap: actions that ask, and what becomes of the answers: marks in the
/// scene, a sentence above it, lists in the panel. A question stays until it is closed and is
/// asked again at every moment; nothing is ever done to the heap.
///
/// Cost:    in a small heap an answer is there at once; in a large one another thread works it
///          out, and a newer question replaces one that waits.
class QuestionActions final : public QObject
{
    Q_OBJECT

public:
    QuestionActions(SceneView* scene, SessionController& session, QWidget* window);

    /// Where the sentence stands.
    void setBar(MessageBar* bar);
    void setPanel(QuestionPanel* panel);

    /// All of them, in the order of the shortcut sheet.
    const QList<QAction*>& all() const { return m_all; }
    /// Those about the selected object.
    QList<QAction*> aboutObject() const { return {m_why, m_cut, m_reach}; }
    void fill(QMenu* menu) const;
    /// Adds what can be asked about the target to a menu of the scene.
    void addTo(QMenu* menu, const SceneTarget& target);

    /// Asks what would die without a reference.
    void choose(const model::Reference& reference);
    /// What is marked in the scene while nothing is asked.
    void setOtherMarks(SceneMarks marks);
    const SceneMarks& otherMarks() const { return m_otherMarks; }
    const std::vector<model::Lint>& findings() const { return m_findings; }
    /// Asks at other moments, in any thread, what is asked now; null: nothing is.
    MomentMarker marker() const;

Q_SIGNALS:
    void panelWanted();
    /// What a reference under the pointer is needed for; empty: nothing any more.
    void said(const QString& sentence);
    void findingsChanged();

private:
    QAction* add(const QString& name, const QString& tip, const QKeySequence& key,
                 void (QuestionActions::*act)());
    void askWhy();
    void askCut();
    void askReach();
    void askIfGone();
    void heedAll();
    void toggleCycles();
    void showFindingsTab();
    void close();

    Question questionNow(Question::Sort sort, model::ObjectId object) const;
    void ask(Question question);
    void askAgain();
    void take(QuestionAnswer answer);
    void ignore(const model::Reference& holder);
    void ignoreOwner(model::ObjectId owner, model::ObjectId askedAbout);
    void heed(const model::Reference& holder);
    void askCycles();
    void takeCycles(QuestionAnswer answer);
    void chooseGroup(int group);
    void hover(const model::Reference& reference);
    void askAboutHovered();
    void takeHovered(const QuestionAnswer& answer);
    void lookForFindings();
    void goToFinding(int finding);
    bool isOfNow(const QuestionAnswer& answer) const;
    void startOver();
    void mark();
    void showSentence();
    void update();
    bool isHolder(const SceneTarget& target) const;

    /// Of more objects an answer takes longer than a step may.
    static constexpr std::uint32_t kManyObjectsToAsk = 10'000;

    using Answers = NewestAnswer<Question, QuestionAnswer>;

    SceneView* m_scene;
    SessionController& m_session;
    QWidget* m_window;
    MessageBar* m_bar = nullptr;
    QuestionPanel* m_panel = nullptr;
    QList<QAction*> m_all;
    QAction* m_why;
    QAction* m_cut;
    QAction* m_reach;
    QAction* m_ifGone;
    QAction* m_heedAll;
    QAction* m_cycles;
    QAction* m_showFindings;
    QAction* m_close;

    std::optional<Question> m_asked; // Without the moment, which is always the present one.
    QuestionAnswer m_answer;
    QuestionAnswer m_groups;
    int m_group = -1;
    model::Reference m_hovered;
    std::optional<QuestionAnswer> m_ifHovered;
    QTimer m_hoverDelay;
    SceneMarks m_otherMarks;
    std::vector<model::Lint> m_findings;
    Answers m_answers;
    Answers m_cycleAnswers;
    Answers m_hoverAnswers;
    BackgroundTask<std::vector<model::Lint>> m_findingsTask;
};

} // namespace ui
