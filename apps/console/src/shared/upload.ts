import { CallError } from './api';
import { connection } from './connection';
import { languageTag } from './i18n';

/** Sends a file as it is to an address of this server, and tells how much of it is there (0 to 1). */
export function upload(url: string, file: File, onProgress: (done: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    // fetch does not tell how much was sent
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('content-type', 'application/gzip');
    request.setRequestHeader('accept-language', languageTag());
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status < 300) return resolve();
      const { code = 'INTERNAL', message = request.statusText } = answerOf(request.responseText);
      reject(new CallError(message, code, request.status));
    };
    request.onerror = () => {
      connection.set(false);
      reject(new CallError('ra.notification.offline', 'NETWORK', 0));
    };
    request.send(file);
  });
}

function answerOf(text: string): { code?: string; message?: string } {
  try {
    return JSON.parse(text) as { code?: string; message?: string };
  } catch {
    return {};
  }
}
