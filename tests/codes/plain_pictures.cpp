#include <algorithm>
#include <cmath>
#include <functional>

#include "tests/codes/hard_pictures.h"
#include "tests/codes/speckle.h"

namespace codes {

namespace {

using Thing = std::function<double(double u, double v)>;   // on a page 100 wide, 140 high, from its middle

double fraction(double x) { return x - std::floor(x); }

// Characters as boxes of strokes, upright and level, as Chinese ones are.
double textPage(double u, double v, double size, std::uint64_t seed) {
    const double line = v / (1.6 * size), column = u / size;
    const double fx = fraction(column), fy = fraction(line) * 1.6;
    if (fy > 1 || speckle(std::floor(column), std::floor(line), seed) < 0.12) return 0.9;
    const auto stroke = [&](double across, double along, std::uint64_t which) {
        const double at = std::floor(across * 7);
        return speckle(at + 10 * std::floor(column), std::floor(line) * 3 + std::floor(along * 2), seed + which) < 0.4 && fraction(across * 7) < 0.6;
    };
    return stroke(fx, fy, 1) || stroke(fy, fx, 2) ? 0.1 : 0.9;
}

Thing text(Dice& dice, std::uint64_t seed) {
    const double size = dice.between(1.5, 6);
    return [=](double u, double v) { return textPage(u, v, size, seed); };
}

Thing form(Dice& dice, std::uint64_t seed) {
    const double row = dice.between(4, 10), column = dice.between(10, 30);
    return [=](double u, double v) {
        if (fraction(v / row) * row < 0.4 || fraction(u / column) * column < 0.4) return 0.1;
        return fraction(v / row) > 0.35 && fraction(u / column) < 0.6 ? textPage(u, v, row / 3, seed) : 0.9;
    };
}

// Bars of random widths with nothing in them: fences, blinds, spines of books.
Thing bars(Dice& dice, std::uint64_t seed) {
    const double module = dice.between(0.3, 1.5), share = dice.between(0.3, 0.7), height = dice.between(5, 80);
    return [=](double u, double v) { return std::abs(v) < height && std::abs(u) < 42 && speckle(std::floor(u / module), 0, seed) < share ? 0.1 : 0.9; };
}

Thing evenBars(Dice& dice, std::uint64_t) {
    const double module = dice.between(0.5, 4), share = dice.between(0.2, 0.8);
    return [=](double u, double) { return fraction(u / module) < share ? 0.1 : 0.9; };
}

// Squares at random, like a matrix code without what makes it one.
Thing squares(Dice& dice, std::uint64_t seed) {
    const double module = dice.between(1, 4), share = dice.between(0.3, 0.7);
    return [=](double u, double v) { return std::max(std::abs(u), std::abs(v)) < 30 && speckle(std::floor(u / module), std::floor(v / module), seed) < share ? 0.1 : 0.9; };
}

// Rings of squares: what finder patterns look like, in wrong proportions and places.
Thing targets(Dice& dice, std::uint64_t seed) {
    const double cell = dice.between(8, 20), ring = dice.between(0.8, 2.5);
    return [=](double u, double v) {
        if (speckle(std::floor(u / cell), std::floor(v / cell), seed) < 0.5) return 0.9;
        const double du = std::abs(fraction(u / cell) - 0.5) * cell, dv = std::abs(fraction(v / cell) - 0.5) * cell;
        return fraction(std::max(du, dv) / ring / 2) < 0.5 ? 0.1 : 0.9;
    };
}

Thing checks(Dice& dice, std::uint64_t) {
    const double cell = dice.between(1, 10);
    return [=](double u, double v) { return (static_cast<long>(std::floor(u / cell)) + static_cast<long>(std::floor(v / cell))) % 2 ? 0.1 : 0.9; };
}

Thing halftone(Dice& dice, std::uint64_t seed) {
    const double cell = dice.between(0.6, 2), slope = dice.between(0.005, 0.02);
    return [=](double u, double v) {
        const double wanted = 0.5 + 0.4 * std::sin(u * slope * 10 + speckle(0, 0, seed) * 6) * std::cos(v * slope * 12);
        const double du = fraction(u / cell) - 0.5, dv = fraction(v / cell) - 0.5;
        return du * du + dv * dv < wanted * 0.3 ? 0.1 : 0.9;
    };
}

// A phone's screen without a code: bars of its menus, tiles, rows.
Thing phoneScreen(Dice& dice, std::uint64_t seed) {
    const double tile = dice.between(10, 25);
    return [=](double u, double v) {
        if (std::abs(u) > 40) return 0.05;
        const double du = fraction(u / tile), dv = fraction(v / tile);
        if (du < 0.12 || dv < 0.12) return 0.95;
        return dv > 0.75 ? textPage(u, v, tile / 10, seed) : 0.2 + 0.7 * speckle(std::floor(u / tile), std::floor(v / tile), seed);
    };
}

Thing cloth(Dice& dice, std::uint64_t seed) {
    const double a = dice.between(0.5, 3), b = dice.between(0.5, 3), turn = dice.angle();
    return [=](double u, double v) {
        const double p = u * std::cos(turn) + v * std::sin(turn), q = v * std::cos(turn) - u * std::sin(turn);
        return 0.5 + 0.25 * std::sin(p * a) * std::sin(q * b) + 0.15 * (speckle(std::floor(p * 2), std::floor(q), seed) - 0.5);
    };
}

constexpr Thing (*things[])(Dice&, std::uint64_t){text, form, bars, evenBars, squares, targets, checks, halftone, phoneScreen, cloth};

}  // namespace

Light plainPicture(std::uint64_t seed) {
    Dice dice{seed * 7'919 + 17};
    const auto thing = things[seed % std::size(things)](dice, seed);
    Pose pose{dice.between(4, 14), dice.chance(0.5) ? dice.between(-0.1, 0.1) : dice.angle(), dice.between(-0.5, 0.5), dice.between(-0.5, 0.5), 3, 0, 0};
    const Projection projection{pose, 100, pictureWidth, pictureHeight};
    const double slope = dice.between(-0.6, 0.6), contrast = dice.between(0.3, 1);
    auto light = photograph(pictureWidth, pictureHeight, [&](double x, double y) {
        const auto [u, v] = projection.thing(x, y);
        return (0.5 + (thing(u, v) - 0.5) * contrast) * (1 + slope * (x / pictureWidth - 0.5));
    }, 2);
    blur(light, dice.between(0.3, 2));
    addNoise(light, dice.between(0.004, 0.03), dice);
    return light;
}

}  // namespace codes
