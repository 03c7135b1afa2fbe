using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Creates up to 25 desktops with each call. All desktops in a call are in the same account and Region. A user can have only one desktop in
/// a directory, and the response identifies desktops only by user. Therefore, the input can contain each user only once.
/// </summary>
internal sealed class DesktopCreations(AwsTargetCmdlet cmdlet)
{
    private readonly Dictionary<Scope, List<DesktopCreation>> _next = [];
    private readonly HashSet<(Scope Scope, string? Directory, string User, string? Name)> _users = [];
    private readonly DesktopResults _created = new(cmdlet);

    /// <summary>Indicates whether the command waits until the desktops are available before it returns them.</summary>
    public bool Wait { get; set; }

    /// <summary>
    /// Returns true if the user doesn't have a desktop yet, as far as the command can determine. Otherwise, the method writes an error and
    /// returns false. The method queries the service only if the command runs with -WhatIf.
    /// </summary>
    public bool IsNew(DesktopCreation creation)
    {
        var request = creation.Request;
        var (user, label) = (request.UserName!.ToUpperInvariant(), creation.Target.ToString() ?? "");
        if (!_users.Add((creation.Scope, request.DirectoryId, user, request.WorkspaceName)))
            return Reject(creation, ErrorIds.InvalidArgument, DesktopMessages.DuplicateUser(label, request.DirectoryId!));
        if (!cmdlet.WhatIf)
            return true;
        var connect = AwsCmdlet.Connect<DesktopClient>(creation.Scope);
        return cmdlet.TryAwait(creation.Target, () => ExistingAsync(connect(), creation), out var id)
            && (id.Length == 0
                || Reject(creation, DesktopClient.DesktopExists, DesktopMessages.UserHasDesktop(label, request.DirectoryId!, id)));
    }

    /// <summary>Adds a desktop, and sends the batch if it's full.</summary>
    public void Add(DesktopCreation creation)
    {
        if (!_next.TryGetValue(creation.Scope, out var batch))
            _next[creation.Scope] = batch = [];
        batch.Add(creation);
        if (batch.Count < DesktopClient.BatchSize)
            return;
        Send(creation.Scope, [.. batch]);
        batch.Clear();
    }

    /// <summary>
    /// Sends the remaining requests. Returns the new desktops immediately or, if <see cref="Wait"/> is true, when they are AVAILABLE.
    /// </summary>
    public void Complete(int timeoutSeconds)
    {
        foreach (var (scope, batch) in _next.Where(next => next.Value.Count > 0))
            Send(scope, [.. batch]);
        _created.Complete(client => DesktopWaiting.Available(client, timeoutSeconds), passThru: true);
    }

    private void Send(Scope scope, DesktopCreation[] batch)
    {
        var connect = AwsCmdlet.Connect<DesktopClient>(scope);
        cmdlet.StartBatch([.. batch.Select(creation => creation.Target)], () => SendAsync(connect(), scope, batch));
    }

    private async Task<IReadOnlyDictionary<int, Exception>> SendAsync(DesktopClient client, Scope scope, DesktopCreation[] batch)
    {
        var results = await client.CreateAsync([.. batch.Select(creation => creation.Request)], cmdlet.Cancellation).ConfigureAwait(false);
        var failed = new Dictionary<int, Exception>();
        for (var index = 0; index < batch.Length; index++)
        {
            if (results[index].Desktop is not { } desktop)
                failed[index] = new AwsServiceException(results[index].Error!);
            else if (Wait)
                _created.Add(scope, desktop.Key, batch[index].Target);
            else
                await cmdlet.EmitAsync(desktop).ConfigureAwait(false);
        }

        return failed;
    }

    // Returns the ID of the user's existing desktop, or an empty string if the user has no desktop. A caller who isn't allowed to describe
    // desktops might still be allowed to create them.
    private async Task<string> ExistingAsync(DesktopClient client, DesktopCreation creation)
    {
        try
        {
            var query = new DesktopQuery { DirectoryId = creation.Request.DirectoryId, UserName = creation.Request.UserName };
            var found = await client.ListAsync(query, cmdlet.Cancellation).FindAsync(
                desktop => creation.Request.WorkspaceName is null || desktop.WorkspaceName == creation.Request.WorkspaceName)
                .ConfigureAwait(false);
            return found?.Key ?? "";
        }
        catch (AwsServiceException denied) when (denied.IsAccessDenied())
        {
            return "";
        }
    }

    private bool Reject(DesktopCreation creation, string type, string message)
    {
        cmdlet.WriteError(ErrorRecords.Create(type, message, creation.Target, cmdlet.CommandName));
        return false;
    }
}
