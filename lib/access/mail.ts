import { createTransport } from 'nodemailer';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Whether mail can be sent at all, and its links know where they lead; without it the office hands codes over by hand. */
export const hasMail = (): boolean => Boolean(process.env.SMTP_URL && process.env.APP_URL);

/** Sends one mail. Throws when the server refuses it; the caller says so or lets the person use a code of the office. */
export async function sendMail({ to, subject, text }: Mail): Promise<void> {
  const url = process.env.SMTP_URL;
  if (!url) throw new Error('SMTP_URL is not set');
  const host = new URL(process.env.APP_URL ?? 'http://localhost').hostname;
  const from = process.env.MAIL_FROM ?? `Trao Thẻ <no-reply@${host}>`;
  const transport = createTransport(url, { connectionTimeout: 8_000, socketTimeout: 8_000 } as never);
  await transport.sendMail({ from, to, subject, text });
}

/** Where readers reach the product: APP_URL, or the host they asked. */
export const absoluteUrl = (path: string, headers?: Headers): string => {
  const host = headers?.get('x-forwarded-host') ?? headers?.get('host');
  const proto = headers?.get('x-forwarded-proto') ?? 'http';
  return new URL(path, process.env.APP_URL ?? `${proto}://${host ?? 'localhost'}`).href;
};
