#pragma once

#include <QDialog>
#include <QList>

class QAction;

namespace ui {

/// All actions with their shortcuts and what they do, to be searched.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(const QList<QAction*>& actions, QWidget* parent);
};

} // namespace ui
