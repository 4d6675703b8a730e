#include "ui/main_window/language.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QMenu>
#include <QSettings>

namespace ui {

namespace {

struct LanguageWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::Language)
};

QString languageKey()
{
    return QStringLiteral("language");
}

} // namespace

QString chosenLanguage()
{
    return QSettings().value(languageKey()).toString();
}

Translation::Translation(const QString& language) : QObject(QCoreApplication::instance())
{
    speak(language);
}

void Translation::speak(const QString& language)
{
    fallSilent();
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    if (locale.language() == QLocale::English || locale.language() == QLocale::C)
        return;
    if (m_ours.load(locale, QStringLiteral("refscope"), QStringLiteral("_"),
                    QStringLiteral(":/translations")))
        QCoreApplication::installTranslator(&m_ours);
    else
        return; // Half a window in another language helps nobody.
    if (m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

Translation::~Translation()
{
    fallSilent();
    QLocale::setDefault(QLocale::system());
}

void Translation::fallSilent()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
}

void fillLanguageMenu(QMenu* menu)
{
    auto* group = new QActionGroup(menu);
    const auto add = [&](const QString& name, const QString& tip, const QString& code) {
        QAction* action = menu->addAction(name);
        action->setStatusTip(tip);
        action->setCheckable(true);
        action->setChecked(code == chosenLanguage());
        action->setData(code);
        group->addAction(action);
    };
    add(LanguageWords::tr("As the &System"),
        LanguageWords::tr("Speak the language of the desktop, or else English"), {});
    // Each language names itself, so that one finds back.
    add(QStringLiteral("&English"), LanguageWords::tr("Speak English"), QStringLiteral("en"));
    add(QStringLiteral("&Deutsch"), LanguageWords::tr("Speak German"), QStringLiteral("de"));
    QObject::connect(group, &QActionGroup::triggered, menu, [](const QAction* action) {
        const QString code = action->data().toString();
        if (code == chosenLanguage())
            return;
        QSettings().setValue(languageKey(), code);
        if (auto* spoken = QCoreApplication::instance()->findChild<Translation*>())
            spoken->speak(code);
    });
}

} // namespace ui
