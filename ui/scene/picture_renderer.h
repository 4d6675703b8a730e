#pragma once

#include "ui/picture/picture.h"

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QRect>
#include <QThreadPool>
#include <QTransform>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>

namespace ui {

/// What is to be seen of a picture: `area` of the device plane onto which `transform` maps it.
struct RenderOrder
{
    std::shared_ptr<const Picture> picture;
    QTransform transform;
    QRect area;
    qreal pixelRatio = 1;

    /// Whether an image made for this order shows what `other` asks for.
    bool covers(const RenderOrder& other) const;
};

/// An image with the order that it was made for.
struct Rendering
{
    RenderOrder order;
    QImage image;
};

/// On the picture's canvas colour. May be called from any thread.
Rendering render(const RenderOrder& order);

/// Renders pictures in two threads of its own, each one half. A newer order replaces one that
/// waits, and stops one that is being painted; but while orders come all the time, as when
/// somebody zooms, one is painted to its end now and then.
class PictureRenderer final : public QObject
{
    Q_OBJECT

public:
    explicit PictureRenderer(QObject* parent = nullptr);
    ~PictureRenderer() override;

    void request(const RenderOrder& order);
    bool isBusy() const;

Q_SIGNALS:
    void rendered(const ui::Rendering& rendering);

private:
    void work(RenderOrder order);
    std::optional<RenderOrder> next(bool isPainted);
    bool paintHalves(const RenderOrder& order, Rendering& rendering);
    void deliver(const Rendering& rendering);

    QThreadPool m_threads;
    std::atomic<bool> m_isStale = false; ///< What is being painted.
    mutable std::mutex m_mutex;          // Guards what follows.
    std::optional<RenderOrder> m_next;
    bool m_isWorking = false;
    int m_underway = 0;         ///< Painted, but not yet arrived.
    QElapsedTimer m_sinceImage; ///< Was painted to its end; invalid: none was.
};

} // namespace ui
