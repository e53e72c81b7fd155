; The installer for Windows, made by Inno Setup 6 from what windows.spec built:
;     iscc /DVersion=0.1.0 resources\desktop\bundle\windows.iss
; For one user, without an administrator's rights. Kept ready; it was not tried on Windows yet.

#ifndef Version
  #error Name the version: iscc /DVersion=0.1.0
#endif

[Setup]
AppId={{6B0C1D0A-6E0B-4C0E-9D0B-A5C1AEAD0001}
AppName=ASCL Reader
AppVersion={#Version}
AppPublisher=The ASCL Reader developers
VersionInfoVersion={#Version}
DefaultDirName={localappdata}\Programs\ASCL Reader
DefaultGroupName=ASCL Reader
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\..\LICENSE
SetupIconFile=..\ascl-reader.ico
UninstallDisplayIcon={app}\ascl-readerw.exe
OutputDir=..\..\..\dist
OutputBaseFilename=ascl-reader-{#Version}-windows
Compression=lzma2
SolidCompression=yes
ChangesAssociations=yes
CloseApplications=yes
WizardStyle=modern

[Tasks]
Name: desktopicon; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "..\..\..\dist\ascl-reader\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[InstallDelete]
; Libraries of an earlier version; what belongs to the user stands elsewhere and is never touched.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\ASCL Reader"; Filename: "{app}\ascl-readerw.exe"; AppUserModelID: "ASCLReader.ASCLReader"
Name: "{userdesktop}\ASCL Reader"; Filename: "{app}\ascl-readerw.exe"; AppUserModelID: "ASCLReader.ASCLReader"; Tasks: desktopicon

[Run]
Filename: "{app}\ascl-readerw.exe"; Description: "{cm:LaunchProgram,ASCL Reader}"; Flags: nowait postinstall skipifsilent
