#pragma once

#include "model/session/session_document.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class SessionController;

/// The branches of the session as a tree. Return or a double-click visits one, F2 renames it in
/// place, Delete removes it, but never the main one; its menu compares it with the one shown.
class BranchesPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit BranchesPanel(SessionController& session, QWidget* parent = nullptr);

    model::BranchId selected() const;

Q_SIGNALS:
    void selectionChanged();
    void compareWanted(model::BranchId branch);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refreshLater();
    void refresh();
    void fillRow(QTreeWidgetItem* row, const model::Branch& branch, bool isCurrent);
    void visit(const QTreeWidgetItem* row);
    void rename(const QTreeWidgetItem* row, int column);
    void removeSelected();
    void showMenu(QPoint position);
    void showHint(const QString& text);

    SessionController& m_session;
    QTreeWidget* m_rows;
    QLabel* m_hint;
    bool m_isRefreshDue = false;
};

} // namespace ui
