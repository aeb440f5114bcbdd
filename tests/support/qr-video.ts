import QRCode from 'qrcode';

const WIDTH = 640;
const HEIGHT = 480;
const FRAMES = 5;

/** A short video (Y4M, which Chromium's fake camera plays in a loop) of a QR code held in front of a camera. */
export function qrVideo(text: string): Buffer {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const cell = Math.floor((HEIGHT - 80) / (modules.size + 8));
  const left = Math.floor((WIDTH - cell * modules.size) / 2);
  const top = Math.floor((HEIGHT - cell * modules.size) / 2);
  const luma = Buffer.alloc(WIDTH * HEIGHT, 235);
  for (let y = 0; y < cell * modules.size; y += 1)
    for (let x = 0; x < cell * modules.size; x += 1)
      if (modules.get(Math.floor(y / cell), Math.floor(x / cell))) luma[(top + y) * WIDTH + left + x] = 16;
  const grey = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, grey]);
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`),
    ...Array.from({ length: FRAMES }, () => frame),
  ]);
}
