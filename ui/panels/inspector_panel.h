#pragma once

#include "ui/panels/inspector_counts.h"
#include "ui/scene/newest_answer.h"

#include <QList>
#include <QWidget>

class QLabel;
class QAction;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class SessionController;

/// Everything about the selected object at this moment: its count as a sum of named holders,
/// the weak references to it, what it holds, and what the collector knows of it. A row that
/// names another object selects it.
class InspectorPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPanel(SessionController& session, QWidget* parent = nullptr);

    /// What can be asked about the object: the first at a button, the others in its menu.
    void setQuestions(const QList<QAction*>& questions);

Q_SIGNALS:
    /// The user chose a term of the sum.
    void referenceChosen(const model::Reference& reference);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildHeader();
    void buildRows();
    void refresh();
    void showNothing(const QString& title, const QString& hint);
    void askAbout(model::ObjectId id);
    void showSum(const InspectorSum& sum);
    void showObject(const InspectorSum& sum);
    void showReasons(const std::vector<std::string>& reasons);
    void showHeader(model::ObjectId id, const model::CountBreakdown& count);
    void showRows(model::ObjectId id, const model::CountBreakdown& count);

    QTreeWidgetItem* addSection(const QString& title, std::size_t count);
    void addHolders(const model::CountBreakdown& count);
    void addWeakrefs(const model::ObjectState& state);
    void addHeld(model::ObjectId id, const model::ObjectState& state);
    void addReferent(const model::ObjectState& state);
    void addState(const model::ObjectState& state, bool isStatic);
    void addRow(QTreeWidgetItem* section, const QString& name, const QString& value,
                model::ObjectId target);
    QString linkedSum(const model::CountBreakdown& count, model::ObjectId object);
    void chooseTerm(const QString& link);
    QString label(model::ObjectId id) const;
    void choose(const QTreeWidgetItem* item);

    SessionController& m_session;
    NewestAnswer<InspectorQuestion, InspectorSum> m_sums;
    QLabel* m_count = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    QLabel* m_sum = nullptr;
    QLabel* m_reasons = nullptr;
    QToolButton* m_ask = nullptr;
    std::vector<model::Reference> m_terms; ///< Of the sum, as its links number them.
    QList<QTreeWidgetItem*> m_sections;    // While rows are made, before they are shown.
    QTreeWidget* m_rows = nullptr;
};

} // namespace ui
