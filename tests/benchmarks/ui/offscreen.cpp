#include "tests/benchmarks/ui/offscreen.h"

#include "tests/benchmarks/ui/heartbeat.h"
#include "ui/scene/background_task.h"
#include "ui/theme/fonts.h"

#include <QFile>
#include <QSettings>
#include <QTimer>

namespace benchmarks {

OffscreenApplication::OffscreenApplication()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    m_application.emplace(m_argc, m_argv.data());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(QStringLiteral("RefscopeBenchmarks"));
    ui::loadResources();
}

OffscreenApplication::~OffscreenApplication()
{
    ui::workers().waitForDone();
}

QString OffscreenApplication::write(const QString& name, const QString& script) const
{
    QFile file(m_folder.filePath(name));
    const QByteArray bytes = script.toUtf8();
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    return isWritten ? file.fileName() : QString();
}

void actAndWait(QObject& context, const std::function<void()>& act,
                const std::function<bool()>& isThere)
{
    QTimer::singleShot(0, &context, act);
    QCoreApplication::processEvents(QEventLoop::AllEvents);
    turnUntil(isThere);
    QCoreApplication::processEvents(QEventLoop::AllEvents);
}

} // namespace benchmarks
