// node zxing_wasm.mjs MODULES FILE…: what ZXing-cpp 3.1 (npm zxing-wasm, under MODULES/node_modules) reads in grey PNG pictures,
// a line each: file, format, milliseconds, text. The time is the decoder's alone, after the library has warmed up.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { inflateSync } from "node:zlib";

const [modules, ...files] = process.argv.slice(2);
const { prepareZXingModule, readBarcodes } = createRequire(join(modules, "x.js"))("zxing-wasm/reader");
const wasmBinary = readFileSync(join(modules, "node_modules/zxing-wasm/dist/reader/zxing_reader.wasm"));
await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });

const paeth = (a, b, c) => {
    const pa = Math.abs(b - c), pb = Math.abs(a - c), pc = Math.abs(a + b - 2 * c);
    return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
};

// Eight bits grey, not interlaced. The library takes what a browser's canvas holds.
function picture(file) {
    const png = readFileSync(file), parts = [];
    for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
        if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    const width = png.readUInt32BE(16), height = png.readUInt32BE(20), rows = inflateSync(Buffer.concat(parts));
    const data = new Uint8ClampedArray(width * height * 4), row = new Uint8Array(width);
    for (let y = 0, at = 0; y < height; y++) {
        const filter = rows[at++];
        for (let x = 0, left = 0, corner = 0; x < width; x++) {
            const up = row[x], predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
            left = row[x] = (rows[at++] + predicted) & 255;
            corner = up;
            data.fill(left, 4 * (y * width + x), 4 * (y * width + x) + 3);
            data[4 * (y * width + x) + 3] = 255;
        }
    }
    return { data, width, height, colorSpace: "srgb" };
}

const options = { formats: ["QRCode", "Code128", "EAN-13", "DataMatrix", "PDF417"], tryHarder: true, maxNumberOfSymbols: 1 };
for (let warm = 0; warm < 5; warm++) await readBarcodes(picture(files[0]), options);
for (const file of files) {
    const image = picture(file);
    const begun = performance.now();
    const [found] = await readBarcodes(image, options);
    const took = performance.now() - begun;
    console.log([file, found?.format ?? "-", took.toFixed(2), found?.text ?? ""].join("\t"));
}
