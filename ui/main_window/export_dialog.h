#pragma once

#include "ui/main_window/export_choice.h"
#include "ui/scene/background_task.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace ui {

class ExportFormFields;
class ExportPreviewPane;

/// Asks what is to be exported, how and where to, shows how it will look, and does it in another
/// thread. What goes wrong is said inside the dialog, which stays open. What was chosen is there
/// again the next time.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `theme`: of the window; the one that is offered unless another was chosen before.
    ExportDialog(ExportSubject subject, Theme::Id theme, QWidget* parent);
    ~ExportDialog() override;

    bool isExporting() const { return m_export.isBusy(); }
    /// The files that were written; empty until then.
    const QStringList& writtenPaths() const { return m_written; }

public Q_SLOTS:
    void accept() override; ///< Exports.
    void reject() override; ///< Cancels the export, or else closes.

private:
    void build();
    void browse();
    void showChoice();
    void showProgress(int done, int all);
    void finish(const model::Result<QStringList>& result);
    void setExporting(bool isExporting);
    void showFault(const QString& fault);
    ExportChoice choice() const;
    QString withEnding(const QString& path, ExportForm form) const;

    std::shared_ptr<const ExportSubject> m_subject;
    ExportFormFields* m_fields;
    ExportPreviewPane* m_preview;
    QLineEdit* m_path;
    QPushButton* m_browse;
    QLabel* m_fault;
    QProgressBar* m_progress;
    QPushButton* m_save = nullptr;
    QPushButton* m_cancel = nullptr;
    QStringList m_written;
    BackgroundTask<model::Result<QStringList>> m_export;
};

} // namespace ui
