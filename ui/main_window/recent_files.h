#pragma once

#include <QObject>
#include <QStringList>

class QMenu;

namespace ui {

/// The scripts that were opened last, newest first, kept between runs of the program.
class RecentFiles final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMaxFiles = 10;

    explicit RecentFiles(QMenu* menu, QObject* parent = nullptr);

    void add(const QString& path);
    void remove(const QString& path);
    QStringList paths() const;

Q_SIGNALS:
    void chosen(const QString& path);

private:
    void store(const QStringList& paths);
    void rebuild();

    QMenu* m_menu;
};

} // namespace ui
