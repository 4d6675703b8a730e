#pragma once

#include "ui/picture/picture.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace ui {

/// Asks where and how this moment's picture is to be saved, and saves it. What goes wrong is
/// said inside the dialog, which stays open.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Makes the picture of the moment in a theme.
    using PictureMaker = std::function<Picture(Theme::Id)>;

    /// `path` is what is offered first; `shown` the theme of the window.
    ExportDialog(PictureMaker makePicture, const QString& path, Theme::Id shown, QWidget* parent);

    /// The file that was written; empty until then.
    QString writtenPath() const { return m_written; }

private:
    void buildForm(const QString& path, Theme::Id shown);
    void browse();
    void refreshSize();
    void save();
    Picture picture() const;
    double scale() const;

    PictureMaker m_makePicture;
    QLineEdit* m_path;
    QComboBox* m_scale;
    QComboBox* m_theme;
    QLabel* m_size;
    QLabel* m_error;
    QString m_written;
};

} // namespace ui
