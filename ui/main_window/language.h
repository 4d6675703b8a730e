#pragma once

#include <QTranslator>

#include <functional>

class QMenu;

namespace ui {

/// The language that the user chose: "de", "en", or empty for that of the system.
QString chosenLanguage();

/// The application speaks a language for as long as this lives: our own texts and, where they are
/// installed, Qt's. Make it before any window; it needs loadResources(). What there is no
/// translation for stays English.
class Translation final
{
public:
    /// "de", "en", or empty for the language of the system.
    explicit Translation(const QString& language);
    ~Translation();
    Translation(const Translation&) = delete;
    Translation& operator=(const Translation&) = delete;

private:
    QTranslator m_ours;
    QTranslator m_qt;
};

/// Offers the languages; a choice is stored, and `chosen` called when it is another than before.
void fillLanguageMenu(QMenu* menu, const std::function<void()>& chosen);

} // namespace ui
