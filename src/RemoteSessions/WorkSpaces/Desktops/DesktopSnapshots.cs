using System.Diagnostics.CodeAnalysis;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>Describes the snapshot from which AWS would rebuild, restore, or migrate a desktop.</summary>
internal static class DesktopSnapshots
{
    /// <summary>
    /// Determines the age of the snapshot from which AWS would rebuild, restore, or migrate the desktop. If the snapshot doesn't exist or
    /// can't be read, the method writes the error and returns false. If the command shows neither a prompt nor a -WhatIf message, the
    /// method doesn't read the snapshots. If the method doesn't read the snapshots, the service decides whether to accept the request.
    /// </summary>
    /// <param name="cmdlet">The command.</param>
    /// <param name="target">The desktop.</param>
    /// <param name="usedFor">The value of UsedFor that the snapshots must have.</param>
    /// <param name="missing">Creates the error that is written if the desktop has no snapshots. The argument is the name of the
    /// user.</param>
    /// <param name="force">Indicates whether the user specified -Force.</param>
    /// <param name="text">A phrase that describes the desktop's snapshot and the data loss. The confirmation prompt contains this
    /// phrase.</param>
    public static bool TryDescribe(
        AwsTargetCmdlet cmdlet, DesktopTarget target, string usedFor, Func<string, string> missing, bool force,
        [NotNullWhen(true)] out string? text)
    {
        text = DesktopMessages.SnapshotUnknown;
        if (cmdlet.RunsUnasked(force))
            return true;
        var connect = AwsCmdlet.Connect<DesktopClient>(target.Scope);
        if (!cmdlet.TryAwait(target.Given, () => DescribeAsync(connect(), target, usedFor, cmdlet.Cancellation), out var described))
            return false;
        text = described.Text;
        if (text is not null)
            return true;
        cmdlet.WriteError(ErrorRecords.Create(
            ServiceErrorTypes.OperationNotSupported, missing(target.Desktop?.Label ?? target.Key), target.Given, cmdlet.CommandName));
        return false;
    }

    private static async Task<DesktopSnapshotText> DescribeAsync(
        DesktopClient client, DesktopTarget target, string usedFor, CancellationToken cancellationToken)
    {
        try
        {
            var snapshots = await client.ListSnapshotsAsync(target.Key, cancellationToken).ConfigureAwait(false);
            var newest = snapshots.FirstOrDefault(snapshot => snapshot.UsedFor == usedFor);
            return new(newest?.SnapshotTime is { } time
                ? DesktopMessages.SnapshotOf(time, client.Now.LocalDateTime - time)
                : newest is null ? null : DesktopMessages.SnapshotUnknown);
        }
        catch (AwsServiceException denied) when (denied.IsAccessDenied())
        {
            return new(DesktopMessages.SnapshotHidden(denied.Error.Message));
        }
    }
}
