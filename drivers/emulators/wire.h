#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "drivers/emulators/loop.h"

namespace emulators {

using Bytes = std::vector<std::uint8_t>;

enum class Pace { likeTheWire, atOnce };

// The cable between an emulated device and its host, seen from the device: a pty with a symlink to it, or a TCP
// port with a file that holds its number. Bytes to the host leave in order, as fast as the line carries them.
// Everything here runs on the loop's thread; constructed and destroyed inside Loop::call or before it matters.
class Wire {
public:
    using Received = std::function<void(const Bytes&)>;

    virtual ~Wire();
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;
    // A device takes the wire when it is made and leaves it before it goes. `received`: what the host sent.
    // `broken`: the host closed its end, or the cable was pulled; the device forgets half a frame.
    void take(Received received, std::function<void()> broken);
    void leave();

    // Queues bytes to the host. Bytes for nobody are lost, as on a real cable.
    void send(const Bytes&);
    // The same, and something to do once all of it has left.
    void sendThen(const Bytes&, std::function<void()>);
    // Drops what was queued and has not left.
    void stopSending();
    // From now on the host gets every byte by itself.
    void split(bool on) { split_ = on; }
    // What the line makes of each message to the host, whatever the device: noise, the same twice, nothing.
    void spoil(std::function<Bytes(Bytes)> spoil) { spoil_ = std::move(spoil); }
    // Once so many more bytes have left for the host, the rest of what is queued is lost and this is done: pull the cable.
    void cutAfter(std::size_t bytes, std::function<void()> then) { cut_ = Cut{bytes, std::move(then)}; }
    void cutNever() { cut_.reset(); }
    // Takes nothing more from the host until it is let go: a device whose buffer is full.
    void hold(bool on) {
        if (std::exchange(held_, on) != on) held();
    }

    // Bits a second that the host has set; 0 where a line has no speed.
    virtual long speed() const { return 0; }

    virtual void plug() = 0;      // no effect when plugged
    virtual void unplug() = 0;    // the host sees a hang-up; the symlink or port file is gone
    virtual bool plugged() const = 0;

protected:
    Wire(Loop& loop, Pace pace) : loop_{loop}, pace_{pace} {}
    void received(const Bytes& bytes) {
        if (received_) received_(bytes);
    }
    void broken();   // drops the queue, tells the device
    bool isHeld() const { return held_; }
    virtual void held() {}                               // it was changed; a wire that cannot hold its host up does nothing
    virtual std::size_t put(const Bytes&) = 0;           // writes without waiting; how many went out
    virtual void allPut() {}                             // nothing more is queued
    virtual std::chrono::nanoseconds byteTime() const = 0;   // zero: no pacing

    Loop& loop_;

private:
    void pump();
    bool cut(std::size_t went);

    struct Cut { std::size_t left; std::function<void()> then; };
    Pace pace_;
    bool split_ = false, held_ = false;
    std::deque<std::uint8_t> queue_;
    Loop::Clock::time_point free_{};   // when the line will have carried what left so far
    Loop::TimerId pumping_ = 0;        // 0: nothing is queued
    Received received_;
    std::function<void()> broken_;
    std::function<void()> then_;
    std::function<Bytes(Bytes)> spoil_;
    std::optional<Cut> cut_;
};

// A serial line. The host opens `link`; the speed it sets is the speed bytes have.
class PtyWire : public Wire {
public:
    PtyWire(Loop&, std::filesystem::path link, Pace);
    ~PtyWire() override;
    void plug() override;
    void unplug() override;
    bool plugged() const override { return master_ >= 0; }
    long speed() const override;

private:
    std::size_t put(const Bytes&) override;
    std::chrono::nanoseconds byteTime() const override;
    void held() override;
    void readable();
    void listen();
    void opened();

    std::filesystem::path link_;
    int master_ = -1;
    int openings_ = -1;       // inotify: tells when the host opens its end
    bool hostThere_ = false;
};

// A TCP port, on 127.0.0.1 where nothing else is said, one host at a time; the number stands in `portFile` if there is
// one. The port stays the same after plug.
class TcpWire : public Wire {
public:
    TcpWire(Loop&, std::filesystem::path portFile);
    // At this address and port; port 0 is any.
    TcpWire(Loop&, std::string address, int port);
    ~TcpWire() override;
    void plug() override;
    void unplug() override;
    bool plugged() const override { return plugged_; }
    int port() const { return port_; }

private:
    std::size_t put(const Bytes&) override;
    std::chrono::nanoseconds byteTime() const override { return std::chrono::nanoseconds::zero(); }
    void held() override;
    void takePort();
    void welcome();
    void readable();
    void hangUp();

    std::filesystem::path portFile_;
    std::string address_ = "127.0.0.1";
    int port_ = 0;
    int listener_ = -1;       // has the port also while it does not listen, so that nobody else takes it
    bool plugged_ = false;
    int host_ = -1;
};

// A port on 127.0.0.1 at which the host listens and the device calls: how a card reaches vpcd, the virtual reader of pcscd.
// Unplugged when it is made; once plugged it calls until it is answered.
class DialledWire : public Wire {
public:
    DialledWire(Loop&, int port);
    ~DialledWire() override;
    void plug() override;
    void unplug() override;
    bool plugged() const override { return plugged_; }

private:
    std::size_t put(const Bytes&) override;
    std::chrono::nanoseconds byteTime() const override { return std::chrono::nanoseconds::zero(); }
    void dial();
    void readable();
    void hangUp();

    int port_;
    bool plugged_ = false;
    int host_ = -1;
    Loop::TimerId dialling_ = 0;
};

}  // namespace emulators
