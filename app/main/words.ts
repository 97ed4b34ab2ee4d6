/** The words of the native menu and dialogs. Those of the page are in its own catalogues. */

import type { HostErrorCode } from '../shared/host-error.ts';

export interface Words {
  readonly file: string;
  readonly edit: string;
  readonly view: string;
  readonly window: string;
  readonly quit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly actualSize: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fullScreen: string;
  readonly minimize: string;
  readonly close: string;
  readonly crashed: string;
  readonly crashedDetail: string;
  readonly reload: string;
  readonly gamesLost: string;
  readonly fileRefused: string;
  /** Why a file cannot be opened. */
  readonly fileReasons: Reasons;
  /** Why a folder cannot be written in. */
  readonly folderReasons: Reasons;
  readonly folderRemedy: string;
  /** Where none of the reasons fits. */
  readonly otherReason: string;
}

type Reasons = Readonly<Partial<Record<HostErrorCode, string>>>;

const CATALOGUES = {
  en: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    quit: 'Quit Move 37',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    actualSize: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    fullScreen: 'Full Screen',
    minimize: 'Minimize',
    close: 'Close Window',
    crashed: 'The window has stopped working.',
    crashedDetail: 'Your game is saved. Load the window again to go on with it.',
    reload: 'Load Again',
    gamesLost: 'Games cannot be saved',
    fileRefused: 'The file cannot be opened',
    fileReasons: {
      'not-permitted': 'You are not allowed to read it.',
      'too-large': 'A game record has at most 16 MB.',
      'not-there': 'It is not there, or it is not a file.',
    },
    folderReasons: {
      'not-permitted': 'You are not allowed to write there.',
      'disk-full': 'The disk is full.',
      'folder-gone': 'The place for it is not there.',
    },
    folderRemedy: 'Make the folder writable, or set MOVE37_DATA to one that is.',
    otherReason: 'The system says no more than this:',
  },
  'zh-CN': {
    file: '文件',
    edit: '编辑',
    view: '显示',
    window: '窗口',
    quit: '退出 Move 37',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    actualSize: '实际大小',
    zoomIn: '放大',
    zoomOut: '缩小',
    fullScreen: '全屏',
    minimize: '最小化',
    close: '关闭窗口',
    crashed: '窗口已停止工作。',
    crashedDetail: '棋局已保存。重新载入窗口即可继续。',
    reload: '重新载入',
    gamesLost: '无法保存棋局',
    fileRefused: '无法打开文件',
    fileReasons: {
      'not-permitted': '您没有读取它的权限。',
      'too-large': '棋谱文件最大 16 MB。',
      'not-there': '它不存在，或不是文件。',
    },
    folderReasons: {
      'not-permitted': '您没有写入该处的权限。',
      'disk-full': '磁盘已满。',
      'folder-gone': '该位置不存在。',
    },
    folderRemedy: '请让此文件夹可写，或将 MOVE37_DATA 设为可写的文件夹。',
    otherReason: '系统只给出了以下信息：',
  },
  'zh-TW': {
    file: '檔案',
    edit: '編輯',
    view: '檢視',
    window: '視窗',
    quit: '結束 Move 37',
    undo: '還原',
    redo: '重做',
    cut: '剪下',
    copy: '複製',
    paste: '貼上',
    selectAll: '全選',
    actualSize: '實際大小',
    zoomIn: '放大',
    zoomOut: '縮小',
    fullScreen: '全螢幕',
    minimize: '最小化',
    close: '關閉視窗',
    crashed: '視窗已停止運作。',
    crashedDetail: '棋局已儲存。重新載入視窗即可繼續。',
    reload: '重新載入',
    gamesLost: '無法儲存棋局',
    fileRefused: '無法開啟檔案',
    fileReasons: {
      'not-permitted': '您沒有讀取它的權限。',
      'too-large': '棋譜檔案最大 16 MB。',
      'not-there': '它不存在，或不是檔案。',
    },
    folderReasons: {
      'not-permitted': '您沒有寫入該處的權限。',
      'disk-full': '磁碟已滿。',
      'folder-gone': '該位置不存在。',
    },
    folderRemedy: '請讓此資料夾可寫入，或將 MOVE37_DATA 設為可寫入的資料夾。',
    otherReason: '系統只提供了以下訊息：',
  },
  ja: {
    file: 'ファイル',
    edit: '編集',
    view: '表示',
    window: 'ウインドウ',
    quit: 'Move 37 を終了',
    undo: '取り消す',
    redo: 'やり直す',
    cut: 'カット',
    copy: 'コピー',
    paste: 'ペースト',
    selectAll: 'すべて選択',
    actualSize: '実際のサイズ',
    zoomIn: '拡大',
    zoomOut: '縮小',
    fullScreen: 'フルスクリーン',
    minimize: '最小化',
    close: 'ウインドウを閉じる',
    crashed: 'ウインドウが動作を停止しました。',
    crashedDetail: '対局は保存されています。読み込み直すと続けられます。',
    reload: '読み込み直す',
    gamesLost: '対局を保存できません',
    fileRefused: 'ファイルを開けません',
    fileReasons: {
      'not-permitted': '読み取る権限がありません。',
      'too-large': '棋譜のファイルは 16 MB までです。',
      'not-there': '見つからないか、ファイルではありません。',
    },
    folderReasons: {
      'not-permitted': '書き込む権限がありません。',
      'disk-full': 'ディスクに空きがありません。',
      'folder-gone': 'その場所が見つかりません。',
    },
    folderRemedy:
      'このフォルダーに書き込めるようにするか、書き込めるフォルダーを MOVE37_DATA に指定してください。',
    otherReason: 'システムからの情報は次のとおりです。',
  },
  ko: {
    file: '파일',
    edit: '편집',
    view: '보기',
    window: '창',
    quit: 'Move 37 종료',
    undo: '실행 취소',
    redo: '다시 실행',
    cut: '잘라내기',
    copy: '복사',
    paste: '붙여넣기',
    selectAll: '모두 선택',
    actualSize: '실제 크기',
    zoomIn: '확대',
    zoomOut: '축소',
    fullScreen: '전체 화면',
    minimize: '최소화',
    close: '창 닫기',
    crashed: '창이 작동을 멈췄습니다.',
    crashedDetail: '대국은 저장되어 있습니다. 창을 다시 불러오면 이어서 둘 수 있습니다.',
    reload: '다시 불러오기',
    gamesLost: '대국을 저장할 수 없습니다',
    fileRefused: '파일을 열 수 없습니다',
    fileReasons: {
      'not-permitted': '읽을 권한이 없습니다.',
      'too-large': '기보 파일은 16 MB까지입니다.',
      'not-there': '파일이 없거나 파일이 아닙니다.',
    },
    folderReasons: {
      'not-permitted': '그곳에 쓸 권한이 없습니다.',
      'disk-full': '디스크가 가득 찼습니다.',
      'folder-gone': '그 위치가 없습니다.',
    },
    folderRemedy: '이 폴더에 쓸 수 있게 하거나, 쓸 수 있는 폴더를 MOVE37_DATA로 지정해 주세요.',
    otherReason: '시스템이 알려 준 내용은 다음과 같습니다.',
  },
} as const satisfies Record<string, Words>;

/** The first of the user's languages (BCP 47) that there are words for, else English. */
export function wordsFor(languages: readonly string[]): Words {
  for (const tag of languages) {
    const { language, script } = new Intl.Locale(tag).maximize();
    if (language === 'zh') return CATALOGUES[script === 'Hant' ? 'zh-TW' : 'zh-CN'];
    const found = Object.entries(CATALOGUES).find(([name]) => name === language);
    if (found) return found[1];
  }
  return CATALOGUES.en;
}
