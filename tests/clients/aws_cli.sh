#!/usr/bin/env bash
# Tests the operations of the three services with the AWS CLI against an emulator with a fast clock and the demo data:
#   ./aws_cli.sh http://127.0.0.1:4599
# Prints the command that failed, or the number of commands if all commands succeeded. The exit code is 0 if no command failed.
set -uo pipefail
export AWS_ENDPOINT_URL=$1 AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
export AWS_DEFAULT_REGION=us-west-2 AWS_PAGER= AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null NO_PROXY=127.0.0.1,localhost
count=0

# run arguments: runs the AWS CLI with the arguments, and stores the text output in $out. If a command fails, the script ends, because later
# commands depend on it.
run() {
  count=$((count + 1))
  if ! out=$(aws "$@" --output text 2>&1); then
    echo "FAIL aws $*: $out"
    exit 1
  fi
  # The CLI applies the query to each page of a list separately, so the output can contain empty results.
  out=$(sed '/^None$/d;/^$/d' <<< "$out")
}

# until_is WANTED arguments: runs the AWS CLI with the arguments, up to 60 times, until the output is WANTED.
until_is() {
  local wanted=$1
  shift
  for _ in $(seq 60); do
    run "$@"
    [ "$out" = "$wanted" ] && return
  done
  echo "FAIL aws $*: $out instead of $wanted"
  exit 1
}

run devicefarm get-account-settings
run devicefarm list-devices --query 'devices[?availability==`HIGHLY_AVAILABLE`]|[0].arn'
device=$out
run devicefarm list-device-instances
run devicefarm list-vpce-configurations
run devicefarm create-project --name cli --query project.arn
project=$out
run devicefarm update-project --arn "$project" --name 'cli 2' --default-job-timeout-minutes 20
run devicefarm tag-resource --resource-arn "$project" --tags Key=a,Value=b Key=c,Value=
run devicefarm untag-resource --resource-arn "$project" --tag-keys c
until_is $'a\tb' devicefarm list-tags-for-resource --resource-arn "$project" --query 'Tags[].[Key,Value]'
run devicefarm list-projects
run devicefarm create-remote-access-session --project-arn "$project" --device-arn "$device" --query remoteAccessSession.arn
session=$out
until_is RUNNING devicefarm get-remote-access-session --arn "$session" --query remoteAccessSession.status
run devicefarm stop-remote-access-session --arn "$session"
until_is COMPLETED devicefarm get-remote-access-session --arn "$session" --query remoteAccessSession.status
run devicefarm list-artifacts --arn "$session" --type FILE
run devicefarm delete-remote-access-session --arn "$session"
run devicefarm delete-project --arn "$project"

run appstream describe-images --type PUBLIC
run appstream create-fleet --name cli --image-name Amazon-AppStream2-Sample-Image-03-11-2023 --instance-type stream.standard.medium \
  --compute-capacity DesiredInstances=1 --query Fleet.Arn
fleet=$out
run appstream update-fleet --name cli --vpc-config SubnetIds=subnet-0123456789abcdef0
run appstream create-stack --name cli
until_is 8 appstream describe-stacks --names cli --query 'length(Stacks[0].UserSettings)'
run appstream update-stack --name cli --redirect-url https://example.com
run appstream associate-fleet --fleet-name cli --stack-name cli
run appstream tag-resource --resource-arn "$fleet" --tags a=b
run appstream list-tags-for-resource --resource-arn "$fleet"
run appstream untag-resource --resource-arn "$fleet" --tag-keys a
run appstream start-fleet --name cli
run appstream wait fleet-started --names cli
run appstream create-streaming-url --stack-name cli --fleet-name cli --user-id zoe --query StreamingURL
curl -fs --noproxy '*' "$out" > /dev/null || { echo "FAIL the streaming URL"; exit 1; }
until_is zoe appstream describe-sessions --stack-name cli --fleet-name cli --query 'Sessions[].UserId'
run appstream describe-sessions --stack-name cli --fleet-name cli --query 'Sessions[0].Id'
run appstream expire-session --session-id "$out"
run appstream stop-fleet --name cli
run appstream wait fleet-stopped --names cli
run appstream disassociate-fleet --fleet-name cli --stack-name cli
run appstream list-associated-fleets --stack-name cli
run appstream list-associated-stacks --fleet-name cli
run appstream delete-stack --name cli
run appstream delete-fleet --name cli

run workspaces describe-workspace-bundles --owner AMAZON --query 'Bundles[?Name==`Standard with Windows 10 (Server 2022 based) (WSP)`].BundleId'
bundle=$out
run workspaces register-workspace-directory --workspace-type POOLS --workspace-directory-name cli --workspace-directory-description cli \
  --user-identity-type CUSTOMER_MANAGED --query DirectoryId
directory=$out
until_is REGISTERED workspaces describe-workspace-directories --directory-ids "$directory" --query 'Directories[0].State'
run workspaces modify-saml-properties --resource-id "$directory" --saml-properties Status=ENABLED,UserAccessUrl=https://sso.example.com/
run workspaces modify-workspace-access-properties --resource-id "$directory" --workspace-access-properties DeviceTypeWeb=ALLOW
run workspaces create-workspaces-pool --pool-name cli --description cli --bundle-id "$bundle" --directory-id "$directory" \
  --capacity DesiredUserSessions=1 --query WorkspacesPool.PoolId
pool=$out
until_is STOPPED workspaces describe-workspaces-pools --pool-ids "$pool" --query 'WorkspacesPools[0].State'
run workspaces create-tags --resource-id "$pool" --tags Key=a,Value=b
run workspaces describe-tags --resource-id "$pool"
run workspaces start-workspaces-pool --pool-id "$pool"
until_is RUNNING workspaces describe-workspaces-pools --pool-ids "$pool" --query 'WorkspacesPools[0].State'
run workspaces describe-workspaces-pool-sessions --pool-id "$pool"
run workspaces stop-workspaces-pool --pool-id "$pool"
until_is STOPPED workspaces describe-workspaces-pools --pool-ids "$pool" --query 'WorkspacesPools[0].State'
run workspaces terminate-workspaces-pool --pool-id "$pool"
until_is '' workspaces describe-workspaces-pools --filters Name=PoolName,Operator=EQUALS,Values=cli --query 'WorkspacesPools[].State'
run workspaces deregister-workspace-directory --directory-id "$directory"

echo "all of $count commands succeeded"
