using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using RemoteSessions.Aws.Configuration;

namespace RemoteSessions.Aws.Credentials;

/// <summary>Gets credentials from the output of the program that the profile setting <c>credential_process</c> specifies.</summary>
internal sealed class ProcessSource(string profile, string command) : CredentialSource
{
    public override string Name => AwsMessages.ProcessSource(profile);

    public override string Key => $"process\n{command}";

    // As the AWS CLI does, this class runs the credential_process program for every command, because the access keys can change between
    // commands.
    public override bool IsPerCommand => true;

    public override async Task<SigningKeys> LoadAsync(CancellationToken cancellationToken)
    {
        var (output, errors, code) = await RunAsync(cancellationToken).ConfigureAwait(false);
        if (code != 0)
            throw CredentialErrors.Failed(Name, AwsMessages.ProcessFailed(code, errors));
        try
        {
            using var document = JsonDocument.Parse(output);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("Version", out var version)
                || !version.TryGetInt32(out var number) || number != 1)
                throw CredentialErrors.Failed(Name, AwsMessages.ProcessOutputWithoutVersion);
            return JsonKeys.Read(root, "AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration")
                ?? throw CredentialErrors.Failed(Name, AwsMessages.ProcessOutputWithoutKeys);
        }
        catch (JsonException failure)
        {
            // The output isn't shown, because it might contain credentials.
            throw CredentialErrors.Failed(Name, AwsMessages.ProcessOutputNotJson, cause: failure);
        }
    }

    private async Task<(string Output, string Errors, int Code)> RunAsync(CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = StartInfo() };
        try
        {
            process.Start();
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException)
        {
            throw CredentialErrors.Failed(
                Name, AwsMessages.ProcessNotStarted(process.StartInfo.FileName, failure.Message), cause: failure);
        }

        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await Task.WhenAll(output, errors).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return (await output.ConfigureAwait(false), FirstLine(await errors.ConfigureAwait(false)), process.ExitCode);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private ProcessStartInfo StartInfo()
    {
        var info = new ProcessStartInfo { UseShellExecute = false, CreateNoWindow = true };
        info.RedirectStandardInput = info.RedirectStandardOutput = info.RedirectStandardError = true;
        if (OperatingSystem.IsWindows())
        {
            // On Windows, each program parses its own command line, so this code separates only the program's path from the arguments.
            var end = command.StartsWith('"') ? command.IndexOf('"', 1) : command.IndexOf(' ', StringComparison.Ordinal);
            info.FileName = (end < 0 ? command : command[..end]).Trim('"');
            info.Arguments = end < 0 ? "" : command[(end + 1)..].TrimStart();
            return info;
        }

        var words = CommandLine.Split(command);
        if (words.Count == 0)
            throw CredentialErrors.Failed(Name, AwsMessages.InvalidCommandLine);
        info.FileName = words[0];
        foreach (var word in words.Skip(1))
            info.ArgumentList.Add(word);
        return info;
    }

    private static string FirstLine(string text) => text.Trim().Split('\n')[0].Trim();
}
