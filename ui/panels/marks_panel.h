#pragma once

#include "model/history/breakpoints.h"

#include <QWidget>

class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class SessionController;

/// Breakpoints and bookmarks of the script. A box switches a breakpoint off and on; a click on a
/// bookmark goes there, its note is written in place; Delete removes what is selected.
class MarksPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit MarksPanel(SessionController& session, QWidget* parent = nullptr);

    /// Lets the user write the note of the bookmark at the cursor.
    void editNote();

    /// "Node#7 loses a reference".
    static QString words(const model::Breakpoint& breakpoint, const SessionController& session);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void addBreakpoints();
    void addBookmarks();
    QTreeWidgetItem* addSection(const QString& title, const QString& hint, bool isEmpty);
    void takeChange(const QTreeWidgetItem* item, int column);
    void goTo(const QTreeWidgetItem* item);
    void removeSelected();

    SessionController& m_session;
    QTreeWidget* m_rows;
    bool m_isTakingChange = false;
};

} // namespace ui
