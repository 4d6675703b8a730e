#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace ui {

/// All lessons with what they are about and how far one has come; one of them can be opened.
class LessonList final : public QDialog
{
    Q_OBJECT

public:
    /// `current` is the lesson that is open, or empty.
    LessonList(const QString& current, QWidget* parent);

    /// What was chosen, after exec().
    QString chosen() const;

private:
    void fill(const QString& current);
    void showAim();

    QTreeWidget* m_tree;
    QLabel* m_aim;
    QPushButton* m_open;
};

} // namespace ui
