#include "ui/main_window/shortcut_sheet.h"

#include "ui/main_window/keyboard_manners.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

QString shortcutText(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& key : action.shortcuts())
        keys.append(key.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(", "));
}

void fillShortcuts(QTreeWidget& list, const QList<QAction*>& actions)
{
    for (const QAction* action : actions) {
        QString name = action->text();
        name.remove(QLatin1Char('&')).remove(QStringLiteral("\u2026"));
        auto* row = new QTreeWidgetItem(&list);
        row->setText(0, name);
        row->setText(1, shortcutText(*action));
        row->setText(2, action->statusTip());
        row->setToolTip(2, action->statusTip());
    }
}

/// Keys that only the scene takes, while it has the focus.
void fillSceneKeys(QTreeWidget& list)
{
    const auto add = [&list](const QString& name, const QString& keys, const QString& tip) {
        auto* row = new QTreeWidgetItem(&list);
        row->setText(0, name);
        row->setText(1, keys);
        row->setText(2, tip);
        row->setToolTip(2, tip);
    };
    add(ShortcutSheet::tr("In the scene: walk"), ShortcutSheet::tr("Alt+Arrows, Up, Down"),
        ShortcutSheet::tr("Select the next card in this direction"));
    add(ShortcutSheet::tr("In the scene: move"), ShortcutSheet::tr("Alt+Shift+Arrows"),
        ShortcutSheet::tr("Move the selected card and pin it"));
    add(ShortcutSheet::tr("In the scene: follow"), ShortcutSheet::tr("Return"),
        ShortcutSheet::tr("Go to the other end of the marked reference"));
}

} // namespace

ShortcutSheet::ShortcutSheet(const QList<QAction*>& actions, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto* search = new QLineEdit(this);
    search->setPlaceholderText(tr("Search"));
    search->setAccessibleName(tr("Search shortcuts"));
    search->setClearButtonEnabled(true);
    auto* list = new QTreeWidget(this);
    list->setAccessibleName(tr("Shortcuts"));
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    list->setUniformRowHeights(true);
    list->setHeaderLabels({tr("Action"), tr("Shortcut"), tr("What it does")});
    fillShortcuts(*list, actions);
    fillSceneKeys(*list);
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    teachKeyboardManners(this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    auto* column = new QVBoxLayout(this);
    column->addWidget(search);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    // As wide as what it says, where there is so much room.
    constexpr int kAround = 60;
    int wanted = kAround;
    list->header()->setStretchLastSection(false);
    for (int i = 0; i < list->columnCount(); ++i) {
        list->resizeColumnToContents(i);
        wanted += list->columnWidth(i);
    }
    list->header()->setStretchLastSection(true);
    const int most = parent ? parent->window()->width() : 1280;
    resize(std::clamp(wanted, 760, std::max(760, most)), 620);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(search, &QLineEdit::textChanged, list, [list](const QString& words) {
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            QTreeWidgetItem* row = list->topLevelItem(i);
            const QString all = row->text(0) + ' ' + row->text(1) + ' ' + row->text(2);
            row->setHidden(!all.contains(words, Qt::CaseInsensitive));
        }
    });
}

} // namespace ui
