// The same receipt as other programs send it: receipt_peers.mjs FOLDER_OF_NODE_MODULES WHICH < LINES. The last line is what
// the QR code holds. Its bytes go to the standard output.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(process.argv[2] + '/');
const lines = readFileSync(0, 'utf8').trimEnd().split('\n');
const code = lines.pop();

function pointOfSale() {
    const Encoder = require('@point-of-sale/receipt-printer-encoder');
    const encoder = new (Encoder.default ?? Encoder)({ language: 'esc-pos', columns: 48, feedBeforeCut: 4, newline: '\n' });
    encoder.initialize();
    for (const line of lines) encoder.line(line);
    return Buffer.from(encoder.align('center').qrcode(code, { model: 2, size: 6, errorlevel: 'm' }).cut('partial').encode());
}

function thermalPrinter() {
    const { ThermalPrinter, PrinterTypes, CharacterSet } = require('node-thermal-printer');
    const printer = new ThermalPrinter({ type: PrinterTypes.EPSON, width: 48, characterSet: CharacterSet.CHINA, interface: 'tcp://127.0.0.1' });
    for (const line of lines) printer.println(line);
    printer.alignCenter();
    printer.printQR(code, { cellSize: 6, correction: 'M', model: 2 });
    printer.partialCut();
    return printer.getBuffer();
}

process.stdout.write(process.argv[3] === 'thermal' ? thermalPrinter() : pointOfSale());
