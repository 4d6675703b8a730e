#pragma once

#include "ui/panels/journal_filter.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

class JournalModel;
class JournalView;
class SessionController;

/// What happened, event by event, as sentences. The current event is marked and in sight; a
/// click on another goes there. A box narrows by words, a menu by sort, a button to the
/// selected object.
class JournalPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit JournalPanel(SessionController& session, QWidget* parent = nullptr);

    void focusFilter();

Q_SIGNALS:
    /// The user wants to see the collection in which this event lies.
    void collectionWanted(model::EventIndex event);

private:
    void showMenu(QPoint at);
    QWidget* makeBar();
    QToolButton* makeSortButton();
    void applyFilter();
    JournalFolds folds() const;
    void showRecording();
    void showCursor();
    void showCount();
    void goTo(const QModelIndex& index);

    SessionController& m_session;
    JournalModel* m_model;
    JournalView* m_view;
    QLineEdit* m_text;
    QToolButton* m_sorts;
    QToolButton* m_onlySelected;
    QLabel* m_count;
    EventSorts m_shownSorts = kLastingSorts;
};

} // namespace ui
