using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Net;
using System.Security;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// Allows the tasks of a command to prompt the user. The pipeline's thread calls the PowerShell host to display the prompts.
/// </summary>
internal sealed class PromptingContext(OutputPump pump, Func<PSHost?> host) : CommandContext
{
    public override async Task<string?> AskAsync(string question, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        await pump.PostAsync(
            () =>
            {
                try
                {
                    answer.TrySetResult(Ask(question));
                }
                catch (Exception failure)
                    when (failure is PSInvalidOperationException or HostException or NotImplementedException or NotSupportedException)
                {
                    // The PowerShell session isn't interactive.
                    answer.TrySetResult(null);
                }
                catch (Exception failure)
                {
                    answer.TrySetException(failure);
                    throw;
                }
            },
            cancellationToken).ConfigureAwait(false);
        return await answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private string? Ask(string question)
    {
        var field = new FieldDescription(question);
        field.SetParameterType(typeof(SecureString));
        return host()?.UI?.Prompt("", "", new Collection<FieldDescription> { field })?.Values.FirstOrDefault()?.BaseObject switch
        {
            SecureString secret => new NetworkCredential("", secret).Password,
            var other => other?.ToString(),
        };
    }
}
