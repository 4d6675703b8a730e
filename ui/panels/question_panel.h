#pragma once

#include "model/query/lints.h"
#include "ui/panels/question_answer.h"

#include <QWidget>

#include <functional>

class QTabWidget;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class SessionController;

/// The answers to questions as lists: the chains of holders, each of which can be ignored; the
/// groups of objects that hold each other; the mistakes that the run has made.
class QuestionPanel final : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Holders, Cycles, Findings };

    /// In characters: of a longer sentence only the beginning stands above the scene.
    static constexpr qsizetype kLongestSentence = 420;

    explicit QuestionPanel(SessionController& session, QWidget* parent = nullptr);

    /// Tells which objects have a card; the others are said to be not shown.
    void setIsShown(std::function<bool(model::ObjectId)> isShown);
    /// Holders: of any question but Cycles. An answer without a sentence empties the list.
    void showAnswer(const QuestionAnswer& answer);
    void showCycles(const QuestionAnswer& answer, bool isOn);
    void showFindings(const std::vector<model::Lint>& findings);
    void showTab(Tab tab);

Q_SIGNALS:
    void ignoreWanted(const model::Reference& holder);
    void heedWanted(const model::Reference& holder); ///< Not ignored any more.
    void heedOwnerWanted(model::ObjectId owner);
    void heedAllWanted();
    void referenceChosen(const model::Reference& reference);
    void groupChosen(int group);
    void cyclesWanted();
    void findingChosen(int finding);

private:
    QTreeWidget* addList(const char* name, const QString& title, int columns);
    QTreeWidgetItem* addSection(const QString& title);
    void addChain(const QString& title, const model::WhyAlive::Chain& chain, bool canIgnore);
    void addReferences(const QString& title, const std::vector<model::Reference>& references);
    void addReached(const std::vector<model::ObjectId>& reached);
    void addIgnored(const model::Ignored& ignored);
    QTreeWidgetItem* addReference(QTreeWidgetItem* section, const model::Reference& reference,
                                  const QString& action);
    void addNote(QTreeWidgetItem* section, const QString& text);
    QString label(model::ObjectId object) const;
    void choose(const QTreeWidgetItem* item, int column);
    void act(const QTreeWidgetItem* item);

    SessionController& m_session;
    std::function<bool(model::ObjectId)> m_isShown;
    QTabWidget* m_tabs;
    QTreeWidget* m_holders;
    QTreeWidget* m_cycles;
    QTreeWidget* m_findings;
    QToolButton* m_heedAll;
    std::vector<model::Reference> m_references; ///< Of the rows of m_holders.
};

} // namespace ui
