#include "ui/main_window/recent_files.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace ui {

namespace {

QString recentFilesKey()
{
    return QStringLiteral("recentFiles");
}

} // namespace

RecentFiles::RecentFiles(QMenu* menu, QObject* parent) : QObject(parent), m_menu(menu)
{
    // Other windows add to the list, too; the menu above shows whether there is one.
    if (const auto* above = qobject_cast<const QMenu*>(menu->parentWidget()))
        connect(above, &QMenu::aboutToShow, this, &RecentFiles::rebuild);
    rebuild();
}

QStringList RecentFiles::paths() const
{
    return QSettings().value(recentFilesKey()).toStringList();
}

void RecentFiles::add(const QString& path)
{
    QStringList files = paths();
    files.removeAll(path);
    files.prepend(path);
    store(files.mid(0, kMaxFiles));
}

void RecentFiles::remove(const QString& path)
{
    QStringList files = paths();
    if (files.removeAll(path) > 0)
        store(files);
}

void RecentFiles::store(const QStringList& paths)
{
    QSettings().setValue(recentFilesKey(), paths);
    rebuild();
}

void RecentFiles::rebuild()
{
    m_menu->clear();
    const QStringList files = paths();
    m_menu->setEnabled(!files.isEmpty());
    for (const QString& path : files) {
        const QString name = QFileInfo(path).fileName();
        const QString folder = QDir::toNativeSeparators(QFileInfo(path).path());
        QAction* action = m_menu->addAction(
            tr("%1 in %2").arg(name, folder).replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setStatusTip(tr("Open %1").arg(QDir::toNativeSeparators(path)));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
    }
    if (files.isEmpty())
        return;
    m_menu->addSeparator();
    QAction* clear = m_menu->addAction(tr("Forget These"));
    clear->setStatusTip(tr("Empty this list"));
    connect(clear, &QAction::triggered, this, [this] { store({}); });
}

} // namespace ui
