#pragma once

#include <QObject>
#include <QTranslator>

class QMenu;

namespace ui {

/// The language that the user chose: "de", "en", or empty for that of the system.
QString chosenLanguage();

/// The application speaks a language for as long as this lives: our own texts and, where they are
/// installed, Qt's. Make it before any window, one at a time; it needs loadResources(). What there
/// is no translation for stays English.
class Translation final : public QObject
{
    Q_OBJECT

public:
    /// "de", "en", or empty for the language of the system.
    explicit Translation(const QString& language);
    ~Translation() override;

    /// Another one from now on; windows hear it as a QEvent::LanguageChange.
    void speak(const QString& language);

private:
    void fallSilent();

    QTranslator m_ours;
    QTranslator m_qt;
};

/// Offers the languages; a choice is stored, and spoken at once where there is a Translation.
void fillLanguageMenu(QMenu* menu);

} // namespace ui
